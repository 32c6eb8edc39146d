import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { COLLEGE, LAURENTIDE, LAURENTIDE_HOST } from '../../world/issuers.ts';
import { openBadge11 } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { signEd25519Signature2020, signJws } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { collegeBadge, collegeJwt, guildBadge, guildDi, signJcs } from '../support/badges.ts';
import { checkDocument } from '../support/check.ts';
import { issuerNetwork, type Network } from '../support/network.ts';

const SAMPLES = 120;

/** Up to `SAMPLES` numbers below `length`, spread evenly and the same in every run. */
const spread = (length: number): number[] =>
  length <= SAMPLES
    ? Array.from({ length }, (_, at) => at)
    : Array.from({ length: SAMPLES }, (_, at) => Math.floor((at * length) / SAMPLES));

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Every way to flip one bit of one part of a compact JWS that is looked at. */
function* jwsMutants(compact: string): Generator<[string, string]> {
  const parts = compact.split('.');
  for (const [part, name] of ['header', 'payload', 'signature'].entries()) {
    const bytes = Buffer.from(parts[part] ?? '', 'base64url');
    for (const bit of spread(bytes.length * 8))
      yield [
        `bit ${bit} of the ${name}`,
        parts.map((own, at) => (at === part ? Buffer.from(flipped(bytes, bit)).toString('base64url') : own)).join('.'),
      ];
  }
}

/** Every text inside a value, as a path to it. */
const textsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, [...path, name]))
      : [];

function replaced(value: unknown, [name, ...rest]: string[], change: (text: string) => string): unknown {
  if (name === undefined) return change(String(value));
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === name ? replaced(item, rest, change) : item));
  return { ...(value as Doc), [name]: replaced((value as Doc)[name], rest, change) };
}

/** Another character in the middle of each text, and each bit of the signature flipped. */
function* documentMutants(document: Doc): Generator<[string, Doc]> {
  for (const path of textsOf(document).filter((one) => one.at(-1) !== 'proofValue'))
    yield [
      path.join('.'),
      replaced(document, path, (text) => {
        const at = text.length >> 1;
        return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
      }) as Doc,
    ];
  const [path = []] = textsOf(document).filter((one) => one.at(-1) === 'proofValue');
  let value = '';
  replaced(document, path, (text) => {
    value = text;
    return text;
  });
  const bytes = base58.decode(value.slice(1));
  for (const bit of spread(bytes.length * 8))
    yield [`bit ${bit} of the signature`, replaced(document, path, () => `z${base58.encode(flipped(bytes, bit))}`) as Doc];
}

async function accepted(mutants: Iterable<[string, string | Doc]>, net: Network): Promise<{ wrong: string[]; tried: number }> {
  const wrong: string[] = [];
  let tried = 0;
  for (const [what, document] of mutants) {
    tried++;
    const { verdict } = await checkDocument(document, { network: net });
    if (verdict === 'verified' || verdict === 'hosted') wrong.push(what);
  }
  return { wrong, tried };
}

const signedAssertion = (): Promise<string> =>
  signJws(
    {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'urn:uuid:7d1c2f4e-0a0b-4c3d-9e8f-112233445566',
      recipient: { type: 'email', hashed: false, identity: 'somebody@mail.example' },
      badge: `${LAURENTIDE_HOST}/classes/fibre.json`,
      issuedOn: '2021-09-30T18:00:00Z',
      verification: { type: 'SignedBadge', creator: LAURENTIDE.method },
    },
    LAURENTIDE.key,
  );

const about = {
  title: 'Vice',
  description: 'A vice.',
  criteria: 'One vice.',
  holder: PEOPLE.zoe,
  awarded: '2023-06-12T14:00:00Z',
};
const ed25519Signature2020 = (): Promise<Doc> =>
  signEd25519Signature2020(
    openBadge11({
      id: 'urn:uuid:2020',
      issuer: COLLEGE,
      ...about,
      contexts: ['https://w3id.org/security/suites/ed25519-2020/v1'],
    }),
    COLLEGE.key,
    COLLEGE.method,
  );

describe('no single change of what was signed is ever verified', () => {
  it.each<[string, () => Promise<string>]>([
    ['VC-JWT', () => collegeJwt(collegeBadge())],
    ['signed Open Badges 2.0', signedAssertion],
  ])('%s: any bit of header, payload and signature', async (_, make) => {
    const net = await issuerNetwork();
    const compact = await make();
    expect((await checkDocument(compact, { network: net })).verdict).toBe('verified');
    const { wrong, tried } = await accepted(jwsMutants(compact), net);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });

  it.each<[string, () => Promise<Doc> | Doc]>([
    ['eddsa-rdfc-2022', () => guildDi()],
    ['Ed25519Signature2020', ed25519Signature2020],
    ['eddsa-jcs-2022', () => signJcs(guildBadge())],
  ])('%s: any text of the document and of the proof, and any bit of the signature', async (_, make) => {
    const net = await issuerNetwork();
    const document = await make();
    expect((await checkDocument(document, { network: net })).verdict).toBe('verified');
    const { wrong, tried } = await accepted(documentMutants(document), net);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  it('but the order of members is nothing that was signed', async () => {
    const { proof, ...document } = await guildDi();
    const turned = { proof, ...Object.fromEntries(Object.entries(document).reverse()) };
    expect((await checkDocument(turned)).verdict).toBe('verified');
  });

  it('and a member more or less is never verified', async () => {
    const document = await guildDi();
    for (const member of Object.keys(document).filter((name) => name !== 'proof')) {
      const { [member]: _, ...less } = document;
      expect((await checkDocument(less)).verdict, member).not.toBe('verified');
    }
    for (const more of [
      { validUntil: '2099-01-01T00:00:00Z' },
      { name: ['Vice', 'Doctorate'] },
      { unknown: 1 },
      { evidence: [{ type: ['Evidence'] }] },
    ])
      expect((await checkDocument({ ...document, ...more })).verdict, JSON.stringify(more)).not.toBe('verified');
  });
});
