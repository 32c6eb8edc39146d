import { describe, expect, it } from 'vitest';
import { didKey, ed25519, p256 } from '../../../world/keys.ts';
import { proofOf } from '../../../world/sign.ts';
import { type Cbor, cbor, type DerivedParts, type Selective, signSelective } from '../../../world/sign-selective.ts';
import type { Doc } from '../../../world/types.ts';
import { guildBadge } from '../../support/badges.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork } from '../../support/network.ts';
import { LIST, signedList, statusEntry } from '../../support/status-list.ts';

const KEY = p256('selective');
const { did, method } = didKey(KEY);

const MANDATORY = [
  '/issuer',
  '/validFrom',
  '/credentialSubject/achievement/name',
  '/credentialSubject/achievement/description',
  '/credentialSubject/achievement/criteria',
  '/credentialSubject/achievement/achievementType',
];
const SHOWN = ['/name', '/credentialSubject/identifier/1'];

const badge = (more: Doc = {}): Doc => {
  const made = guildBadge();
  return { ...made, issuer: { ...(made.issuer as Doc), id: did }, ...more };
};
const selective = (more: Doc = {}, options: Doc = {}, key = KEY): Promise<Selective> =>
  signSelective(badge(more), key, method, MANDATORY, options);

async function verdictOf(document: Doc | Promise<Doc>): Promise<[string, string[]]> {
  const report = await checkDocument(await document);
  return [report.verdict, [...codesOf(report)]];
}

const derived = async (change?: (parts: DerivedParts) => DerivedParts, pointers = SHOWN): Promise<Doc> =>
  (await selective()).derive(pointers, change);

describe('a part of a credential under ecdsa-sd-2023', () => {
  it.each([
    ['nothing more than is mandatory', []],
    ['a little', SHOWN],
    ['a list from its middle', ['/credentialSubject/identifier/1', '/awardedDate']],
    ['all of it', ['/name', '/awardedDate', '/credentialSubject/identifier']],
  ])('holds with %s; what it may leave out is told', async (_, pointers) => {
    const [verdict, codes] = await verdictOf(derived(undefined, pointers));
    expect(codes).toEqual(expect.arrayContaining(['proof_holds', 'key_is_identifier', 'proof_undisclosed', 'status_withheld']));
    // Nobody can tell whether a place to ask for a revocation was left out.
    expect(verdict).toBe('unchecked');
  });

  it('is verified where neither the place to ask nor its end was left out', async () => {
    const entry = statusEntry(7);
    const whole = await signSelective(badge({ credentialStatus: entry, validUntil: '2099-01-01T00:00:00Z' }), KEY, method, [
      ...MANDATORY,
      '/credentialStatus',
      '/validUntil',
    ]);
    const list = await signedList({ by: { id: did, key: KEY, method, name: '', url: '' } });
    const network = await issuerNetwork({ [LIST]: { type: 'application/vc+jwt', body: list } });
    const report = await checkDocument(await whole.derive(SHOWN), { network });
    expect(report.verdict, [...codesOf(report)].join(' ')).toBe('verified');
  });

  it('as its issuer made it for the holder alone is refused', async () => {
    const [verdict, codes] = await verdictOf((await selective()).base);
    expect(codes).toContain('proof_base_only');
    expect(verdict).toBe('invalid');
  });

  it('by the key of another is nobody’s word', async () => {
    const stranger = p256('stranger');
    const other = await signSelective(badge(), stranger, didKey(stranger).method, MANDATORY);
    expect((await verdictOf(other.derive(SHOWN)))[0]).toBe('unbound');
  });

  it('wants a key on P-256', async () => {
    const wrong = ed25519('selective');
    const document = await derived();
    const proof = { ...(document.proof as Doc), verificationMethod: didKey(wrong).method };
    expect((await verdictOf({ ...document, proof }))[1]).toContain('proof_key_unfit');
  });

  it('says a text that looks like a label as it is', async () => {
    const whole = await selective({ name: 'Turns _:c14n0 and "_:c14n1"' });
    expect((await verdictOf(whole.derive(SHOWN)))[1]).toContain('proof_holds');
  });

  it('in a set with a proof that fails is invalid', async () => {
    const document = await derived();
    const { proof, ...bare } = document;
    const second = await proofOf(bare, KEY, {
      type: 'DataIntegrityProof',
      cryptosuite: 'ecdsa-rdfc-2019',
      verificationMethod: method,
      proofPurpose: 'assertionMethod',
    });
    expect((await verdictOf({ ...document, proof: [proof, second] }))[1]).not.toContain('proof_fails');
    expect((await verdictOf({ ...document, proof: [proof, { ...second, created: '2024-01-01T00:00:00Z' }] }))[0]).toBe('invalid');
  });
});

const achievementOf = (document: Doc): Doc => (document.credentialSubject as Doc).achievement as Doc;

describe('what a holder must not change', () => {
  it.each<[string, (document: Doc) => Doc]>([
    ['a mandatory member left out', ({ validFrom: _, ...rest }) => ({ ...rest, validFrom: undefined })],
    ['a mandatory member of another value', (one) => ({ ...one, validFrom: '2020-01-01T00:00:00Z' })],
    ['a shown member of another value', (one) => ({ ...one, name: 'Master of Everything' })],
    ['a shown member left out', ({ name: _, ...rest }) => rest],
    ['a member put in', (one) => ({ ...one, awardedDate: '2020-01-01T00:00:00Z' })],
    [
      'a member moved to another node',
      (one) => {
        const { achievementType: type, ...achievement } = achievementOf(one);
        return { ...one, credentialSubject: { ...(one.credentialSubject as Doc), achievement }, name: type };
      },
    ],
    ['another proof option', (one) => ({ ...one, proof: { ...(one.proof as Doc), created: '2024-05-03T09:30:00Z' } })],
  ])('%s', async (_, change) => {
    const [verdict, codes] = await verdictOf(JSON.parse(JSON.stringify(change(await derived()))) as Doc);
    expect(verdict, codes.join(' ')).toBe('invalid');
  });

  const swapped = (labels: Map<number, Uint8Array>): Map<number, Uint8Array> => {
    const [first, second, ...rest] = [...labels.values()];
    return new Map([second, first, ...rest].map((label, at) => [at, label ?? new Uint8Array(32)]));
  };

  it.each<[string, (parts: DerivedParts) => DerivedParts, string]>([
    ['labels that changed places', (parts) => ({ ...parts, labels: swapped(parts.labels) }), 'proof_fails'],
    ['a label too few', (parts) => ({ ...parts, labels: new Map([...parts.labels].slice(1)) }), 'proof_fails'],
    [
      'one label for two nodes',
      (parts) => ({ ...parts, labels: new Map([...parts.labels].map(([at]) => [at, new Uint8Array(32)])) }),
      'proof_malformed',
    ],
    ['a short label', (parts) => ({ ...parts, labels: new Map([...parts.labels, [99, new Uint8Array(31)]]) }), 'proof_malformed'],
    ['a signature more', (parts) => ({ ...parts, signatures: [...parts.signatures, new Uint8Array(64)] }), 'proof_fails'],
    ['a signature fewer', (parts) => ({ ...parts, signatures: parts.signatures.slice(1) }), 'proof_fails'],
    ['signatures that changed places', (parts) => ({ ...parts, signatures: parts.signatures.toReversed() }), 'proof_fails'],
    [
      'a last signature that is none',
      (parts) => ({ ...parts, signatures: [...parts.signatures.slice(0, -1), new Uint8Array(64)] }),
      'proof_fails',
    ],
    [
      'a short signature',
      (parts) => ({ ...parts, signatures: [...parts.signatures.slice(0, -1), new Uint8Array(63)] }),
      'proof_malformed',
    ],
    [
      'another base signature',
      (parts) => ({ ...parts, baseSignature: parts.signatures[0] ?? new Uint8Array(64) }),
      'proof_fails',
    ],
    ['a short base signature', (parts) => ({ ...parts, baseSignature: new Uint8Array(63) }), 'proof_malformed'],
    ['another ephemeral key', (parts) => ({ ...parts, publicKey: compressed('mallory') }), 'proof_fails'],
    [
      'an ephemeral key off the curve',
      (parts) => ({ ...parts, publicKey: parts.publicKey.map((byte, at) => (at === 2 ? 5 : byte)) }),
      'proof_malformed',
    ],
    [
      'an ephemeral key of another kind',
      (parts) => ({ ...parts, publicKey: Uint8Array.from([0xed, 1, ...new Uint8Array(33)]) }),
      'proof_malformed',
    ],
    ['a mandatory statement called none', (parts) => ({ ...parts, mandatory: parts.mandatory.slice(1) }), 'proof_fails'],
    [
      'a statement called mandatory',
      (parts) => ({ ...parts, mandatory: [...parts.mandatory, nextOf(parts.mandatory)] }),
      'proof_fails',
    ],
    ['a place beyond the end', (parts) => ({ ...parts, mandatory: [...parts.mandatory, 9999] }), 'proof_fails'],
    [
      'a place twice',
      (parts) => ({ ...parts, mandatory: [...parts.mandatory, ...parts.mandatory.slice(0, 1)] }),
      'proof_malformed',
    ],
  ])('%s', async (_, change, code) => {
    const [verdict, codes] = await verdictOf(derived(change));
    expect(codes).toContain(code);
    expect(verdict).toBe('invalid');
  });

  it('statements that a holder signed with an own ephemeral key', async () => {
    const mallory = await signSelective(badge({ name: 'Master of Everything' }), p256('mallory'), method, MANDATORY);
    const theirs = await derived();
    const baseOf = (value: unknown): Buffer => Buffer.from(String(value).slice(1), 'base64url').subarray(6, 70);
    const base = baseOf((theirs.proof as Doc).proofValue);
    const [verdict] = await verdictOf(mallory.derive(SHOWN, (parts) => ({ ...parts, baseSignature: base })));
    // The same ephemeral key and the same mandatory statements: only a key whose secret was kept can do this, and here it was.
    expect(verdict).toBe('unchecked');
    const own = compressed('mallory');
    expect((await verdictOf(mallory.derive(SHOWN, (parts) => ({ ...parts, baseSignature: base, publicKey: own }))))[0]).toBe(
      'invalid',
    );
  });
});

const nextOf = (mandatory: number[]): number => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((at) => !mandatory.includes(at)) ?? 10;

function compressed(word: string): Uint8Array {
  const { x = '', y = '' } = p256(word).jwk;
  const odd = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
  return Uint8Array.from([0x80, 0x24, 2 + odd, ...Buffer.from(x, 'base64url')]);
}

describe('a derived proof value that is not well formed', () => {
  const sig = new Uint8Array(64);
  const good: Cbor[] = [sig, compressed('a'), [sig], new Map([[0, new Uint8Array(32)]]), [0]];
  const packed = (body: Uint8Array, prefix = [0xd9, 0x5d, 1]): string =>
    `u${Buffer.from([...prefix, ...body]).toString('base64url')}`;

  it.each<[string, unknown]>([
    ['no text', 7],
    ['missing', undefined],
    ['base58', `z${'2'.repeat(80)}`],
    ['padded', `${packed(cbor(good))}==`],
    ['another prefix', packed(cbor(good), [0xd9, 0x5d, 2])],
    ['the prefix of another suite', packed(cbor(good), [0xd9, 0x5e, 1])],
    ['empty', packed(new Uint8Array())],
    ['a byte behind the end', packed(Buffer.concat([cbor(good), Buffer.from([0])]))],
    ['a part too few', packed(cbor(good.slice(0, 4)))],
    ['a part too many', packed(cbor([...good, 0]))],
    ['an array of another length than it says', packed(cbor(good).fill(0x86, 0, 1))],
    ['a huge count', packed(Buffer.from([0x9a, 0xff, 0xff, 0xff, 0xff]))],
    ['a huge map', packed(Buffer.from([0xba, 0xff, 0xff, 0xff, 0xff]))],
    ['a huge byte string', packed(Buffer.from([0x5a, 0xff, 0xff, 0xff, 0xff]))],
    ['no end', packed(Buffer.from([0x9f, 0xff]))],
    ['a tag', packed(Buffer.concat([Buffer.from([0xd8, 0x40]), cbor(good)]))],
    ['text for bytes', packed(cbor(['x'.repeat(64), ...good.slice(1)]))],
    ['a list for a map', packed(cbor([...good.slice(0, 3), [0], [0]]))],
    [
      'a label twice',
      packed(Buffer.concat([cbor(good.slice(0, 3)).fill(0x85, 0, 1), Buffer.from([0xa2, 0, 0x40, 0, 0x40, 0x80])])),
    ],
    ['nested without end', packed(new Uint8Array(5000).fill(0x81))],
  ])('%s', async (_, proofValue) => {
    const document = await derived();
    const [verdict, codes] = await verdictOf({ ...document, proof: { ...(document.proof as Doc), proofValue } });
    expect(codes).toContain('proof_malformed');
    expect(verdict).toBe('invalid');
  });

  it('control: the parts by themselves are read', async () => {
    const document = await derived();
    const proofValue = packed(cbor(good));
    expect((await verdictOf({ ...document, proof: { ...(document.proof as Doc), proofValue } }))[1]).toContain('proof_fails');
  });
});
