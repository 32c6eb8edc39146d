import { createHash, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import { change, collegeBadge, guildBadge, guildDi, signJcs } from '../../unit/support/badges.ts';

import { LIST, signedList, statusEntry } from '../../unit/support/status-list.ts';
import { loadContext } from '../../world/contexts.ts';
import { COLLEGE, GUILD } from '../../world/issuers.ts';
import { endorsement, openBadge11 } from '../../world/open-badge.ts';
import { PEOPLE } from '../../world/people.ts';
import { signRdfc } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers } from './given.ts';

const CRED = 'https://www.w3.org/2018/credentials#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const PAST = '2025-01-01T00:00:00Z';

/** A badge that ended; whoever holds it rewrites its JSON, but not what the JSON means as RDF. */
const ended = (): Promise<Doc> => guildDi(guildBadge({ members: { validUntil: PAST } }));
const endedAs = async (rewrite: (document: Doc) => Doc) => file(rewrite(await ended()));

/** A revoked badge of the college, with the list that says so. */
async function revokedAs(rewrite: (document: Doc) => Doc) {
  const document = await signRdfc(collegeBadge({ members: { credentialStatus: statusEntry(7) } }), COLLEGE.key, COLLEGE.method);
  const documents = await issuers({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ set: [7] }) } });
  return file(rewrite(document), { documents });
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
  return file(rewrite(document));
}

/** A badge of VCDM 1.1 that ended, under a proof that covers its bytes; contexts may be added behind those that were signed. */
function endedJcs(rewrite: (document: Doc) => Doc) {
  const document = openBadge11({
    id: `${GUILD.url}credentials/vice`,
    issuer: GUILD,
    title: 'Vice',
    description: 'A vice.',
    criteria: 'One vice.',
    holder: PEOPLE.zoe,
    awarded: '2024-01-15T12:00:00Z',
    members: { expirationDate: PAST },
  });
  return file(rewrite(signJcs(document)));
}
const withContext = (d: Doc, ...more: unknown[]): Doc => ({ ...d, '@context': [...(d['@context'] as unknown[]), ...more] });

export const JSON_LD: Attack[] = [
  { name: 'control: a badge of the older model that ended', make: () => endedJcs((d) => d), verdict: 'expired' },
  {
    name: 'adds the context of the newer model, in which the end has another name',
    make: () => endedJcs((d) => withContext(d, 'https://www.w3.org/ns/credentials/v2')),
    verdict: 'expired',
  },
  {
    name: 'adds a context of its own behind those that were signed',
    make: () => endedJcs((d) => withContext(d, { expirationDate: null })),
    verdict: 'expired',
  },
  { name: 'control: the badge that ended, as signed', make: () => endedAs((d) => d), verdict: 'expired' },
  { name: 'control: the revoked badge, as signed', make: () => revokedAs((d) => d), verdict: 'revoked' },
  {
    name: 'hides the end under its full address instead of the term',
    make: () =>
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
    make: () => endedAs((d) => movedInto(d, 'validUntil', (validUntil, rest) => ({ ...rest, '@nest': { validUntil } }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end in a second copy of the node, in @included',
    make: () =>
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
    make: () =>
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
    make: () => endedWithEndorsement((d) => d),
    verdict: 'expired',
  },
  {
    name: 'hides the revocation entry under its full address',
    make: () =>
      revokedAs((d) => movedInto(d, 'credentialStatus', (value, rest) => ({ ...rest, [`${CRED}credentialStatus`]: value }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the revocation entry in @nest',
    make: () =>
      revokedAs((d) =>
        movedInto(d, 'credentialStatus', (credentialStatus, rest) => ({ ...rest, '@nest': [{ credentialStatus }] })),
      ),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'leaves the address of the revocation entry and moves what it says into @included',
    make: () =>
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
    make: () => revokedAs((d) => ({ ...d, credentialStatus: [[d.credentialStatus]] })),
    verdict: 'invalid',
  },
  {
    name: 'writes the type of the revocation entry as its address',
    make: () =>
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
    make: () =>
      revokedAs((d) => {
        const { type, ...entry } = d.credentialStatus as Doc;
        return { ...d, credentialStatus: { ...entry, '@type': type } };
      }),
    verdict: 'invalid',
  },
  {
    name: 'writes "@id" for the id of the badge, so that the list cannot be asked about it',
    make: () => endedAs((d) => movedInto(d, 'id', (id, rest) => ({ ...change(rest, 'validUntil', rest.validUntil), '@id': id }))),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'writes the issuer under "@id"',
    make: () => endedAs((d) => ({ ...d, issuer: movedInto(d.issuer as Doc, 'id', (id, rest) => ({ ...rest, '@id': id })) })),
    verdict: 'invalid',
  },
  {
    name: 'adds a second issuer beside the first',
    make: () => endedAs((d) => ({ ...d, issuer: [d.issuer, { id: COLLEGE.id }] })),
    verdict: 'invalid',
  },
  {
    name: 'adds the address of another issuer as its own term',
    make: () => endedAs((d) => ({ ...d, [`${CRED}issuer`]: { '@id': COLLEGE.id } })),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'puts the whole badge into @graph',
    make: () => endedAs(({ '@context': context, ...rest }) => ({ '@context': context, '@graph': [rest] })),
    verdict: 'claim',
  },
  {
    name: 'turns an edge around with @reverse',
    make: async () => {
      const document = await guildDi();
      return file({ ...document, '@reverse': { 'https://schema.org/about': { id: 'https://evil.example/' } } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a member that JSON-LD drops in silence: an unknown keyword',
    make: async () => file({ ...(await guildDi()), '@title': 'Doctor of Medicine' }),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a member that JSON-LD drops in silence: @index',
    make: async () => file({ ...(await guildDi()), '@index': 'Doctor of Medicine' }),
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'adds a term that no context defines',
    make: async () => file({ ...(await guildDi()), title: 'Doctor of Medicine' }),
    verdict: 'invalid',
  },
  {
    name: 'brings a context that renames terms',
    make: async () => {
      const d = await guildDi();
      return file({ ...d, '@context': [...(d['@context'] as unknown[]), { title: 'https://schema.org/name' }] });
    },
    verdict: 'unchecked',
  },
  {
    name: 'brings a context that renames terms, deep inside',
    make: async () => {
      const d = await guildDi();
      const subject = { ...(d.credentialSubject as Doc), '@context': { '@vocab': 'https://evil.example/#' } };
      return file({ ...d, credentialSubject: subject });
    },
    verdict: 'unchecked',
  },
  {
    name: 'takes all contexts away inside with a null',
    make: async () => {
      const d = await guildDi();
      return file({ ...d, credentialSubject: { ...(d.credentialSubject as Doc), '@context': null } });
    },
    verdict: 'invalid',
  },
  {
    name: 'adds a text as a JSON literal',
    make: async () => file({ ...(await guildDi()), description: { '@value': { a: 1 }, '@type': '@json' } }),
    verdict: 'invalid',
  },
  {
    name: 'keeps a member of the prototype',
    make: async () => file(JSON.stringify(await guildDi()).replace('{', '{"__proto__":{"name":"Doctor"},')),
    verdict: 'invalid',
  },
  {
    name: 'control: a proof that ended',
    make: async () => file(await endedProof()),
    verdict: 'invalid',
    code: 'proof_expired',
  },
  {
    name: 'hides the end of the proof under its full address',
    make: async () => {
      const signed = await endedProof();
      const { expires, ...proof } = proofOf(signed);
      const hidden = { 'https://w3id.org/security#expiration': { '@value': expires, '@type': DATE_TIME } };
      return file({ ...signed, proof: { ...proof, ...hidden } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'hides the end of the proof in @nest',
    make: async () => {
      const signed = await endedProof();
      const { expires, ...proof } = proofOf(signed);
      return file({ ...signed, proof: { ...proof, '@nest': { expires } } });
    },
    verdict: 'unchecked',
    code: 'model_not_compact',
  },
  {
    name: 'lets the proof end in a leap second, which Date.parse does not know',
    make: async () => file(signJcs(guildBadge(), { expires: '2016-12-31T23:59:60Z' })),
    verdict: 'invalid',
    code: 'proof_expired',
  },
  {
    name: 'control: a proof that has not ended',
    make: async () => file(signJcs(guildBadge(), { expires: '2030-12-31T23:59:59Z' })),
    verdict: 'verified',
  },
  {
    name: 'names itself as the proof before it',
    make: async () => file(signJcs(guildBadge(), { id: 'urn:uuid:a', previousProof: 'urn:uuid:a' })),
    verdict: 'invalid',
    code: 'proof_chain_broken',
  },
  {
    name: 'adds a proof that is no object beside a good one',
    make: async () => {
      const d = signJcs(guildBadge());
      return file({ ...d, proof: [d.proof, 'trust me'] });
    },
    verdict: 'unchecked',
  },
  {
    name: 'adds a broken second proof to a good one',
    make: async () => {
      const d = signJcs(guildBadge());
      return file({ ...d, proof: [d.proof, { ...proofOf(d), created: '2024-01-16T12:00:00Z' }] });
    },
    verdict: 'invalid',
  },
  {
    name: 'adds a good proof of a stranger to a badge of somebody else',
    make: async () => file(signJcs(guildBadge({ issuer: COLLEGE }), {}, GUILD), { documents: await issuers() }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'moves the proof into a nested node',
    make: async () => {
      const { proof, ...d } = await guildDi();
      return file({ ...d, credentialSubject: { ...(d.credentialSubject as Doc), proof } });
    },
    verdict: 'claim',
  },
  {
    name: 'control: a proof with a context of its own, which plays no part in an rdfc suite',
    make: async () => {
      const d = await guildDi();
      return file({ ...d, proof: { ...proofOf(d), '@context': { expires: 'https://evil.example/#' } } });
    },
    verdict: 'verified',
  },
];
