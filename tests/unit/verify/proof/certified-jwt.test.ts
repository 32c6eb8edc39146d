import { describe, expect, it } from 'vitest';
import { certificate } from '../../../world/certificate.ts';
import { COLLEGE_P256, type Issuer, profileOf, STRAY_KEY } from '../../../world/issuers.ts';
import { signVcJwt, spoil } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeBadge, collegeJwt } from '../../support/badges.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork } from '../../support/network.ts';

const x5cOf = (key: Issuer['key']): string[] => [certificate(key, { organisation: 'Bureau of Knots' }).toString('base64')];

const verdictOf = async (jwt: string): Promise<string> => {
  const report = await checkDocument(jwt, { network: await issuerNetwork() });
  return `${report.verdict}: ${[...codesOf(report)].filter((code) => /^(proof|key)/.test(code)).join(' ')}`;
};

/** A badge of an issuer that no address stands for, signed by a stranger. */
const nameless = (header: Doc): Promise<string> => {
  const badge = {
    ...collegeBadge(),
    issuer: profileOf({ ...COLLEGE_P256, id: 'urn:uuid:2c0a4a3e-93a7-4c55-8d0a-0b9b7f3f1f11' }),
  };
  return signVcJwt(badge, STRAY_KEY, 'key-1', header);
};

describe('a certificate in the header of a VC-JWT', () => {
  it('tells whom it names where the issuer cannot be asked', async () => {
    expect(await verdictOf(await nameless({ x5c: x5cOf(STRAY_KEY) }))).toBe('unbound: proof_holds key_in_certificate');
  });

  it('and that the badge was altered', async () => {
    expect(await verdictOf(spoil(await nameless({ x5c: x5cOf(STRAY_KEY) })))).toBe('invalid: proof_fails');
  });

  it('and nothing where it is another key’s', async () => {
    expect(await verdictOf(await nameless({ x5c: x5cOf(COLLEGE_P256.key) }))).toMatch(/^invalid: proof_(key_unfit|fails)/);
  });

  it('adds nothing to a key that the issuer publishes', async () => {
    const jwt = await collegeJwt(collegeBadge(), { x5c: x5cOf(COLLEGE_P256.key) });
    expect(await verdictOf(jwt)).toBe('verified: proof_holds key_published_by_issuer');
  });

  it('and never stands in for one that the issuer, when asked, does not list', async () => {
    const jwt = await signVcJwt(collegeBadge(), STRAY_KEY, `${COLLEGE_P256.id}#elsewhere`, { x5c: x5cOf(STRAY_KEY) });
    expect(await verdictOf(jwt)).toBe('unbound: proof_holds key_in_certificate');
  });
});
