import { createHash, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import { change, collegeBadge, guildBadge, guildDi, signJcs } from '../../unit/support/badges.ts';
import { checkDocument } from '../../unit/support/check.ts';
import { issuerNetwork } from '../../unit/support/network.ts';
import { LIST, signedList, statusEntry } from '../../unit/support/status-list.ts';
import { loadContext } from '../../world/contexts.ts';
import { COLLEGE, GUILD } from '../../world/issuers.ts';
import { endorsement } from '../../world/open-badge.ts';
import { signRdfc } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';

const CRED = 'https://www.w3.org/2018/credentials#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const PAST = '2025-01-01T00:00:00Z';

/** A badge that ended; whoever holds it rewrites its JSON, but not what the JSON means as RDF. */
const ended = (): Promise<Doc> => guildDi(guildBadge({ members: { validUntil: PAST } }));
const endedAs = async (rewrite: (document: Doc) => Doc) => checkDocument(rewrite(await ended()));

/** A revoked badge of the college, with the list that says so. */
async function revokedAs(rewrite: (document: Doc) => Doc) {
  const document = await signRdfc(collegeBadge({ members: { credentialStatus: statusEntry(7) } }), COLLEGE.key, COLLEGE.method);
  const network = await issuerNetwork({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ set: [7] }) } });
  return checkDocument(rewrite(document), { network });
}

const movedInto = (document: Doc, member: string, into: (value: unknown, rest: Doc) => Doc): Doc =>
  into(document[member], change(document, member, undefined));

/** A proof of suite eddsa-rdfc-2022 that ended. */
async function endedProof(): Promise<Doc> {
  const document = guildBadge();
  const options: Doc = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2024-01-15T12:00:00Z',
    expires: PAST,
    verificationMethod: GUILD.method,
    proofPurpose: 'assertionMethod',
  };
  const hashes = await Promise.all([{ '@context': document['@context'], ...options }, document].map(hashOf));
  return {
    ...document,
    proof: { ...options, proofValue: `z${base58.encode(sign(null, Buffer.concat(hashes), GUILD.key.secret))}` },
  };
}

async function hashOf(document: Doc): Promise<Buffer> {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: loadContext, safe: true };
  const nquads = await (jsonld.canonize as unknown as (document: Doc, options: object) => Promise<string>)(document, options);
  return createHash('sha256').update(nquads).digest();
}

const proofOf = (document: Doc): Doc => (Array.isArray(document.proof) ? document.proof[0] : document.proof) as Doc;

/** A badge that carries an endorsement of itself: a second node in the document with the badge's own identifier. */
async function endedWithEndorsement(rewrite: (document: Doc) => Doc) {
  const id = `${GUILD.url}credentials/vice`;
  const inner = { ...endorsement('urn:uuid:5e0c5a9b-8d0b-4b86-9a0c-0a3d1f9f3b11', COLLEGE, id, 'Good.') };
  const document = await guildDi(guildBadge({ members: { validUntil: PAST, endorsement: [inner] } }));
  return checkDocument(rewrite(document));
}

export const JSON_LD: Attack[] = [
  { name: 'control: the badge that ended, as signed', report: () => endedAs((d) => d), verdict: 'expired' },
  { name: 'control: the revoked badge, as signed', report: () => revokedAs((d) => d), verdict: 'revoked' },
  {
    name: 'hides the end under its full address instead of the term',
    report: () =>
      endedAs((d) =>
        movedInto(d, 'validUntil', (value, rest) => ({
          ...rest,
          [`${CRED}validUntil`]: { '@value': value, '@type': DATE_TIME },
        })),
      ),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end in @nest',
    report: () => endedAs((d) => movedInto(d, 'validUntil', (validUntil, rest) => ({ ...rest, '@nest': { validUntil } }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end in a second copy of the node, in @included',
    report: () =>
      endedAs((d) =>
        movedInto(d, 'validUntil', (validUntil, rest) => ({
          ...rest,
          '@included': [{ id: rest.id, type: ['VerifiableCredential'], validUntil }],
        })),
      ),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end in an embedded endorsement whose subject is the badge',
    report: () =>
      endedWithEndorsement((d) =>
        movedInto(d, 'validUntil', (validUntil, rest) => {
          const [inner] = rest.endorsement as Doc[];
          const subject = inner?.credentialSubject as Doc;
          const credentialSubject = { ...subject, type: ['EndorsementSubject', 'VerifiableCredential'], validUntil };
          return { ...rest, endorsement: [{ ...inner, credentialSubject }] };
        }),
      ),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'control: a badge that ended and carries an endorsement of itself',
    report: () => endedWithEndorsement((d) => d),
    verdict: 'expired',
  },
  {
    name: 'hides the revocation entry under its full address',
    report: () =>
      revokedAs((d) => movedInto(d, 'credentialStatus', (value, rest) => ({ ...rest, [`${CRED}credentialStatus`]: value }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the revocation entry in @nest',
    report: () =>
      revokedAs((d) =>
        movedInto(d, 'credentialStatus', (credentialStatus, rest) => ({ ...rest, '@nest': [{ credentialStatus }] })),
      ),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'leaves the address of the revocation entry and moves what it says into @included',
    report: () =>
      revokedAs((d) =>
        movedInto(d, 'credentialStatus', (value, rest) => ({
          ...rest,
          credentialStatus: (value as Doc).id,
          '@included': [value],
        })),
      ),
    verdict: 'invalid',
  },
  {
    name: 'writes the revocation entry as an array in an array',
    report: () => revokedAs((d) => ({ ...d, credentialStatus: [[d.credentialStatus]] })),
    verdict: 'invalid',
  },
  {
    name: 'writes the type of the revocation entry as its address',
    report: () =>
      revokedAs((d) => ({
        ...d,
        credentialStatus: {
          ...(d.credentialStatus as Doc),
          type: 'https://www.w3.org/ns/credentials/status#BitstringStatusListEntry',
        },
      })),
    verdict: 'invalid',
  },
  {
    name: 'writes "@type" for the type of the revocation entry',
    report: () =>
      revokedAs((d) => {
        const { type, ...entry } = d.credentialStatus as Doc;
        return { ...d, credentialStatus: { ...entry, '@type': type } };
      }),
    verdict: 'invalid',
  },
  {
    name: 'writes "@id" for the id of the badge, so that the list cannot be asked about it',
    report: () =>
      endedAs((d) => movedInto(d, 'id', (id, rest) => ({ ...change(rest, 'validUntil', rest.validUntil), '@id': id }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'writes the issuer under "@id"',
    report: () => endedAs((d) => ({ ...d, issuer: movedInto(d.issuer as Doc, 'id', (id, rest) => ({ ...rest, '@id': id })) })),
    verdict: 'invalid',
  },
  {
    name: 'adds a second issuer beside the first',
    report: () => endedAs((d) => ({ ...d, issuer: [d.issuer, { id: COLLEGE.id }] })),
    verdict: 'invalid',
  },
  {
    name: 'adds the address of another issuer as its own term',
    report: () => endedAs((d) => ({ ...d, [`${CRED}issuer`]: { '@id': COLLEGE.id } })),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'puts the whole badge into @graph',
    report: () => endedAs(({ '@context': context, ...rest }) => ({ '@context': context, '@graph': [rest] })),
    verdict: 'claim',
  },
  {
    name: 'turns an edge around with @reverse',
    report: async () => {
      const document = await guildDi();
      return checkDocument({ ...document, '@reverse': { 'https://schema.org/about': { id: 'https://evil.example/' } } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a member that JSON-LD drops in silence: an unknown keyword',
    report: async () => checkDocument({ ...(await guildDi()), '@title': 'Doctor of Medicine' }),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a member that JSON-LD drops in silence: @index',
    report: async () => checkDocument({ ...(await guildDi()), '@index': 'Doctor of Medicine' }),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a term that no context defines',
    report: async () => checkDocument({ ...(await guildDi()), title: 'Doctor of Medicine' }),
    verdict: 'invalid',
  },
  {
    name: 'brings a context that renames terms',
    report: async () => {
      const d = await guildDi();
      return checkDocument({ ...d, '@context': [...(d['@context'] as unknown[]), { title: 'https://schema.org/name' }] });
    },
    verdict: 'unchecked',
  },
  {
    name: 'brings a context that renames terms, deep inside',
    report: async () => {
      const d = await guildDi();
      const subject = { ...(d.credentialSubject as Doc), '@context': { '@vocab': 'https://evil.example/#' } };
      return checkDocument({ ...d, credentialSubject: subject });
    },
    verdict: 'unchecked',
  },
  {
    name: 'takes all contexts away inside with a null',
    report: async () => {
      const d = await guildDi();
      return checkDocument({ ...d, credentialSubject: { ...(d.credentialSubject as Doc), '@context': null } });
    },
    verdict: 'invalid',
  },
  {
    name: 'adds a text as a JSON literal',
    report: async () => checkDocument({ ...(await guildDi()), description: { '@value': { a: 1 }, '@type': '@json' } }),
    verdict: 'invalid',
  },
  {
    name: 'keeps a member of the prototype',
    report: async () => checkDocument(JSON.stringify(await guildDi()).replace('{', '{"__proto__":{"name":"Doctor"},')),
    verdict: 'invalid',
  },
  {
    name: 'control: a proof that ended',
    report: async () => checkDocument(await endedProof()),
    verdict: 'invalid',
    code: 'proof_expired',
  },
  {
    name: 'hides the end of the proof under its full address',
    report: async () => {
      const signed = await endedProof();
      const { expires, ...proof } = proofOf(signed);
      const hidden = { 'https://w3id.org/security#expiration': { '@value': expires, '@type': DATE_TIME } };
      return checkDocument({ ...signed, proof: { ...proof, ...hidden } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end of the proof in @nest',
    report: async () => {
      const signed = await endedProof();
      const { expires, ...proof } = proofOf(signed);
      return checkDocument({ ...signed, proof: { ...proof, '@nest': { expires } } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'lets the proof end in a leap second, which Date.parse does not know',
    report: async () => checkDocument(signJcs(guildBadge(), { expires: '2016-12-31T23:59:60Z' })),
    verdict: 'invalid',
    code: 'proof_expired',
  },
  {
    name: 'control: a proof that has not ended',
    report: async () => checkDocument(signJcs(guildBadge(), { expires: '2030-12-31T23:59:59Z' })),
    verdict: 'verified',
  },
  {
    name: 'names itself as the proof before it',
    report: async () => checkDocument(signJcs(guildBadge(), { id: 'urn:uuid:a', previousProof: 'urn:uuid:a' })),
    verdict: 'invalid',
    code: 'proof_chain_broken',
  },
  {
    name: 'adds a proof that is no object beside a good one',
    report: async () => {
      const d = signJcs(guildBadge());
      return checkDocument({ ...d, proof: [d.proof, 'trust me'] });
    },
    verdict: 'unchecked',
  },
  {
    name: 'adds a broken second proof to a good one',
    report: async () => {
      const d = signJcs(guildBadge());
      return checkDocument({ ...d, proof: [d.proof, { ...proofOf(d), created: '2024-01-16T12:00:00Z' }] });
    },
    verdict: 'invalid',
  },
  {
    name: 'adds a good proof of a stranger to a badge of somebody else',
    report: async () => checkDocument(signJcs(guildBadge({ issuer: COLLEGE }), {}, GUILD), { network: await issuerNetwork() }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'moves the proof into a nested node',
    report: async () => {
      const { proof, ...d } = await guildDi();
      return checkDocument({ ...d, credentialSubject: { ...(d.credentialSubject as Doc), proof } });
    },
    verdict: 'claim',
  },
  {
    name: 'gives the proof a context of its own in an rdfc suite',
    report: async () => {
      const d = await guildDi();
      return checkDocument({ ...d, proof: { ...proofOf(d), '@context': { expires: 'https://evil.example/#' } } });
    },
    verdict: 'verified',
  },
];
