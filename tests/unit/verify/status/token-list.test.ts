import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetimeOf } from '../../../../lib/net/lifetime.ts';
import { COLLEGE, COLLEGE_P256 } from '../../../world/issuers.ts';
import { signSdJwt } from '../../../world/sign-sd-jwt.ts';
import type { Doc } from '../../../world/types.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork } from '../../support/network.ts';
import { LIST, signedList, statusEntry } from '../../support/status-list.ts';
import { encodedTokens, TOKEN_LIST, tokenList, tokenReply, withStatusClaim } from '../../support/token-list.ts';

const check = async (status: unknown, list: Parameters<typeof tokenList>[0] = {}, members: Doc = {}) => {
  const net = await issuerNetwork({
    [TOKEN_LIST]: await tokenReply(list),
    [LIST]: { type: 'application/vc+jwt', body: await signedList({ set: [7] }) },
  });
  const report = await checkDocument(await withStatusClaim(status, members), { network: net });
  return { report, codes: [...codesOf(report)].filter((code) => code.startsWith('status_')), asked: net.asked };
};

describe('a token status list', () => {
  it.each([
    [1, 7, 'status_revoked'],
    [1, 0, 'status_clear'],
    [2, 3, 'status_suspended'],
    [4, 1, 'status_revoked'],
    [8, 5, 'status_suspended'],
  ])('of %i bits is read from the right end: entry %i is %s', async (bits, index, code) => {
    const values: Record<number, number> = bits === 1 ? { 7: 1 } : { 1: 1, 3: 2, 5: 2 };
    expect((await check(index, { bits, values })).codes).toEqual([code]);
  });

  it('holds without `iss`, with a longer name of its type, and with a good end', async () => {
    expect((await check(9, { claims: { iss: undefined } })).codes).toEqual(['status_clear']);
    expect((await check(9, { header: { typ: 'application/statuslist+jwt' } })).codes).toEqual(['status_clear']);
    expect((await check(9, { claims: { exp: Date.parse('2026-07-01T00:00:00Z') / 1000 } })).codes).toEqual(['status_clear']);
  });

  it('may leave the key unnamed: the issuer’s own keys are tried', async () => {
    expect((await check(9, { header: { kid: undefined } })).codes).toEqual(['status_clear']);
  });

  it('may be signed with another key of the issuer', async () => {
    expect((await check(9, { by: COLLEGE })).codes).toEqual(['status_clear']);
  });

  it('is no list with a critical extension, whatever it says', async () => {
    const { codes, report } = await check(9, { values: { 9: 1 }, header: { crit: ['b64'], b64: true } });
    expect([codes, report.verdict]).toEqual([['status_list_unconfirmed'], 'unchecked']);
  });

  it('is asked for once, and nothing that it names is asked for', async () => {
    const { asked } = await check(9, {
      claims: {
        status_list: { bits: 1, lst: encodedTokens({}), aggregation_uri: 'https://all.example/' },
        status: { status_list: { idx: 1, uri: 'https://next.example/' } },
      },
      header: { jku: 'https://keys.example/', x5u: 'https://keys.example/c' },
    });
    expect(asked.filter((url) => url === TOKEN_LIST)).toHaveLength(1);
    expect(asked.filter((url) => !url.startsWith('https://harbourline-college.example/'))).toEqual([]);
  });

  it('is read beside `credentialStatus`: what is worse counts', async () => {
    const revoked = await check(9, {}, { credentialStatus: statusEntry(7) });
    expect([revoked.codes.sort(), revoked.report.verdict]).toEqual([['status_clear', 'status_revoked'], 'revoked']);
    const byToken = await check(9, { values: { 9: 1 } }, { credentialStatus: statusEntry(8) });
    expect([byToken.codes.sort(), byToken.report.verdict]).toEqual([['status_clear', 'status_revoked'], 'revoked']);
    const both = await check(9, {}, { credentialStatus: statusEntry(8) });
    expect([both.codes, both.report.verdict]).toEqual([['status_clear'], 'verified']);
  });

  it('"clear" means a 0 in a list that is the issuer’s and in force, and nothing throws', async () => {
    const claim = fc.constantFrom('iss', 'sub', 'iat', 'exp', 'nbf', 'status_list', 'ttl');
    const header = fc.constantFrom('typ', 'kid', 'jwk', 'x5c', 'cty');
    const word = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom<unknown>(TOKEN_LIST, 0, 1e12, 'statuslist+jwt', COLLEGE.id),
    );
    const free = new Set(['ttl', 'nbf', 'exp', 'iat']);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(claim, word),
        fc.option(fc.tuple(header, word)),
        fc.constantFrom(8, 9),
        async (one, other, index) => {
          const changed = JSON.parse(JSON.stringify({ [one[0]]: one[1] })) as Doc;
          const { codes } = await check(index, {
            values: { 9: 1 },
            claims: changed,
            header: other === null ? {} : { [other[0]]: other[1] },
            by: COLLEGE_P256,
          });
          expect(codes.length).toBeGreaterThan(0);
          if (!codes.includes('status_clear')) return;
          expect(index).toBe(8);
          expect(free.has(one[0]) || one[1] === TOKEN_LIST || one[1] === COLLEGE.id).toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('the status of an SD-JWT', () => {
  const issuer = 'https://harbourline-college.example/sd-jwt';
  const { key } = COLLEGE_P256;
  const check = async (claims: Doc, list: Doc, kid = 'one') => {
    const sdJwt = await signSdJwt({ iss: issuer, iat: 1_700_000_000, ...claims }, key, { typ: 'dc+sd-jwt', kid: 'one' });
    const net = await issuerNetwork({
      'https://harbourline-college.example/.well-known/jwt-vc-issuer/sd-jwt': {
        json: { issuer, jwks: { keys: [{ ...key.jwk, kid: 'one' }] } },
      },
      [TOKEN_LIST]: { body: await tokenList({ ...list, claims: { iss: issuer }, by: { key, method: kid } }) },
    });
    return checkDocument(sdJwt, { network: net });
  };
  const claims = { vct: 'https://harbourline-college.example/vct', status: { status_list: { idx: 7, uri: TOKEN_LIST } } };

  it.each([
    ['verified', 'status_clear', {}],
    ['revoked', 'status_revoked', { 7: 1 }],
  ])('is %s by the keys that its issuer publishes', async (verdict, code, values) => {
    const report = await check(claims, { values });
    expect([report.verdict, [...codesOf(report)]]).toEqual([verdict, expect.arrayContaining([code])]);
  });

  it('is unknown under a key that its issuer does not publish', async () => {
    const report = await check(claims, { values: { 7: 1 } }, 'two');
    expect([report.verdict, [...codesOf(report)]]).toEqual(['unchecked', expect.arrayContaining(['status_list_unconfirmed'])]);
  });
});

describe('a token status list is kept', () => {
  const now = Date.parse('2026-06-01T12:00:00Z');
  const life = async (claims: Doc): Promise<number | null> =>
    lifetimeOf('status-list', new TextEncoder().encode(await tokenList({ claims })), now);

  it.each<[string, Doc, number | null]>([
    ['a quarter of an hour at most', { ttl: 43_200 }, 900_000],
    ['as long as it says, in seconds', { ttl: 60 }, 60_000],
    ['a quarter of an hour when it does not say', { ttl: undefined }, 900_000],
    ['to its end', { exp: now / 1000 + 30 }, 30_000],
    ['not beyond its end', { exp: now / 1000 - 1 }, null],
    ['not at all when its time is no number', { ttl: '60' }, 60_000],
    ['not at all when its time is below zero', { ttl: -1 }, null],
    ['not at all when its time is a word', { ttl: 'long' }, null],
    ['not at all when it is about a person', { ttl: undefined, credentialSubject: {} }, null],
  ])('%s', async (_, claims, expected) => {
    expect(await life(claims)).toBe(expected);
  });
});
