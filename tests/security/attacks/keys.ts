import { collegeBadge, guildBadge, guildJwt } from '../../unit/support/badges.ts';
import { checkDocument } from '../../unit/support/check.ts';
import { issuerNetwork, type Reply } from '../../unit/support/network.ts';
import { COLLEGE, GUILD, type Issuer, STRAY_KEY } from '../../world/issuers.ts';
import { didJwk, didKey, ed25519, type WorldKey } from '../../world/keys.ts';
import { signJws, signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';

const DID = COLLEGE.id;
const DOCUMENT = 'https://harbourline-college.example/.well-known/did.json';
const STRAY = didKey(STRAY_KEY);

/** A badge in the college's name, signed with a key and a `kid` of the attacker's choice. */
const forged = async (kid: string | undefined, header: Doc = {}, key: WorldKey = STRAY_KEY) =>
  checkDocument(
    await signJws({ ...collegeBadge(), iss: DID }, key, { typ: 'vc+jwt', ...(kid === undefined ? {} : { kid }), ...header }),
    {
      network: await issuerNetwork(evil()),
    },
  );

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
  return checkDocument(await signVcJwt(collegeBadge({ issuer }), key, kid), {
    network: await issuerNetwork({ [url]: { json: document } }),
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
    report: () => published(WEB, webDocument, didDocument(WEB, STRAY_KEY)),
    verdict: 'verified',
  },
  { name: 'control: a profile that names no relationship', report: () => profileWith({}), verdict: 'verified' },
  { name: 'kid is the DID of the attacker’s key', report: () => forged(STRAY.method), verdict: 'unbound' },
  { name: 'kid is that DID without its fragment', report: () => forged(STRAY.did), verdict: 'unbound' },
  {
    name: 'kid is a method of the attacker’s own did:web',
    report: () => forged('did:web:evil.example#key-1'),
    verdict: 'unbound',
  },
  {
    name: 'kid is a JWK Set of the attacker that repeats the college’s kid',
    report: () => forged('https://evil.example/keys.json#key'),
    verdict: 'unbound',
  },
  { name: 'kid names the college’s own key', report: () => forged(COLLEGE.method), verdict: 'invalid' },
  {
    name: 'kid is only the fragment of the college’s key',
    report: () => forged(COLLEGE.method.split('#')[1]),
    verdict: 'invalid',
  },
  { name: 'kid carries two fragments', report: () => forged(`${COLLEGE.method}#${STRAY_KEY.multibase}`), verdict: 'invalid' },
  {
    name: 'kid is the college with the attacker’s key as fragment',
    report: () => forged(`${DID}#${STRAY_KEY.multibase}`),
    verdict: 'unbound',
  },
  { name: 'kid carries a query', report: () => forged(`${DID}?service=keys#${STRAY_KEY.multibase}`), verdict: 'unbound' },
  { name: 'no kid at all', report: () => forged(undefined), verdict: 'invalid' },
  { name: 'the key in the header', report: () => forged(undefined, { jwk: STRAY_KEY.jwk }), verdict: 'unbound' },
  {
    name: 'the key in the header and the college’s kid',
    report: () => forged(COLLEGE.method, { jwk: STRAY_KEY.jwk }),
    verdict: 'invalid',
  },
  {
    name: 'an address of keys in the header',
    report: () => forged(COLLEGE.method, { jku: 'https://evil.example/keys.json' }),
    verdict: 'invalid',
  },
  {
    name: 'writes the college’s DID in capitals',
    report: () => published('did:web:HARBOURLINE-college.example', DOCUMENT, didDocument(DID, STRAY_KEY), `${DID}#key-1`),
    verdict: 'unbound',
  },
  {
    name: 'writes a DID with an encoded letter, so that it has no host to compare',
    report: () => published('did:web:mallory%2Eexample', webDocument, didDocument('did:web:mallory%2Eexample', STRAY_KEY)),
    verdict: 'unchecked',
  },
  {
    name: 'writes a DID with an encoded backslash, so that another name shows as its domain',
    report: () =>
      published(
        'did:web:mallory.example%5C.harbourline-college.example',
        'https://mallory.example/.harbourline-college.example/.well-known/did.json',
        didDocument('did:web:mallory.example%5C.harbourline-college.example', STRAY_KEY),
      ),
    verdict: 'unchecked',
  },
  {
    name: 'writes a DID in Cyrillic letters, which shows as the name that it imitates',
    report: () =>
      published(
        'did:web:hаrbourline.example',
        new URL('https://hаrbourline.example/.well-known/did.json').href,
        didDocument('did:web:hаrbourline.example', STRAY_KEY),
      ),
    verdict: 'unchecked',
  },
  {
    name: 'writes a host with a dot behind it',
    report: () =>
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
    report: () => published(WEB, webDocument, didDocument(DID, STRAY_KEY), `${DID}#key-1`),
    verdict: 'unbound',
  },
  {
    name: 'has an issuer id with a fragment behind a document about the plain address',
    report: () =>
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
    report: () =>
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
    report: () =>
      published(WEB, webDocument, { ...didDocument(WEB, STRAY_KEY), assertionMethod: [], authentication: [`${WEB}#key-1`] }),
    verdict: 'unbound',
  },
  {
    name: 'has a profile that allows the key only for invocations',
    report: () => profileWith({ capabilityInvocation: ['#key-1'] }),
    verdict: 'unbound',
    code: 'key_not_for_assertion',
  },
  {
    name: 'has a profile that allows no key for assertions',
    report: () => profileWith({ assertionMethod: [] }),
    verdict: 'unbound',
    code: 'key_not_for_assertion',
  },
  {
    name: 'uses a key that was withdrawn at a time',
    report: () => profileWith({}, { revoked: '2024-01-01T00:00:00Z' }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'uses a key that was withdrawn, with a number for the time',
    report: () => profileWith({}, { revoked: 1_700_000_000 }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'uses a key that was withdrawn, with no time at all',
    report: () => profileWith({}, { revoked: true }),
    verdict: 'unbound',
    code: 'key_revoked',
  },
  {
    name: 'control: a key that is said not to be withdrawn',
    report: () => profileWith({}, { revoked: false }),
    verdict: 'verified',
  },
  {
    name: 'uses a key that ended, with a number for the time',
    report: () => profileWith({}, { expires: 1_700_000_000 }),
    verdict: 'unbound',
    code: 'key_expired',
  },
  {
    name: 'lists a key of several controllers in its own document',
    report: () => profileWith({}, { controller: [DID] }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'lists a key of another controller in its own document',
    report: () => profileWith({}, { controller: DID }),
    verdict: 'unbound',
    code: 'key_of_another',
  },
  {
    name: 'publishes a key that is for encryption',
    report: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', use: 'enc' }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes a key that may only sign, not verify',
    report: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', key_ops: ['encrypt'] }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes a key for another algorithm',
    report: () => published(PROFILE, PROFILE, { keys: [{ ...STRAY_KEY.jwk, kid: 'a', alg: 'HS256' }] }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'publishes the same kid twice, and neither is the key',
    report: () =>
      published(PROFILE, PROFILE, { keys: [ed25519('one'), ed25519('two')].map(({ jwk }) => ({ ...jwk, kid: 'a' })) }, 'a'),
    verdict: 'invalid',
  },
  {
    name: 'names keys at another origin',
    report: () => published(PROFILE, PROFILE, { id: PROFILE, jwks_uri: 'https://evil.example/keys.json' }, 'a'),
    verdict: 'unbound',
  },
  {
    name: 'takes another did:key for its fragment',
    report: async () => checkDocument(await guildJwt(guildBadge(), { kid: `${GUILD.id}#${STRAY_KEY.multibase}` })),
    verdict: 'invalid',
  },
  {
    name: 'is a did:jwk of a shared secret',
    report: async () => {
      const did = didJwk({ ...STRAY_KEY, jwk: { kty: 'oct', k: 'AAAA' } }).did;
      return checkDocument(await signVcJwt(guildBadge({ issuer: { ...GUILD, id: did } }), STRAY_KEY, `${did}#0`));
    },
    verdict: 'unchecked',
  },
  {
    name: 'is signed by who `iss` says, and `issuer` is the college',
    report: async () =>
      checkDocument(await signJws({ ...collegeBadge(), iss: GUILD.id }, GUILD.key, { kid: GUILD.method }), {
        network: await issuerNetwork(),
      }),
    verdict: 'unbound',
  },
  {
    name: 'is signed by nobody, as `iss` names a host that is down',
    report: async () =>
      checkDocument(
        await signJws({ ...collegeBadge(), iss: 'did:web:down.example' }, STRAY_KEY, { kid: 'did:web:down.example#1' }),
        {
          network: await issuerNetwork(),
        },
      ),
    verdict: 'unchecked',
  },
  {
    name: 'hides the real issuer in `vc` under a claim `issuer`',
    report: async () =>
      checkDocument(await signJws({ iss: GUILD.id, issuer: GUILD.id, vc: collegeBadge() }, GUILD.key, { kid: GUILD.method }), {
        network: await issuerNetwork(),
      }),
    verdict: 'invalid',
  },
  {
    name: 'has `vc` and a credential beside it',
    report: async () => checkDocument(await signJws({ ...guildBadge(), vc: collegeBadge() }, GUILD.key, { kid: GUILD.method })),
    verdict: 'invalid',
  },
  {
    name: 'gives `jti` another id than the credential',
    report: async () => checkDocument(await signJws({ ...guildBadge(), jti: 'urn:uuid:2' }, GUILD.key, { kid: GUILD.method })),
    verdict: 'invalid',
  },
  {
    name: 'names the algorithm "none"',
    report: async () => {
      const [, payload] = (await guildJwt()).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'none', kid: GUILD.method })).toString('base64url');
      return checkDocument(`${header}.${payload}.`);
    },
    verdict: 'invalid',
  },
];
