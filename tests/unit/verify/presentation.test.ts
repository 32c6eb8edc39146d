import { describe, expect, it } from 'vitest';
import { certificate } from '../../world/certificate.ts';
import { COLLEGE, COLLEGE_P256, GUILD, type Issuer, STRAY_KEY } from '../../world/issuers.ts';
import { didKey } from '../../world/keys.ts';
import { signJws, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { DAY, dated } from '../support/answers.ts';
import { collegeJwt, guildBadge, guildDi, rewrite, signJcs } from '../support/badges.ts';
import { checkDocument, codesOf, NOW } from '../support/check.ts';
import { issuerNetwork, type Reply } from '../support/network.ts';

const STRAY: Pick<Issuer, 'id' | 'key' | 'method'> = {
  id: didKey(STRAY_KEY).did,
  key: STRAY_KEY,
  method: didKey(STRAY_KEY).method,
};
const WALLET = 'did:web:wallet.example';
const WALLET_DOCUMENT = 'https://wallet.example/.well-known/did.json';

const presentation = (inside: unknown[], more: Doc = {}): Doc => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: inside,
  ...more,
});

interface Made {
  more?: Doc;
  header?: Doc;
  by?: Pick<Issuer, 'key' | 'method'>;
  inside?: unknown[];
}

const jwt = async ({ more = { holder: GUILD.id }, header = {}, by = GUILD, inside }: Made = {}): Promise<string> =>
  signJws(presentation(inside ?? [await guildDi()], more), by.key, { typ: 'vp+jwt', kid: by.method, ...header });

const sealed = async (options: Doc = {}, { more = { holder: GUILD.id }, by = GUILD, inside }: Made = {}): Promise<Doc> =>
  signJcs(presentation(inside ?? [await guildDi()], more), { proofPurpose: 'authentication', ...options }, by);

const wallet = (more: Doc = {}, method: Doc = {}): Record<string, Reply> => ({
  [WALLET_DOCUMENT]: {
    json: {
      id: WALLET,
      verificationMethod: [
        { id: `${WALLET}#1`, type: 'Multikey', controller: WALLET, publicKeyMultibase: STRAY_KEY.multibase, ...method },
      ],
      authentication: [`${WALLET}#1`],
      ...more,
    },
  },
});

async function outcome(document: Doc | string, replies: Record<string, Reply> = {}, now = NOW): Promise<string> {
  const report = await checkDocument(document, { network: await issuerNetwork(replies), now } as never);
  const own = report.checks.filter(({ id }) => id === 'proof' || id === 'data-model' || id === 'dates');
  return [report.verdict, ...own.map(({ code }) => code)].join(' ');
}

const HOLDS = 'verified proof_presentation';
const byWallet: Made = { more: { holder: WALLET }, by: { key: STRAY_KEY, method: `${WALLET}#1` } };

describe('the own proof of a presentation says nothing where it holds', () => {
  it.each<[string, () => Promise<Doc | string>, Record<string, Reply>?]>([
    ['signed by the holder', () => jwt()],
    ['signed by whom `iss` names', () => jwt({ more: { iss: GUILD.id } })],
    ['signed by a key that is nobody else’s', () => jwt({ more: {} })],
    [
      'signed by a key that stands in it, in nobody’s name',
      () => jwt({ more: {}, header: { kid: undefined, jwk: STRAY_KEY.jwk }, by: STRAY }),
    ],
    ['signed by a stranger who says so', () => jwt({ more: { holder: STRAY.id }, by: STRAY })],
    ['signed by a holder that is an object', () => jwt({ more: { holder: { id: GUILD.id, name: 'Guild' } } })],
    ['sealed to log in', () => sealed()],
    ['sealed as an assertion', () => sealed({ proofPurpose: 'assertionMethod' })],
    ['sealed in nobody’s name', () => sealed({}, { more: {} })],
    ['signed with a key that is listed to log in', () => jwt(byWallet), wallet()],
    ['still in force', () => jwt({ more: { holder: GUILD.id, nbf: 1_700_000_000, exp: 4_000_000_000 } })],
  ])('%s', async (_, make, replies) => {
    expect(await outcome(await make(), replies)).toBe(HOLDS);
  });

  it('and raises nothing', async () => {
    expect(await outcome(await jwt({ inside: [guildBadge()] }))).toBe('claim proof_presentation');
    expect(await outcome(await jwt({ inside: [] }))).toBe('claim proof_presentation');
  });

  it('and one without a proof of its own is as good as what is in it', async () => {
    expect(await outcome(presentation([await guildDi()], { holder: GUILD.id }))).toBe('verified');
    expect(await outcome(presentation([await guildDi()]))).toBe('verified');
  });

  it('and its issuer’s own signature is nobody else’s', async () => {
    const report = await checkDocument(await jwt());
    for (const { message } of report.checks) expect(message).not.toMatch(/somebody|other/);
  });
});

describe('the own proof of a presentation lowers it', () => {
  const x5c = [certificate(STRAY_KEY, { organisation: 'Bureau of Knots' }).toString('base64')];
  it.each<[string, string, () => Promise<Doc | string>, Record<string, Reply>?]>([
    ['where the holder’s key cannot be had', 'unchecked proof_presentation_unchecked', () => jwt(byWallet)],
    [
      'and where then it is no signature either',
      'unchecked proof_presentation_unchecked',
      async () => spoil(await jwt(byWallet)),
    ],
    [
      'where the holder lists no such key',
      'unchecked proof_presentation_unchecked',
      () => jwt(byWallet),
      wallet({ verificationMethod: [] }),
    ],
    [
      'where the holder is of an unknown kind',
      'unchecked proof_presentation_unchecked',
      () => jwt({ more: { holder: 'did:ion:E' }, header: { kid: 'did:ion:E#1' } }),
    ],
    ['where the suite is unknown', 'unchecked proof_presentation_unchecked', () => sealed({ cryptosuite: 'bbs-2023' })],
    ['where the kind of proof is unknown', 'unchecked proof_presentation_unchecked', () => sealed({ type: 'Nowhere2020' })],
    [
      'where the algorithm is not supported',
      'unchecked proof_presentation_unchecked',
      async () => rewrite(await jwt(), { header: { alg: 'ES256K', kid: GUILD.method } }),
    ],
    ['where it was signed by another than its holder', 'unchecked proof_presentation_unconfirmed', () => jwt({ by: STRAY })],
    [
      'where it was sealed by another than its holder',
      'unchecked proof_presentation_unconfirmed',
      () => sealed({}, { by: STRAY }),
    ],
    [
      'where the holder withdrew the key',
      'unchecked proof_presentation_unconfirmed',
      () => jwt(byWallet),
      wallet({}, { revoked: '2025-01-01T00:00:00Z' }),
    ],
    [
      'where a certificate stands for the holder',
      'unchecked proof_presentation_unconfirmed',
      () => jwt({ more: { holder: 'urn:uuid:1' }, header: { kid: undefined, x5c }, by: STRAY }),
    ],
    [
      'where it ended',
      'unchecked proof_presentation_not_in_force',
      () => jwt({ more: { holder: GUILD.id, exp: 1_700_000_000 } }),
    ],
    [
      'where it has not begun',
      'unchecked proof_presentation_not_in_force',
      () => jwt({ more: { holder: GUILD.id, nbf: 4_000_000_000 } }),
    ],
    ['where its seal ended', 'unchecked proof_presentation_not_in_force', () => sealed({ expires: '2025-01-01T00:00:00Z' })],
    ['where it was changed', 'invalid proof_fails', async () => ({ ...(await sealed()), holder: undefined, name: 'x' })],
    ['where its signature was changed', 'invalid proof_fails', async () => spoil(await jwt())],
    [
      'where it ended and was changed',
      'invalid proof_fails',
      async () => spoil(await jwt({ more: { holder: GUILD.id, exp: 1 } })),
    ],
    ['where its end is no time', 'invalid model_member_malformed', () => jwt({ more: { holder: GUILD.id, exp: '1' } })],
    ['where it was made for something else', 'invalid proof_purpose_wrong', () => sealed({ proofPurpose: 'keyAgreement' })],
  ])('%s', async (_, expected, make, replies) => {
    expect(await outcome(await make(), replies)).toBe(expected);
  });

  it('and never above what is in it', async () => {
    expect(await outcome(await jwt({ more: { holder: GUILD.id, exp: 1 }, inside: [spoil(await jwt())] }))).toMatch(
      /^(invalid|unchecked)/,
    );
    const report = await checkDocument(await jwt({ by: STRAY }));
    expect(report.credentials.map(({ verdict }) => verdict)).toEqual(['verified']);
  });
});

describe('a presentation by two clocks', () => {
  const KEYS = 'https://harbourline-college.example/.well-known/did.json';
  const made = async (more: Doc): Promise<string> => {
    const inside = [
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${await collegeJwt()}`,
      },
    ];
    return jwt({ more: { holder: COLLEGE.id, ...more }, by: COLLEGE_P256, inside });
  };
  const by = async (more: Doc, ahead: number): Promise<string> => {
    const asked = await (await issuerNetwork()).fetchDocument(KEYS);
    const json = JSON.parse(new TextDecoder().decode(asked.ok ? asked.bytes : new Uint8Array()));
    return outcome(await made(more), { [KEYS]: dated(json, ahead) });
  };
  const at = (days: number): number => (NOW.getTime() + days * DAY) / 1000;

  it.each([
    ['in force by both', { exp: at(9) }, 2, HOLDS],
    ['ended by both', { exp: at(-9) }, 2, 'unchecked proof_presentation_not_in_force'],
    ['ended by theirs alone', { exp: at(1) }, 2, 'unchecked dates_clock_unsure'],
    ['ended by ours alone', { exp: at(-1) }, -2, 'unchecked dates_clock_unsure'],
  ])('%s', async (_, more, days, expected) => {
    expect(await by(more, days * DAY)).toBe(expected);
  });

  it('stays changed by both', async () => {
    expect([...codesOf(await checkDocument(spoil(await jwt())))]).toContain('proof_fails');
  });
});
