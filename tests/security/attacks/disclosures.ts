import { guildBadge, rewrite } from '../../unit/support/badges.ts';
import { LIST, signedList, statusEntry } from '../../unit/support/status-list.ts';
import { TOKEN_LIST, tokenReply } from '../../unit/support/token-list.ts';
import { COLLEGE, COLLEGE_P256, GUILD, type Issuer, STRAY_KEY } from '../../world/issuers.ts';
import { didKey, ed25519 } from '../../world/keys.ts';
import { spoil } from '../../world/sign.ts';
import { bindKey, type Disclosure, disclosureOf, seal, signSdJwt } from '../../world/sign-sd-jwt.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

const CLAIMS: Doc = {
  vct: 'https://credentials.example/micro-credential',
  iss: GUILD.id,
  iat: 1_735_689_600,
  title: 'Bench Vice Maintenance',
  grade: 'B',
  givenName: 'Zoë',
};
const HOLDER = ed25519('holder of an SD-JWT');
const cnf = { jwk: HOLDER.jwk };

type By = Pick<Issuer, 'key' | 'method'>;
const signed = (claims: Doc | string, shown: Disclosure[] = [], header: Doc = {}, by: By = GUILD): Promise<string> =>
  signSdJwt(claims, by.key, { kid: by.method, ...header }, shown);

/** With `title` and `grade` behind digests; both are shown. */
const { sealed, disclosures } = seal(CLAIMS, 'title', 'grade');
const good = (): Promise<string> => signed(sealed, disclosures);
const shown = async (change: (parts: string[]) => string[]): Promise<Given> => file(change((await good()).split('~')).join('~'));
const of = async (claims: Doc | string, list: Disclosure[] = [], header: Doc = {}, by: By = GUILD): Promise<Given> =>
  file(await signed(claims, list, header, by));

const forged = disclosureOf(['salt', 'title', 'Doctor of Medicine']);
const element = disclosureOf(['salt', 'welding']);
/** Behind a digest at the top: a claim that may not be left out. */
const hiding = (name: string, value: unknown, isShown: boolean): Promise<Given> => {
  const one = disclosureOf(['salt', name, value]);
  return of({ ...CLAIMS, _sd: [one.digest] }, isShown ? [one] : []);
};

/** An Open Badge as SD-JWT, with members behind digests that are shown or not. */
async function badge(names: string[], isShown: boolean, members: Doc = {}): Promise<Given> {
  const made = seal(guildBadge({ members }), ...names);
  return file(await signed(made.sealed, isShown ? made.disclosures : [], { typ: 'vc+sd-jwt' }));
}

const bound = async (claims: Doc = {}, header: Doc = {}, key = HOLDER): Promise<string> =>
  bindKey(await signed({ ...sealed, cnf }, disclosures), key, claims, header);
const listed = async (values: Record<number, number>, claims: Doc = {}): Promise<Given> =>
  file(
    await signed(
      { ...CLAIMS, iss: COLLEGE.id, status: { status_list: { idx: 7, uri: TOKEN_LIST } }, ...claims },
      [],
      {},
      COLLEGE_P256,
    ),
    { documents: await issuers({ [TOKEN_LIST]: await tokenReply({ values }) }) },
  );

export const DISCLOSURES: Attack[] = [
  { name: 'control: everything shown', make: async () => file(await good()), verdict: 'verified' },
  { name: 'control: less shown', make: () => shown(([jwt = '']) => [jwt, '']), verdict: 'verified' },
  { name: 'control: bound to a key of the person', make: async () => file(await bound()), verdict: 'verified' },
  { name: 'control: a status list that does not have it', make: () => listed({}), verdict: 'verified' },
  { name: 'control: a status list that has it', make: () => listed({ 7: 1 }), verdict: 'revoked' },
  {
    name: 'control: a badge with its title shown',
    make: () => badge(['name'], true, { credentialStatus: undefined }),
    verdict: 'verified',
  },
  {
    name: 'a disclosure that was never signed',
    make: () => shown((parts) => [...parts.slice(0, -1), forged.text, '']),
    verdict: 'invalid',
  },
  {
    name: 'a disclosure in the place of another',
    make: () => shown(([jwt = '', , ...rest]) => [jwt, forged.text, ...rest]),
    verdict: 'invalid',
  },
  {
    name: 'the same disclosure twice',
    make: () => shown(([jwt = '', first = '', ...rest]) => [jwt, first, first, ...rest]),
    verdict: 'invalid',
  },
  { name: 'an empty disclosure', make: () => shown(([jwt = '', ...rest]) => [jwt, '', ...rest]), verdict: 'invalid' },
  {
    name: 'a disclosure with padding',
    make: () => shown(([jwt = '', first = '', ...rest]) => [jwt, `${first}=`, ...rest]),
    verdict: 'invalid',
  },
  {
    name: 'a disclosure with white space in its JSON, of the same meaning',
    make: () => {
      const [first] = disclosures;
      const again = disclosureOf(JSON.stringify(JSON.parse(Buffer.from(first?.text ?? '', 'base64url').toString()), null, 1));
      return shown(([jwt = '', , ...rest]) => [jwt, again.text, ...rest]);
    },
    verdict: 'invalid',
  },
  { name: 'a changed signature', make: async () => file((await good()).replace(/^[^~]+/, spoil)), verdict: 'invalid' },
  { name: 'the last tilde left out', make: async () => file((await good()).slice(0, -1)), verdict: 'invalid' },
  {
    name: 'a digest for two places',
    make: () => of({ ...CLAIMS, a: { _sd: [element.digest] }, _sd: [element.digest] }),
    verdict: 'invalid',
  },
  {
    name: 'a disclosed claim that is there already',
    make: () => of({ ...CLAIMS, _sd: [forged.digest] }, [forged]),
    verdict: 'invalid',
  },
  {
    name: 'a disclosed claim that says where other claims are',
    make: () => {
      const one = disclosureOf(['salt', '_sd', ['x']]);
      return of({ ...CLAIMS, _sd: [one.digest] }, [one]);
    },
    verdict: 'invalid',
  },
  {
    name: 'a disclosed claim with the name of an array’s place',
    make: () => {
      const one = disclosureOf(['salt', '...', 'x']);
      return of({ ...CLAIMS, _sd: [one.digest] }, [one]);
    },
    verdict: 'invalid',
  },
  {
    name: 'a claim disclosed in an array',
    make: () => of({ ...CLAIMS, skills: [{ '...': disclosureOf(['salt', 'a', 1]).digest }] }, [disclosureOf(['salt', 'a', 1])]),
    verdict: 'invalid',
  },
  {
    name: 'an element disclosed in an object',
    make: () => of({ ...CLAIMS, _sd: [element.digest] }, [element]),
    verdict: 'invalid',
  },
  {
    name: 'a disclosure with too much in it',
    make: () => {
      const one = disclosureOf(['salt', 'a', 1, 2]);
      return of({ ...CLAIMS, _sd: [one.digest] }, [one]);
    },
    verdict: 'invalid',
  },
  {
    name: 'a disclosure that names a member twice',
    make: () => {
      const one = disclosureOf('["salt","level",{"a":1,"a":2}]');
      return of({ ...CLAIMS, _sd: [one.digest] }, [one]);
    },
    verdict: 'invalid',
  },
  { name: 'digests that are no list', make: () => of({ ...CLAIMS, _sd: element.digest }), verdict: 'invalid' },
  { name: 'a digest that is a number', make: () => of({ ...CLAIMS, _sd: [7] }), verdict: 'invalid' },
  { name: 'digests of MD5', make: () => of({ ...CLAIMS, _sd_alg: 'md5' }), verdict: 'invalid' },
  { name: 'digests of SHA-1', make: () => of({ ...CLAIMS, _sd_alg: 'sha-1' }), verdict: 'invalid' },
  ...['iss', 'exp', 'nbf', 'cnf', 'vct', 'status'].map(
    (name): Attack => ({
      name: `the claim ${name} behind a digest`,
      make: () => hiding(name, CLAIMS[name] ?? 1_700_000_000, true),
      verdict: 'invalid',
    }),
  ),
  {
    name: 'the end of a badge left out, where its list is shown and does not have it',
    make: async () => {
      const document = guildBadge({ members: { validUntil: '2025-01-01T00:00:00Z', credentialStatus: statusEntry(7) } });
      return file(await signed(seal(document, 'validUntil').sealed, [], { typ: 'vc+sd-jwt' }), {
        documents: await issuers({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ by: GUILD }) } }),
      });
    },
    verdict: 'unchecked',
  },
  {
    name: 'the end of a badge left out',
    make: () => badge(['validUntil'], false, { validUntil: '2025-01-01T00:00:00Z' }),
    verdict: 'unchecked',
  },
  {
    name: 'the end of a badge shown',
    make: () => badge(['validUntil'], true, { validUntil: '2025-01-01T00:00:00Z' }),
    verdict: 'expired',
  },
  {
    name: 'the revocation entry of a badge left out',
    make: () =>
      badge(['credentialStatus'], false, { credentialStatus: { type: '1EdTechRevocationList', id: 'https://lists.example/1' } }),
    verdict: 'unchecked',
    code: 'status_withheld',
    mustNotFetch: ['https://lists.example/'],
  },
  { name: 'the issuer of a badge left out', make: () => badge(['issuer'], false), verdict: 'invalid' },
  { name: 'an end in the past', make: () => of({ ...CLAIMS, exp: 1_735_689_601 }), verdict: 'expired' },
  { name: 'a start to come', make: () => of({ ...CLAIMS, nbf: 4_070_908_800 }), verdict: 'not-yet-valid' },
  {
    name: 'a list of somebody else',
    make: () => listed({}, { status: { status_list: { idx: 7, uri: 'https://evil.example/l' } } }),
    verdict: 'unchecked',
  },
  {
    name: 'an index that is a text',
    make: () => listed({ 7: 1 }, { status: { status_list: { idx: '7', uri: TOKEN_LIST } } }),
    verdict: 'unchecked',
  },
  {
    name: 'an index below zero',
    make: () => listed({ 7: 1 }, { status: { status_list: { idx: -1, uri: TOKEN_LIST } } }),
    verdict: 'unchecked',
  },
  { name: 'a status with nothing in it', make: () => listed({}, { status: {} }), verdict: 'unchecked' },
  {
    name: 'in the college’s name, by a stranger',
    make: async () =>
      file(await signed({ ...CLAIMS, iss: COLLEGE.id }, [], {}, { key: STRAY_KEY, method: didKey(STRAY_KEY).method }), {
        documents: await issuers(),
      }),
    verdict: 'unbound',
  },
  {
    name: 'in the college’s name, under its own kid, by a stranger',
    make: async () =>
      file(await signed({ ...CLAIMS, iss: COLLEGE.id }, [], {}, { key: STRAY_KEY, method: COLLEGE.method }), {
        documents: await issuers(),
      }),
    verdict: 'invalid',
  },
  {
    name: 'in the college’s name, under a key in the header',
    make: async () =>
      file(
        await signed({ ...CLAIMS, iss: COLLEGE.id }, [], { kid: undefined, jwk: STRAY_KEY.jwk }, { key: STRAY_KEY, method: '' }),
        { documents: await issuers() },
      ),
    verdict: 'unbound',
  },
  { name: 'the type of another token', make: () => of(CLAIMS, [], { typ: 'kb+jwt' }), verdict: 'invalid' },
  { name: 'no type', make: () => of(CLAIMS, [], { typ: undefined }), verdict: 'invalid' },
  {
    name: 'a critical extension',
    make: async () =>
      file(
        (await good()).replace(/^[^~]+/, (jwt) =>
          rewrite(jwt, { header: { alg: 'EdDSA', kid: GUILD.method, typ: 'dc+sd-jwt', crit: ['x'], x: 1 } }),
        ),
      ),
    code: 'proof_malformed',
    verdict: 'invalid',
  },
  {
    name: 'two issuers',
    make: () => of(JSON.stringify(CLAIMS).replace('{', '{"iss":"did:web:harbourline-college.example",')),
    verdict: 'invalid',
  },
  { name: 'bound by a stranger', make: async () => file(await bound({}, {}, STRAY_KEY)), verdict: 'invalid' },
  { name: 'bound by the issuer', make: async () => file(await bound({}, {}, GUILD.key)), verdict: 'invalid' },
  { name: 'bound to another text', make: async () => file(await bound({ sd_hash: 'x' })), verdict: 'invalid' },
  {
    name: 'bound to a copy that showed more',
    make: async () => {
      const [jwt, , ...rest] = (await bound()).split('~');
      return file([jwt, ...rest].join('~'));
    },
    verdict: 'invalid',
  },
  {
    name: 'bound where the issuer names no key of theirs',
    make: async () => file(await bindKey(await good(), HOLDER)),
    verdict: 'invalid',
  },
  {
    name: 'bound to a secret that everybody has',
    make: async () => file(await bindKey(await signed({ ...CLAIMS, cnf: { jwk: { kty: 'oct', k: 'AAAA' } } }), HOLDER)),
    verdict: 'invalid',
  },
  {
    name: 'a claim called __proto__',
    make: () => {
      const one = disclosureOf('["salt","__proto__",{"title":"Doctor of Medicine"}]');
      return of({ ...CLAIMS, _sd: [one.digest] }, [one]);
    },
    verdict: 'verified',
    shows: 'Bench Vice Maintenance',
  },
  {
    name: 'two thousand disclosures',
    make: () => {
      const many = Array.from({ length: 2000 }, (_, at) => disclosureOf(['salt', `a${at}`, at]));
      return of({ ...CLAIMS, _sd: many.map(({ digest }) => digest) }, many);
    },
    verdict: 'unchecked',
  },
];
