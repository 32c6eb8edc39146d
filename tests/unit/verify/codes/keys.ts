import { COLLEGE, GUILD, type Issuer, profileOf, STRAY_KEY, UNREACHABLE } from '../../../world/issuers.ts';
import { signVcJwt, spoil } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeBadge, collegeJwt, guildJwt } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import { issuerNetwork, type NetworkOptions, type Reply } from '../../support/network.ts';
import type { Scenario } from '../../support/scenario.ts';

/** Nobody answers there. */
const SILENT = 'https://saltmarsh-academy.example/issuer';
const DOCUMENT = 'https://harbourline-college.example/.well-known/did.json';

interface Key {
  jwt?: () => Promise<string>;
  /** What the college publishes instead of its DID document. */
  published?: Reply;
  options?: NetworkOptions;
}

const key = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  { jwt = collegeWithEd25519, published, options = {} }: Key = {},
): Scenario => ({
  code,
  when,
  verdict,
  report: async () =>
    checkDocument(await jwt(), {
      network: await issuerNetwork(published === undefined ? {} : { [DOCUMENT]: published }, options),
    }),
});

const collegeWithEd25519 = (): Promise<string> => signVcJwt(collegeBadge(), COLLEGE.key, COLLEGE.method);

/** The college's document, with one key described as given. */
const document = (method: Doc = {}, more: Doc = {}): Reply => ({
  json: {
    id: COLLEGE.id,
    verificationMethod: [
      { id: COLLEGE.method, type: 'Multikey', controller: COLLEGE.id, publicKeyMultibase: COLLEGE.key.multibase, ...method },
    ],
    assertionMethod: [COLLEGE.method],
    ...more,
  },
});

/** A badge in the name of `issuer`, signed with somebody else's key. */
const foreign = (issuer: Pick<Issuer, 'id' | 'name' | 'url'>, method: string, header: Doc = {}): (() => Promise<string>) => {
  const badge = { ...collegeBadge(), issuer: profileOf({ ...COLLEGE, ...issuer }) };
  return () => signVcJwt(badge, STRAY_KEY, method, header);
};

const stray = `did:key:${STRAY_KEY.multibase}#${STRAY_KEY.multibase}`;

export const KEYS: Scenario[] = [
  key('key_published_by_issuer', 'the issuer’s DID document lists it', 'verified', { jwt: () => collegeJwt() }),
  key('key_is_identifier', 'the issuer is a did:key', 'verified', { jwt: () => guildJwt() }),
  key('key_not_published', 'the issuer lists other keys', 'unbound', {
    jwt: foreign(COLLEGE, `${COLLEGE.id}#${STRAY_KEY.multibase}`),
  }),
  key('key_not_for_assertion', 'the issuer lists it for logging in only', 'unbound', {
    published: document({}, { assertionMethod: [], authentication: [COLLEGE.method] }),
  }),
  key('key_revoked', 'the issuer withdrew it', 'unbound', { published: document({ revoked: '2024-06-01T00:00:00Z' }) }),
  key('key_expired', 'its time is over', 'unbound', { published: document({ expires: '2024-06-01T00:00:00Z' }) }),
  key('key_from_credential', 'the token brings its own', 'unbound', {
    jwt: foreign(COLLEGE, stray.split('#')[0] ?? '', { kid: undefined, jwk: STRAY_KEY.jwk }),
  }),
  key('key_from_credential_unasked', 'it stands in the badge and the issuer’s host is down', 'unbound', {
    jwt: foreign({ ...UNREACHABLE, id: SILENT }, `${SILENT}#${STRAY_KEY.multibase}`),
  }),
  key('key_of_another', 'it is a stranger’s did:key', 'unbound', { jwt: foreign(COLLEGE, stray) }),
  key('key_document_of_another', 'the document is about another identifier', 'unbound', {
    published: document({}, { id: 'did:web:elsewhere.example' }),
  }),
  key('key_issuer_unresolvable', 'the issuer is no address and no DID', 'unchecked', {
    jwt: foreign({ ...COLLEGE, id: 'urn:uuid:6a2f' }, 'urn:uuid:6a2f#key'),
  }),
  key('key_not_at_hand', 'the issuer lists no key of that name, and the signature is anything', 'unchecked', {
    jwt: async () => spoil(await signVcJwt(collegeBadge(), STRAY_KEY, `${COLLEGE.id}#key-99`)),
  }),
  key('key_address_refused', 'the issuer’s address is one that is never asked', 'unchecked', {
    jwt: foreign({ ...COLLEGE, id: 'https://10.0.0.1/issuer' }, `https://10.0.0.1/issuer#${STRAY_KEY.multibase}`),
  }),
  key('key_unreachable', 'the issuer’s host is down', 'unchecked', {
    jwt: () => signVcJwt(collegeBadge({ issuer: UNREACHABLE }), UNREACHABLE.key, UNREACHABLE.method),
  }),
  key('key_permission_needed', 'the issuer’s host is not allowed', 'unchecked', {
    options: { denied: ['harbourline-college.example'] },
  }),
  key('key_document_unreadable', 'the issuer’s address answers with a page', 'unchecked', {
    published: { type: 'text/html', body: '<!doctype html>' },
  }),
  key('key_method_unsupported', 'the DID method is one that cannot be read yet', 'unchecked', {
    jwt: foreign({ ...GUILD, id: 'did:ion:EiA' }, 'did:ion:EiA#key'),
  }),
];
