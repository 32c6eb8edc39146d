import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headerFlaw } from '../../../../lib/verify/proof/jws.ts';
import { COLLEGE, COLLEGE_P256, GUILD, POLYTECHNIC_RSA, STRAY_KEY } from '../../../world/issuers.ts';
import { pemOf } from '../../../world/keys.ts';
import { signJws, signVcJwt } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeBadge, collegeJwt, guildBadge, guildJwt, rewrite } from '../../support/badges.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork } from '../../support/network.ts';

describe('what the header alone rules out', () => {
  it.each<[string, Doc, string | null]>([
    ['nothing', { alg: 'ES256' }, null],
    ['nothing', { alg: 'Ed25519', typ: 'application/VC+JWT', kid: 'a', cty: 'vc', iat: 1 }, null],
    ['no algorithm', {}, 'proof_algorithm_refused'],
    ['none', { alg: 'none' }, 'proof_algorithm_refused'],
    ['none in other letters', { alg: 'nOnE' }, 'proof_algorithm_refused'],
    ['a secret', { alg: 'HS256' }, 'proof_algorithm_refused'],
    ['an algorithm that is no text', { alg: ['ES256'] }, 'proof_algorithm_refused'],
    ['one that cannot be checked yet', { alg: 'ES512' }, 'proof_unsupported'],
    ['an extension that must be understood', { alg: 'ES256', crit: ['x'], x: 1 }, 'proof_malformed'],
    ['an empty list of such', { alg: 'ES256', crit: [] }, 'proof_malformed'],
    ['b64', { alg: 'ES256', b64: false }, 'proof_malformed'],
    ['b64 that is true', { alg: 'ES256', b64: true }, 'proof_malformed'],
    ['a token for another purpose', { alg: 'ES256', typ: 'at+jwt' }, 'proof_malformed'],
    ['a type that is no text', { alg: 'ES256', typ: 7 }, 'proof_malformed'],
    ['a kid that is no text', { alg: 'ES256', kid: { id: 'a' } }, 'proof_malformed'],
  ])('%s: %j', (_, header, code) => {
    expect(headerFlaw(header as never)?.code ?? null).toBe(code);
  });
});

const check = async (compact: string) => {
  const report = await checkDocument(compact, { network: await issuerNetwork() });
  return { verdict: report.verdict, codes: [...codesOf(report)] };
};

describe('attacks on a token', () => {
  it('the public key as an HMAC secret', async () => {
    const badge = { ...guildBadge(), issuer: { id: POLYTECHNIC_RSA.id, name: 'P' }, iss: POLYTECHNIC_RSA.id };
    const signed = rewrite(await signJws(badge, POLYTECHNIC_RSA.key), { header: { alg: 'HS256', kid: 'rs-2022' } });
    const input = signed.slice(0, signed.lastIndexOf('.'));
    const mac = createHmac('sha256', pemOf(POLYTECHNIC_RSA.key)).update(input).digest('base64url');
    expect((await check(`${input}.${mac}`)).verdict).toBe('invalid');
  });

  it('an empty signature', async () => {
    expect((await check(rewrite(await guildJwt(), { signature: '' }))).verdict).toBe('invalid');
  });

  it('the signature of another token of the same issuer', async () => {
    const other = (await guildJwt(guildBadge({ title: 'Another' }))).split('.')[2] ?? '';
    expect(await check(rewrite(await guildJwt(), { signature: other }))).toMatchObject({ verdict: 'invalid' });
  });

  it('addresses of keys in the header are never asked', async () => {
    const net = await issuerNetwork();
    const header = { jku: 'https://evil.example/jwks', x5u: 'https://evil.example/cert', kid: undefined };
    const report = await checkDocument(await signVcJwt(collegeBadge(), STRAY_KEY, '', header), { network: net });
    expect(['invalid', 'unbound']).toContain(report.verdict);
    expect(net.asked.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('`iss` of a stranger beside the issuer’s name', async () => {
    const badge = { ...collegeBadge(), iss: GUILD.id };
    expect(await check(await signJws(badge, GUILD.key, { kid: GUILD.method }))).toMatchObject({ verdict: 'unbound' });
  });

  it('`iss` of the issuer with a stranger’s kid', async () => {
    const badge = { ...collegeBadge(), iss: COLLEGE.id };
    expect(await check(await signJws(badge, GUILD.key, { kid: GUILD.method }))).toMatchObject({ verdict: 'unbound' });
  });

  it('the key in the header is the issuer’s own, and counts as that', async () => {
    const { jwk } = COLLEGE_P256.key;
    expect(await check(await collegeJwt(collegeBadge(), { kid: undefined, jwk }))).toMatchObject({ verdict: 'verified' });
    expect(await check(await collegeJwt(collegeBadge(), { kid: undefined, jwk: { kty: 'oct', k: 'a' } }))).toMatchObject({
      verdict: 'invalid',
    });
  });

  it('a key of the issuer for another algorithm', async () => {
    expect(await check(await collegeJwt(collegeBadge(), { kid: COLLEGE.method }))).toMatchObject({ verdict: 'invalid' });
  });

  it('a status list in the token’s own claim is not read, so that nothing says "not revoked"', async () => {
    const badge = { ...guildBadge(), iss: GUILD.id, status: { status_list: { idx: 0, uri: 'https://a.example/' } } };
    expect(await check(await signJws(badge, GUILD.key, { kid: GUILD.method }))).toMatchObject({ verdict: 'unchecked' });
  });
});
