import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument, codesOf } from '../unit/support/check.ts';
import { network } from '../unit/support/network.ts';
import type { Doc } from '../world/types.ts';

/** Answers of real platforms, read in place where a checkout has them beside it. */
const FILE = join(import.meta.dirname, '../../../shared/samples/openbadgefactory/ob3-eddsa-rdfc-2022-did-key.json');

describe.runIf(existsSync(FILE))('a credential that a real platform issued', () => {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '{}';
  const { id: list } = (JSON.parse(text).credentialStatus ?? {}) as Doc;
  const answers = (json: Doc) => network({ [String(list)]: { json } });

  it('has a proof that holds, under the key that its issuer is', async () => {
    const report = await checkDocument(text);
    expect([...codesOf(report)]).toEqual(expect.arrayContaining(['proof_holds', 'key_is_identifier']));
    expect(report.axes.authentic).toBe('signed');
    // Its revocation list is on the platform's host, which is not asked here.
    expect(report.verdict).toBe('unchecked');
  });

  it('is verified or revoked as its list says', async () => {
    const { id, issuer } = JSON.parse(text) as Doc;
    const revoked = { issuer: (issuer as Doc).id, revokedCredential: [{ id, revoked: true }] };
    expect((await checkDocument(text, { network: answers({ ...revoked, revokedCredential: [] }) })).verdict).toBe('verified');
    expect((await checkDocument(text, { network: answers(revoked) })).verdict).toBe('revoked');
  });

  it('is invalid with one letter of the name changed', async () => {
    const changed = text.replace('"Test Badge"', '"Best Badge"');
    expect(changed).not.toBe(text);
    const report = await checkDocument(changed);
    expect(report.verdict).toBe('invalid');
    expect(report.credential).toBeNull();
  });
});
