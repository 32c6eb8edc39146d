import { collegeBadge, guildBadge, guildJwt } from '../../unit/support/badges.ts';

import { COLLEGE, GUILD, type Issuer, STRAY_KEY } from '../../world/issuers.ts';
import { didJwk, didKey, ed25519, type WorldKey } from '../../world/keys.ts';
import { signJws, signVcJwt, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers, type Reply } from './given.ts';

const DID = COLLEGE.id;
const DOCUMENT = 'https://harbourline-college.example/.well-known/did.json';
const STRAY = didKey(STRAY_KEY);

/** A badge in the college's name, signed with a key and a `kid` of the attacker's choice. */
const forged = async (kid: string | undefined, header: Doc = {}, key: WorldKey = STRAY_KEY) =>
  file(await signJws({ ...collegeBadge(), iss: DID }, key, { typ: 'vc+jwt', ...(kid === undefined ? {} : { kid }), ...header }), {
    documents: await issuers(evil()),
  });

/** What the attacker's own host publishes. */
const evil = (): Record<string, Reply> => ({
  'https://evil.example/.well-known/did.json': { json: didDocument('did:web:evil.example', STRAY_KEY) },
  'https://evil.example/keys.json': { json: { keys: [{ ...STRAY_KEY.jwk, kid: COLLEGE.method }] } },
});

const didDocument = (id: string, key: WorldKey, more: Doc = {}): Doc => ({
  id,
  verificationMethod: [{ id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase: key.multibase }],
  assertionMethod: [`${id}#key-1`],
  ...more,
});

/** A badge of an https or did:web issuer whose document is as given. */
const published = async (id: string, url: string, document: Doc, kid = `${id}#key-1`, key: WorldKey = STRAY_KEY) => {
  const issuer: Issuer = { ...COLLEGE, id, key, method: kid };
  return file(await signVcJwt(collegeBadge({ issuer }), key, kid), {
    documents: await issuers({ [url]: { json: document } }),
  });
};

const PROFILE = 'https://issuers.example/7';
const profileWith = (more: Doc, method: Doc = {}): Promise<Awaited<ReturnType<typeof published>>> =>
  published(PROFILE, PROFILE, {
    id: PROFILE,
    verificationMethod: [{ id: `${PROFILE}#key-1`, type: 'Multikey', publicKeyMultibase: STRAY_KEY.multibase, ...method }],
    ...more,
  });

const WEB = 'did:web:mallory.example';
const webDocument = 'https://mallory.example/.well-known/did.json';

export const KEYS: Attack[] = [
  {
    name: 'control: a key that the document lists for assertions',
    make: () => published(WEB, webDocument, didDocument(WEB, STRAY_KEY)),
    verdict: 'verified',
  },
  { name: 'control: a profile that names no relationship', make: () => profileWith({}), verdict: 'verified' },
  { name: 'kid is the DID of the attacker’s key', make: () => forged(STRAY.method), verdict: 'unbound' },
  { name: 'kid is that DID without its fragment', make: () => forged(STRAY.did), verdict: 'unbound' },
  {
    name: 'kid is a method of the attacker’s own did:web',
    make: () => forged('did:web:evil.example#key-1'),
    verdict: 'unbound',
  },
  {
    name: 'kid is a JWK Set of the attacker that repeats the college’s kid',
    make: () => forged('https://evil.example/keys.json#key'),
    verdict: 'unchecked',
    code: 'key_not_at_hand',
  },
  { name: 'kid names the college’s own key', make: () => forged(COLLEGE.method), verdict: 'invalid' },
  {
    name: 'kid is only the fragment of the college’s key',
    make: () => forged(COLLEGE.method.split('#')[1]),
    verdict: 'invalid',
  },
  { name: 'kid carries two fragments', make: () => forged(`${COLLEGE.method}#${STRAY_KEY.multibase}`), verdict: 'invalid' },
  {
    name: 'kid is the college with the attacker’s key as fragment',
    make: () => forged(`${DID}#${STRAY_KEY.multibase}`),
    verdict: 'unbound',
  },
  { name: 'kid carries a query', make: () => forged(`${DID}?service=keys#${STRAY_KEY.multibase}`), verdict: 'unbound' },
  { name: 'no kid at all', make: () => forged(undefined), verdict: 'invalid' },
  { name: 'the key in the header', make: () => forged(undefined, { jwk: STRAY_KEY.jwk }), verdict: 'unbound' },
  {
    name: 'the key in the header and the college’s kid',
    make: () => forged(COLLEGE.method, { jwk: STRAY_KEY.jwk }),
    verdict: 'invalid',
  },
  {
    name: 'an address of keys in the header',
    make: () => forged(COLLEGE.method, { jku: 'https://evil.example/keys.json' }),
    verdict: 'invalid',
  },
  {
    name: 'writes the college’s DID in capitals',
    make: () => published('did:web:HARBOURLINE-college.example', DOCUMENT, didDocument(DID, STRAY_KEY), `${DID}#key-1`),
    verdict: 'unbound',
  },
  {
    name: 'writes a DID with an encoded letter, so that it has no host to compare',
    make: () => published('did:web:mallory%2Eexample', webDocument, didDocument('did:web:mallory%2Eexample', STRAY_KEY)),
    verdict: 'unchecked',
  },
  {
    name: 'writes a DID with an encoded backslash, so that another name shows as its domain',
    make: () =>
      published(
        'did:web:mallory.example%5C.harbourline-college.example',
        'https://mallory.example/.harbourline-college.example/.well-known/did.json',
        didDocument('did:web:mallory.example%5C.harbourline-college.example', STRAY_KEY),
      ),
    verdict: 'unchecked',
  },
  {
    name: 'writes a DID in Cyrillic letters, which shows as the name that it imitates',
    make: () =>
      published(
        'did:web:hаrbourline.example',
        new URL('https://hаrbourline.example/.well-known/did.json').href,
        didDocument('did:web:hаrbourline.example', STRAY_KEY),
      ),
    verdict: 'unchecked',
  },
  {
    name: 'writes a host with a dot behind it',
    make: () =>
      published(
        'https://mallory.example./issuer',
        'https://mallory.example./issuer',
        { id: 'https://mallory.example./issuer', keys: [{ ...STRAY_KEY.jwk, kid: 'a' }] },
        'a',
      ),
    verdict: 'unchecked',
  },
  {
    name: 'publishes a document about another DID',
    make: () => published(WEB, webDocument, didDocument(DID, STRAY_KEY), `${DID}#key-1`),
    verdict: 'unbound',
  },
  {
    name: 'has an issuer id with a fragment behind a document about the plain address',
    make: () =>
      published(
        `${PROFILE}#faculty`,
        PROFILE,
        { id: PROFILE, publicKey: { id: `${PROFILE}#key-1`, publicKeyMultibase: STRAY_KEY.multibase } },
        `${PROFILE}#key-1`,
      ),
    verdict: 'unbound',
  },
  {
    name: 'has an issuer id with a slash more',
    make: () =>
      published(
        `${PROFILE}/`,
        `${PROFILE}/`,
        { id: PROFILE, publicKey: { id: `${PROFILE}#key-1`, publicKeyMultibase: STRAY_KEY.multibase } },
        `${PROFILE}#key-1`,
      ),
    verdict: 'unbound',
  },
  {
    name: 'has a DID whose document only allows the key for authentication',
    make: () =>
      published(WEB, webDocument, { ...didDocument(WEB, STRAY_KEY), assertionMethod: [], authentication: [`${WEB}#key-1`] }),
    verdict: 'unbound',
  },
  {
    name: 'has a profile that allows the key only for invocations',
    make: () => profileWith({ capabilityInvocation: ['#key-1'] }),
    verdict: 'unbound',
    code: 'key_not_for_assertion',
  },
  {
    name: 'has a profile that allows no key for assertions',
    make: () => profileWith({ assertionMethod: [] }),
    verdict: 'unbound',
    code: 'key_not_for_assertion',
  },
  {
    name: 'uses a key that was withdrawn at a time',
    make: () => profileWith({}, { revoked: '2024-01-01T00:00:00Z' }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'uses a key that was withdrawn, with a number for the time',
    make: () => profileWith({}, { revoked: 1_700_000_000 }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'uses a key that was withdrawn, with no time at all',
    make: () => profileWith({}, { revoked: true }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'control: a key that is said not to be withdrawn',
    make: () => profileWith({}, { revoked: false }),
    verdict: 'verified',
  },
  {
    name: 'uses a key that ended, with a number for the time',
    make: () => profileWith({}, { expires: 1_700_000_000 }),
    verdict: 'unbound',
    code: 'key_expired',
  },
  {
    name: 'lists a key of several controllers in its own document',
    make: () => profileWith({}, { controller: [DID] }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'lists a key of another controller in its own document',
    make: () => profileWith({}, { controller: DID }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'publishes a key that is for encryption',
    make: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', use: 'enc' }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes a key that may only sign, not verify',
    make: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', key_ops: ['encrypt'] }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes a key for another algorithm',
    make: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', alg: 'HS256' }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes the same kid twice, and neither is the key',
    make: () =>
      published(PROFILE, PROFILE, { keys: [ed25519('one'), ed25519('two')].map(({ jwk }) => ({ ...jwk, kid: 'a' })) }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'names keys at another origin',
    make: () => published(PROFILE, PROFILE, { id: PROFILE, jwks_uri: 'https://evil.example/keys.json' }, 'a'),
    verdict: 'unchecked',
    code: 'key_not_at_hand',
  },
  {
    name: 'names a key that the college does not list, over a signature of nothing',
    make: async () => file(spoil(await signVcJwt(collegeBadge(), STRAY_KEY, `${DID}#key-99`)), { documents: await issuers() }),
    verdict: 'unchecked',
    code: 'key_not_at_hand',
  },
  {
    name: 'names a key that the attacker’s own host does not list, over a signature of nothing',
    make: async () =>
      file(spoil(await signVcJwt(collegeBadge(), STRAY_KEY, 'did:web:evil.example#key-99')), {
        documents: await issuers(evil()),
      }),
    verdict: 'unchecked',
    code: 'key_not_at_hand',
  },
  {
    name: 'has an issuer that is no address, over a signature of nothing',
    make: async () =>
      file(spoil(await signVcJwt(collegeBadge({ issuer: { ...COLLEGE, id: 'urn:uuid:1' } }), STRAY_KEY, 'urn:uuid:1#key'))),
    verdict: 'unchecked',
    code: 'key_issuer_unresolvable',
  },
  {
    name: 'has an issuer in a private network, with a key in the header',
    make: async () => {
      const issuer = { ...COLLEGE, id: 'https://192.168.1.1/issuer' };
      return file(await signVcJwt(collegeBadge({ issuer }), STRAY_KEY, issuer.id, { kid: undefined, jwk: STRAY_KEY.jwk }));
    },
    verdict: 'unchecked',
    code: 'key_address_refused',
  },
  {
    name: 'gives `sub` another id than any of its subjects',
    make: async () => {
      const badge = guildBadge();
      const [one, two] = ['did:example:1', 'did:example:2'].map((id) => ({ ...(badge.credentialSubject as Doc), id }));
      const payload = { ...badge, credentialSubject: [one, two], sub: 'did:example:3' };
      return file(await signJws(payload, GUILD.key, { kid: GUILD.method }));
    },
    verdict: 'invalid',
    code: 'model_jwt_claims_differ',
  },
  {
    name: 'takes another did:key for its fragment',
    make: async () => file(await guildJwt(guildBadge(), { kid: `${GUILD.id}#${STRAY_KEY.multibase}` })),
    verdict: 'invalid',
  },
  {
    name: 'is a did:jwk of a shared secret',
    make: async () => {
      const did = didJwk({ ...STRAY_KEY, jwk: { kty: 'oct', k: 'AAAA' } }).did;
      return file(await signVcJwt(guildBadge({ issuer: { ...GUILD, id: did } }), STRAY_KEY, `${did}#0`));
    },
    verdict: 'unchecked',
  },
  {
    name: 'is signed by who `iss` says, and `issuer` is the college',
    make: async () =>
      file(await signJws({ ...collegeBadge(), iss: GUILD.id }, GUILD.key, { kid: GUILD.method }), {
        documents: await issuers(),
      }),
    verdict: 'unbound',
  },
  {
    name: 'is signed by nobody, as `iss` names a host that is down',
    make: async () =>
      file(await signJws({ ...collegeBadge(), iss: 'did:web:down.example' }, STRAY_KEY, { kid: 'did:web:down.example#1' }), {
        documents: await issuers(),
      }),
    verdict: 'unchecked',
  },
  {
    name: 'hides the real issuer in `vc` under a claim `issuer`',
    make: async () =>
      file(await signJws({ iss: GUILD.id, issuer: GUILD.id, vc: collegeBadge() }, GUILD.key, { kid: GUILD.method }), {
        documents: await issuers(),
      }),
    verdict: 'invalid',
  },
  {
    name: 'has `vc` and a credential beside it',
    make: async () => file(await signJws({ ...guildBadge(), vc: collegeBadge() }, GUILD.key, { kid: GUILD.method })),
    verdict: 'invalid',
  },
  {
    name: 'gives `jti` another id than the credential',
    make: async () => file(await signJws({ ...guildBadge(), jti: 'urn:uuid:2' }, GUILD.key, { kid: GUILD.method })),
    verdict: 'invalid',
  },
  {
    name: 'names the algorithm "none"',
    make: async () => {
      const [, payload] = (await guildJwt()).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'none', kid: GUILD.method })).toString('base64url');
      return file(`${header}.${payload}.`);
    },
    verdict: 'invalid',
  },
];
