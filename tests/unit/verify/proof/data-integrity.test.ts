import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../../../lib/verify/jsonld/contexts.ts';
import { withEdition } from '../../../world/contexts.ts';
import { GUILD } from '../../../world/issuers.ts';
import { didKey, ed25519, p256, p384, type WorldKey } from '../../../world/keys.ts';
import { openBadge11 } from '../../../world/open-badge.ts';
import { PEOPLE } from '../../../world/people.ts';
import { proofOf } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { change, guildBadge } from '../../support/badges.ts';
import { checkDocument, codesOf, NOW } from '../../support/check.ts';

/** Who signs in these tests: the issuer is the key. */
const keyed = (key: WorldKey): { key: WorldKey; id: string; method: string } => ({
  key,
  id: didKey(key).did,
  method: didKey(key).method,
});
const ED = keyed(GUILD.key);
const P256 = keyed(p256('issuer'));
const P384 = keyed(p384('issuer'));
const OTHER = keyed(ed25519('someone else'));

const badgeOf = (id: string, more: Doc = {}): Doc => {
  const badge = guildBadge();
  return { ...badge, issuer: { ...(badge.issuer as Doc), id }, ...more };
};

const optionsOf = (suite: string, method: string, more: Doc = {}): Doc => ({
  ...(suite.startsWith('Ed25519') ? { type: suite } : { type: 'DataIntegrityProof', cryptosuite: suite }),
  created: '2024-01-15T12:00:00Z',
  verificationMethod: method,
  proofPurpose: 'assertionMethod',
  ...more,
});

async function signed(suite: string, by = ED, more: Doc = {}, document = badgeOf(by.id)): Promise<Doc> {
  return { ...document, proof: await proofOf(document, by.key, optionsOf(suite, by.method, more)) };
}

const withProof = async (document: Promise<Doc> | Doc, change: (proof: Doc) => Doc): Promise<Doc> => {
  const made = await document;
  return { ...made, proof: change(made.proof as Doc) };
};

async function verdictOf(document: Doc | Promise<Doc>): Promise<[string, string[]]> {
  const report = await checkDocument(await document);
  return [report.verdict, [...codesOf(report)]];
}

/** A badge in VCDM 1.1: the suites that are named by `type` need its contexts, or their own. */
const older = (): Doc =>
  openBadge11({
    id: `${GUILD.url}credentials/older`,
    issuer: GUILD,
    title: 'Lathe',
    description: 'Turns.',
    criteria: 'One part.',
    holder: PEOPLE.zoe,
    awarded: '2024-01-15T12:00:00Z',
    contexts: ['https://w3id.org/security/suites/ed25519-2020/v1'],
  });

const SUITES: [string, typeof ED, () => Doc][] = [
  ['eddsa-rdfc-2022', ED, () => badgeOf(ED.id)],
  ['eddsa-2022', ED, () => badgeOf(ED.id)],
  ['eddsa-jcs-2022', ED, () => badgeOf(ED.id)],
  ['ecdsa-rdfc-2019', P256, () => badgeOf(P256.id)],
  ['ecdsa-rdfc-2019', P384, () => badgeOf(P384.id)],
  ['ecdsa-jcs-2019', P256, () => badgeOf(P256.id)],
  ['ecdsa-jcs-2019', P384, () => badgeOf(P384.id)],
  ['Ed25519Signature2020', ED, older],
  ['Ed25519Signature2018', ED, older],
];

describe.each(SUITES.map(([suite, by, document]) => [suite, by.key.alg, by, document] as const))(
  '%s with %s',
  (suite, _, by, document) => {
    const made = (more: Doc = {}): Promise<Doc> => signed(suite, by, more, document());

    it('verifies what its issuer signed', async () => {
      const [verdict, codes] = await verdictOf(made());
      expect(codes).toContain('proof_holds');
      expect(verdict).toBe('verified');
    });

    it('tells another text, another option and another signature', async () => {
      const good = await made();
      const proof = good.proof as Doc;
      const member = proof.jws === undefined ? 'proofValue' : 'jws';
      const again = (await made({ created: '2024-01-15T12:00:01Z' })).proof as Doc;
      for (const changed of [
        { ...good, name: 'Master of Everything' },
        { ...good, proof: { ...proof, created: '2024-01-15T12:00:01Z' } },
        { ...good, proof: { ...proof, [member]: again[member] } },
      ]) {
        const [verdict, codes] = await verdictOf(changed);
        expect(codes).toContain('proof_fails');
        expect(verdict).toBe('invalid');
      }
    });

    it('does not take the key of another for the issuer’s', async () => {
      const stranger = by.key.alg === 'EdDSA' ? OTHER : by.key.alg === 'ES256' ? keyed(p256('x')) : keyed(p384('x'));
      const [verdict] = await verdictOf(signed(suite, stranger, {}, document()));
      expect(verdict).toBe('unbound');
    });

    it('refuses a key of another kind', async () => {
      const unfit = by.key.alg === 'EdDSA' ? P256 : ED;
      const [verdict, codes] = await verdictOf(withProof(made(), (proof) => ({ ...proof, verificationMethod: unfit.method })));
      expect(codes).toContain('proof_key_unfit');
      expect(verdict).toBe('invalid');
    });
  },
);

const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same Ed25519 signature with the group's order added to S (RFC 8032 section 5.1.7). */
function malleated(value: string): string {
  const bytes = base58.decode(value.slice(1));
  let rest = bytes.subarray(32).reduceRight((number, byte) => number * 256n + BigInt(byte), 0n) + L;
  for (let at = 32; at < 64; at++, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return `z${base58.encode(bytes)}`;
}

/** ECDSA in ASN.1, as other tools write it. */
function asDer(value: string): string {
  const bytes = base58.decode(value.slice(1));
  const integer = (part: Uint8Array): number[] => [2, part.length + 1, 0, ...part];
  const both = [...integer(bytes.subarray(0, 32)), ...integer(bytes.subarray(32))];
  return `z${base58.encode(Uint8Array.from([48, both.length, ...both]))}`;
}

describe('the value of a proof', () => {
  const changed = (value: (old: string) => unknown, suite = 'eddsa-rdfc-2022', by = ED): Promise<Doc> =>
    withProof(signed(suite, by), (proof) => ({ ...proof, proofValue: value(String(proof.proofValue)) }));

  it.each<[string, (old: string) => unknown]>([
    ['missing', () => undefined],
    ['null', () => null],
    ['a number', () => 7],
    ['an object', (old) => ({ '@value': old })],
    ['empty', () => ''],
    ['a prefix alone', () => 'z'],
    ['without its prefix', (old) => old.slice(1)],
    ['in base64url', (old) => `u${Buffer.from(base58.decode(old.slice(1))).toString('base64url')}`],
    ['in hexadecimal', (old) => `f${Buffer.from(base58.decode(old.slice(1))).toString('hex')}`],
    ['with a letter that is none', (old) => `${old.slice(0, -1)}0`],
    ['with a space behind it', (old) => `${old} `],
    ['one byte short', (old) => `z${base58.encode(base58.decode(old.slice(1)).subarray(1))}`],
    ['one byte long', (old) => `z${base58.encode(Uint8Array.from([...base58.decode(old.slice(1)), 0]))}`],
    ['endless', () => `z${'2'.repeat(400_000)}`],
  ])('%s is malformed', async (_, value) => {
    const [verdict, codes] = await verdictOf(changed(value));
    expect(codes).toContain('proof_malformed');
    expect(verdict).toBe('invalid');
  });

  it('with S + L is a signature that fails', async () => {
    const [verdict, codes] = await verdictOf(changed(malleated));
    expect(codes).toContain('proof_fails');
    expect(verdict).toBe('invalid');
  });

  it('of ECDSA in ASN.1 is malformed', async () => {
    expect((await verdictOf(changed(asDer, 'ecdsa-rdfc-2019', P256)))[1]).toContain('proof_malformed');
  });

  it('of ECDSA fails in the length of the other curve', async () => {
    const [verdict] = await verdictOf(changed(() => `z${base58.encode(new Uint8Array(96).fill(7))}`, 'ecdsa-rdfc-2019', P256));
    expect(verdict).toBe('invalid');
  });

  it.each<[string, (header: Doc) => Doc, (parts: string[]) => string[]]>([
    ['another algorithm', (header) => ({ ...header, alg: 'ES256' }), (parts) => parts],
    ['a payload of its own', (header) => header, ([header = '', , signature = '']) => [header, 'e30', signature]],
    ['the payload encoded', (header) => ({ ...header, b64: true }), (parts) => parts],
    ['nothing critical', ({ crit: _, ...header }) => header, (parts) => parts],
    ['a further member', (header) => ({ ...header, jwk: {} }), (parts) => parts],
    ['four parts', (header) => header, (parts) => [...parts, 'AA']],
  ])('as a detached JWS with %s is malformed', async (_, change, parts) => {
    const document = await withProof(signed('Ed25519Signature2018', ED, {}, older()), (proof) => {
      const [header = '', payload = '', signature = ''] = String(proof.jws).split('.');
      const json = change(JSON.parse(Buffer.from(header, 'base64url').toString()) as Doc);
      const jws = parts([Buffer.from(JSON.stringify(json)).toString('base64url'), payload, signature]).join('.');
      return { ...proof, jws };
    });
    const [verdict, codes] = await verdictOf(document);
    expect(codes).toContain('proof_malformed');
    expect(verdict).toBe('invalid');
  });
});

describe('the members of a proof', () => {
  it.each<[string, Doc, string]>([
    ['no verificationMethod', { verificationMethod: undefined }, 'proof_malformed'],
    ['no proofPurpose', { proofPurpose: undefined }, 'proof_malformed'],
    ['no type', { type: undefined }, 'proof_malformed'],
    ['a created that is no date-time', { created: '2024-01-15' }, 'proof_malformed'],
    ['an expires that is no date-time', { expires: 'tomorrow' }, 'proof_malformed'],
    ['a challenge that is no text', { challenge: 7 }, 'proof_malformed'],
    ['a nonce that is no text', { nonce: [] }, 'proof_malformed'],
    ['a domain that is no text', { domain: ['a.example', 7] }, 'proof_malformed'],
    ['another purpose', { proofPurpose: 'authentication' }, 'proof_purpose_wrong'],
    ['a did:key that is no key', { verificationMethod: 'did:key:invalidVm' }, 'proof_malformed'],
    [
      'a did:key of a broken key',
      { verificationMethod: `did:key:z${base58.encode(Uint8Array.from([0xed, 1, ...new Uint8Array(31)]))}` },
      'proof_malformed',
    ],
  ])('with %s', async (_, more, code) => {
    const [verdict, codes] = await verdictOf(withProof(signed('eddsa-rdfc-2022'), (proof) => ({ ...proof, ...more })));
    expect(codes).toContain(code);
    expect(verdict).toBe('invalid');
  });

  it.each(['z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme'])(
    'a did:key of a kind that is not supported is no fault: %s',
    async (multikey) => {
      const document = withProof(signed('eddsa-rdfc-2022'), (proof) => ({
        ...proof,
        verificationMethod: `did:key:${multikey}#${multikey}`,
      }));
      const [verdict, codes] = await verdictOf(document);
      expect(codes).toContain('key_method_unsupported');
      expect(verdict).toBe('unchecked');
    },
  );

  it.each(['bbs-2023', 'mldsa44-rdfc-2024', 'ecdsa-secp256k1-2019', ''])(
    'a suite %j that is not supported is named',
    async (cryptosuite) => {
      const report = await checkDocument(await withProof(signed('eddsa-rdfc-2022'), (proof) => ({ ...proof, cryptosuite })));
      expect(report.checks.find(({ code }) => code === 'proof_unsupported')?.params).toEqual({ suite: cryptosuite });
      expect(report.verdict).toBe('unchecked');
    },
  );

  it.each(['EcdsaSecp256k1Signature2019', 'JsonWebSignature2020', 'RsaSignature2018', 'ed25519signature2020'])(
    'a type %s that is not supported is named',
    async (type) => {
      const report = await checkDocument(
        await withProof(signed('eddsa-rdfc-2022'), ({ cryptosuite: _, ...proof }) => ({ ...proof, type })),
      );
      expect(report.checks.find(({ code }) => code === 'proof_unsupported')?.params).toEqual({ suite: type });
      expect(report.verdict).toBe('unchecked');
    },
  );

  it('a method that is an object counts by its name, and never by the key in it', async () => {
    const method = { id: ED.method, type: 'Multikey', controller: ED.id, publicKeyMultibase: OTHER.key.multibase };
    const made = (key: WorldKey): Promise<Doc> => signed('eddsa-jcs-2022', { ...ED, key }, { verificationMethod: method });
    expect((await verdictOf(made(ED.key)))[0]).toBe('verified');
    expect((await verdictOf(made(OTHER.key)))[1]).toContain('proof_fails');
  });

  it('nonce, challenge and domain are signed, and ask nothing of anybody', async () => {
    const asked = { nonce: 'n', challenge: 'c', domain: ['a.example', 'b.example'] };
    expect((await verdictOf(signed('eddsa-rdfc-2022', ED, asked)))[0]).toBe('verified');
    const changed = withProof(signed('eddsa-rdfc-2022', ED, asked), (proof) => ({ ...proof, challenge: 'd' }));
    expect((await verdictOf(changed))[1]).toContain('proof_fails');
  });

  it('a created that is still to come is told, and decides nothing', async () => {
    const at = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();
    const [verdict, codes] = await verdictOf(signed('eddsa-rdfc-2022', ED, { created: at(10) }));
    expect(codes).toContain('proof_created_ahead');
    expect(verdict).toBe('verified');
    expect((await verdictOf(signed('eddsa-rdfc-2022', ED, { created: at(4) })))[1]).not.toContain('proof_created_ahead');
  });

  it('an end of the proof that has passed is one, whatever the credential says', async () => {
    const [verdict, codes] = await verdictOf(signed('ecdsa-rdfc-2019', P384, { expires: '2025-01-01T00:00:00Z' }));
    expect(codes).toContain('proof_expired');
    expect(verdict).toBe('invalid');
    expect((await verdictOf(signed('ecdsa-rdfc-2019', P384, { expires: '2045-01-01T00:00:00Z' })))[0]).toBe('verified');
  });
});

/** A document with several proofs; each may rest on those before it that it names. */
async function proofs(...list: [typeof ED, Doc, Doc?][]): Promise<Doc> {
  const document = badgeOf(ED.id);
  const made: Doc[] = [];
  for (const [by, options, after = {}] of list) {
    const named = [options.previousProof ?? []].flat();
    const previous = named.flatMap((id) => made.find((one) => one.id === id) ?? []);
    const covered = previous.length === 0 ? document : { ...document, proof: previous };
    made.push({
      ...(await proofOf(covered, by.key, optionsOf(String(options.suite ?? 'eddsa-rdfc-2022'), by.method, without(options)))),
      ...after,
    });
  }
  return { ...document, proof: made };
}
const without = ({ suite: _, ...options }: Doc): Doc => options;
const broken = { proofValue: `z${base58.encode(new Uint8Array(64).fill(7))}` };
const A = 'urn:uuid:a';
const B = 'urn:uuid:b';

describe('sets of proofs', () => {
  it.each<[string, () => Promise<Doc>, string]>([
    ['two that hold, one by the issuer', () => proofs([OTHER, {}], [ED, {}]), 'verified'],
    [
      'two that hold, of two suites',
      () => proofs([ED, { suite: 'eddsa-jcs-2022' }], [P256, { suite: 'ecdsa-rdfc-2019' }]),
      'verified',
    ],
    ['two that hold, none by the issuer', () => proofs([OTHER, {}], [P256, { suite: 'ecdsa-rdfc-2019' }]), 'unbound'],
    ['one that holds and one that fails', () => proofs([ED, {}], [OTHER, {}, broken]), 'invalid'],
    ['the same the other way round', () => proofs([OTHER, {}, broken], [ED, {}]), 'invalid'],
    ['one that is not supported', () => proofs([ED, {}], [OTHER, {}, { cryptosuite: 'bbs-2023' }]), 'unchecked'],
    ['one not supported and one that fails', () => proofs([ED, {}, broken], [OTHER, {}, { cryptosuite: 'bbs-2023' }]), 'invalid'],
    ['ten that hold', () => proofs(...Array.from({ length: 10 }, (): [typeof ED, Doc] => [ED, {}])), 'verified'],
  ])('%s', async (_, document, expected) => {
    const [verdict, codes] = await verdictOf(document());
    expect(verdict, codes.join(' ')).toBe(expected);
  });

  it('more than ten are not checked', async () => {
    const [verdict, codes] = await verdictOf(proofs(...Array.from({ length: 11 }, (): [typeof ED, Doc] => [ED, {}])));
    expect(codes).toContain('proof_too_many');
    expect(verdict).toBe('unchecked');
  });
});

describe('chains of proofs', () => {
  it.each<[string, () => Promise<Doc>, string]>([
    ['one after another', () => proofs([ED, { id: A }], [OTHER, { previousProof: A }]), 'verified'],
    [
      'one after two',
      () => proofs([ED, { id: A }], [OTHER, { id: B }], [P256, { suite: 'ecdsa-rdfc-2019', previousProof: [A, B] }]),
      'verified',
    ],
    ['three in a row', () => proofs([ED, { id: A }], [ED, { id: B, previousProof: A }], [ED, { previousProof: B }]), 'verified'],
    [
      'over bytes',
      () => proofs([ED, { id: A, suite: 'eddsa-jcs-2022' }], [ED, { suite: 'eddsa-jcs-2022', previousProof: A }]),
      'verified',
    ],
    ['an empty list', () => proofs([ED, { previousProof: [] }]), 'verified'],
  ])('%s', async (_, document, expected) => {
    const [verdict, codes] = await verdictOf(document());
    expect(codes, codes.join(' ')).not.toContain('proof_chain_broken');
    expect(verdict, codes.join(' ')).toBe(expected);
  });

  it.each<[string, () => Promise<Doc>]>([
    ['missing', () => proofs([ED, { previousProof: A }])],
    ['itself', () => proofs([ED, { id: A, previousProof: A }])],
    ['no text', () => proofs([ED, { id: A }], [ED, {}, { previousProof: { id: A } }])],
    ['there twice', () => proofs([ED, { id: A }], [ED, { id: A }], [ED, { previousProof: A }])],
    ['in a circle', () => proofs([ED, { id: A }, { previousProof: B }], [ED, { id: B, previousProof: A }])],
    ['missing further back', () => proofs([ED, { id: A, previousProof: B }], [ED, { previousProof: A }])],
  ])('that rest on what is %s are broken', async (_, document) => {
    const [verdict, codes] = await verdictOf(document());
    expect(codes).toContain('proof_chain_broken');
    expect(verdict).toBe('invalid');
  });

  it('tell a proof in them that was put in the place of another', async () => {
    const document = await proofs([ED, { id: A }], [ED, { previousProof: A }]);
    const other = await proofs([ED, { id: A, created: '2024-02-01T00:00:00Z' }]);
    const [verdict, codes] = await verdictOf({ ...document, proof: [(other.proof as Doc[])[0], (document.proof as Doc[])[1]] });
    expect(codes).toEqual(expect.arrayContaining(['proof_holds', 'proof_fails']));
    expect(verdict).toBe('invalid');
  });
});

const DRAFT = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';

describe('contexts', () => {
  const inline = {
    '@context': [...(guildBadge()['@context'] as string[]), { shelf: 'https://riverbend-makers.example/ns#shelf' }],
    shelf: 'B4',
  };
  const draft = (): Doc => ({
    ...['awardedDate', 'name', 'credentialSubject.identifier'].reduce((one, path) => change(one, path, undefined), older()),
    '@context': ['https://www.w3.org/2018/credentials/v1', DRAFT, 'https://w3id.org/security/suites/ed25519-2020/v1'],
  });

  it('of an older edition are told, and nothing else changes', async () => {
    const made = await withEdition(DRAFT, 'open-badges-3.0-2022-05', () => signed('Ed25519Signature2020', ED, {}, draft()));
    const report = await checkDocument(made);
    expect(report.checks.find(({ code }) => code === 'proof_holds_older_context')?.params).toEqual({
      suite: 'Ed25519Signature2020',
      date: '2022-05',
    });
    expect(report.verdict).toBe('verified');
    expect((await verdictOf({ ...made, name: 'Another' }))[1]).toContain('proof_fails');
  });

  it('of the present edition need no other', async () => {
    expect((await verdictOf(signed('Ed25519Signature2020', ED, {}, draft())))[1]).toContain('proof_holds');
  });

  it('that the credential brings leave open what RDF means, though the signature holds', async () => {
    const document = badgeOf(ED.id, inline);
    const [verdict, codes] = await verdictOf(signed('eddsa-rdfc-2022', ED, {}, document));
    expect(codes).toContain('model_context_inline');
    expect(codes).not.toContain('proof_holds');
    expect(verdict).toBe('unchecked');
    const made = await signed('eddsa-rdfc-2022', ED, {}, document);
    expect((await verdictOf({ ...made, name: 'Another' }))[0]).toBe('invalid');
  });

  it('that the credential brings are signed with the bytes', async () => {
    const made = await signed('eddsa-jcs-2022', ED, {}, badgeOf(ED.id, inline));
    expect((await verdictOf(made))[0]).toBe('verified');
    const contexts = [...(inline['@context'].slice(0, -1) as string[]), { shelf: 'https://elsewhere.example/ns#shelf' }];
    expect((await verdictOf({ ...made, '@context': contexts }))[0]).toBe('invalid');
    expect((await verdictOf({ ...made, '@context': contexts, proof: { ...(made.proof as Doc), '@context': contexts } }))[0]).toBe(
      'invalid',
    );
  });

  const V2 = guildBadge()['@context'] as unknown[];
  it.each<[string, unknown]>([
    ['gives the issuer another name', { issuer: 'https://elsewhere.example/issuer' }],
    ['gives a name another meaning in one place', { Shelf: { '@id': 'urn:x:shelf', '@context': { validUntil: 'urn:x:until' } } }],
    ['makes a name of a keyword', { shelf: '@type' }],
    ['makes a name of a keyword at length', { shelf: { '@id': '@id' } }],
    ['defines everything', { '@vocab': 'urn:x:' }],
    ['takes a name away', { shelf: null }],
    ['sets the language', { '@language': 'fr' }],
  ])('one that %s is never relied upon, signed or not', async (_, context) => {
    const [verdict, codes] = await verdictOf(signed('eddsa-jcs-2022', ED, {}, badgeOf(ED.id, { '@context': [...V2, context] })));
    expect(verdict, codes.join(' ')).toBe('unchecked');
    expect(codes).toContain('model_context_inline');
  });

  it.each<[string, unknown]>([
    ['a name', { shelf: 'urn:x:shelf' }],
    [
      'a name at length',
      { '@version': 1.1, '@protected': true, shelf: { '@id': 'urn:x:shelf', '@type': '@id', '@container': '@set' } },
    ],
    ['a type with names of its own', { Shelf: { '@id': 'urn:x:Shelf', '@context': { board: 'urn:x:board' } } }],
  ])('one that adds %s is, where it is signed', async (_, context) => {
    const document = badgeOf(ED.id, { '@context': [...V2, context] });
    expect((await verdictOf(signed('eddsa-jcs-2022', ED, {}, document)))[0]).toBe('verified');
    expect((await verdictOf(signed('eddsa-rdfc-2022', ED, {}, document)))[0]).toBe('unchecked');
  });

  it('do not help a member that none of them defines, in bytes either', async () => {
    const made = await signed('eddsa-jcs-2022', ED, {}, badgeOf(ED.id, { shelf: 'B4' }));
    expect((await verdictOf(made))[1]).toContain('model_term_undefined');
  });

  it('are all as they were: nothing here admitted one', () => {
    expect([...CONTEXTS.keys()].some((url) => url.includes('examples'))).toBe(false);
  });
});
