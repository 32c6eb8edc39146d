import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../lib/credential/parse.ts';
import { readSdJwt, sdJwtOfJson } from '../../../lib/credential/sd-jwt.ts';
import type { JsonObject } from '../../../lib/json.ts';
import { GUILD } from '../../world/issuers.ts';
import { type Disclosure, disclosureOf, seal, signSdJwt } from '../../world/sign-sd-jwt.ts';
import type { Doc } from '../../world/types.ts';

const CLAIMS: Doc = {
  iss: GUILD.id,
  vct: 'https://riverbend-makers.example/vct/vice',
  title: 'Bench Vice Maintenance',
  grade: 'A',
};
const GRADE = disclosureOf(['salt', 'grade', 'A']);
const ELEMENT = disclosureOf(['salt', 'X']);

const made = (claims: Doc, ...shown: Disclosure[]): Promise<string> => signSdJwt(claims, GUILD.key, { kid: GUILD.method }, shown);
const read = async (claims: Doc, ...shown: Disclosure[]) => readSdJwt(await made(claims, ...shown));

describe('what was shown stands where the issuer put its digest', () => {
  const { sealed, disclosures } = seal(CLAIMS, 'title', 'grade');
  const [title, grade] = disclosures as [Disclosure, Disclosure];

  it('all of it, in any order', async () => {
    for (const shown of [
      [title, grade],
      [grade, title],
    ])
      expect(await read(sealed, ...shown)).toMatchObject({ ok: true, json: CLAIMS, undisclosed: [] });
  });

  it('what is not shown is not there, and is known to be left out', async () => {
    const { grade: _, ...rest } = CLAIMS;
    expect(await read(sealed, title)).toMatchObject({ ok: true, json: rest, undisclosed: ['$'] });
    const one = await read(sealed, title);
    expect(one.ok && Object.keys(one.json)).not.toContain('_sd');
  });

  it('elements of lists, and what is inside what was shown', async () => {
    const inner = disclosureOf(['s', 'city', 'Saint-Jérôme']);
    const outer = disclosureOf(['s', 'place', { country: 'CA', _sd: [inner.digest] }]);
    const claims = {
      ...CLAIMS,
      skills: [{ '...': ELEMENT.digest }, 'Y', { '...': disclosureOf(['t', 'Z']).digest }],
      _sd: [outer.digest],
      _sd_alg: 'sha-256',
    };
    expect(await read(claims, ELEMENT, outer, inner)).toMatchObject({
      ok: true,
      json: { ...CLAIMS, skills: ['X', 'Y'], place: { country: 'CA', city: 'Saint-Jérôme' } },
      undisclosed: ['$.skills'],
    });
    expect(await read(claims, ELEMENT, outer)).toMatchObject({
      json: { place: { country: 'CA' } },
      undisclosed: ['$.skills', '$.place'],
    });
  });

  it.each([
    ['sha-384', 'sha384'],
    ['sha-512', 'sha512'],
  ])('under %s', async (name, hash) => {
    const disclosure = disclosureOf(['s', 'grade', 'A'], hash);
    const claims = { ...CLAIMS, grade: undefined, _sd: [disclosure.digest], _sd_alg: name };
    expect(await read(claims, disclosure)).toMatchObject({ ok: true, json: CLAIMS });
  });

  it('a claim with the name of a prototype is a claim like any other', async () => {
    const claim = disclosureOf('["s","__proto__",{"title":"stolen"}]');
    const result = await read({ iss: GUILD.id, vct: 'v', _sd: [claim.digest] }, claim);
    if (!result.ok) throw new Error(result.failure);
    expect(Object.getPrototypeOf(result.json)).toBe(Object.prototype);
    expect(result.json.title).toBeUndefined();
    expect(Object.hasOwn(result.json, '__proto__')).toBe(true);
  });
});

describe('every reason of RFC 9901 section 7.1 to reject', () => {
  const sealed = (digest: string, more: Doc = {}): Doc => ({ iss: GUILD.id, vct: 'v', _sd: [digest], ...more });
  const named = (name: unknown, value: unknown = 'x'): Disclosure => disclosureOf(['s', name, value]);
  const hidden = (disclosure: Disclosure, more: Doc = {}): [Doc, ...Disclosure[]] => [
    sealed(disclosure.digest, more),
    disclosure,
  ];
  const raw = (text: string): Disclosure => ({ ...disclosureOf('x'), text });

  const CASES: [string, [Doc, ...Disclosure[]], string][] = [
    ['a disclosure that nothing refers to', [CLAIMS, GRADE], 'parse_disclosure_refused'],
    ['a digest that stands twice', [sealed(GRADE.digest, { x: { _sd: [GRADE.digest] } }), GRADE], 'parse_disclosure_refused'],
    ['a digest that stands twice, of nothing shown', [sealed('a', { x: { _sd: ['a'] } })], 'parse_disclosure_refused'],
    ['a digest twice in one list', [{ ...CLAIMS, _sd: ['a', 'a'] }], 'parse_disclosure_refused'],
    ['a disclosure that is shown twice', [sealed(GRADE.digest), GRADE, GRADE], 'parse_disclosure_refused'],
    ['a claim that stands there already', hidden(named('title'), { title: 'T' }), 'parse_disclosure_refused'],
    [
      'two disclosures of one claim',
      [{ ...CLAIMS, grade: undefined, _sd: [GRADE.digest, named('grade').digest] }, GRADE, named('grade')],
      'parse_disclosure_refused',
    ],
    ['another issuer', hidden(named('iss', 'https://evil.example')), 'parse_disclosure_refused'],
    ['a claim called _sd', hidden(named('_sd', ['x'])), 'parse_disclosure_refused'],
    ['a claim called ...', hidden(named('...')), 'parse_disclosure_refused'],
    ['a claim called _sd_alg', hidden(named('_sd_alg', 'sha-256')), 'parse_disclosure_refused'],
    ['a hidden end of validity', hidden(named('exp', 1)), 'parse_disclosure_refused'],
    ['a hidden status', hidden(named('status', {})), 'parse_disclosure_refused'],
    ['a hidden part of the status', [{ ...CLAIMS, status: { _sd: ['a'] } }], 'parse_disclosure_refused'],
    ['a hidden key of the holder', hidden(named('cnf', {})), 'parse_disclosure_refused'],
    ['a hidden type', [{ iss: GUILD.id, _sd: [named('vct').digest] }, named('vct')], 'parse_disclosure_refused'],
    ['an element where a claim belongs', hidden(ELEMENT), 'parse_disclosure_refused'],
    [
      'a claim where an element belongs',
      [{ ...CLAIMS, a: [{ '...': named('b').digest }] }, named('b')],
      'parse_disclosure_refused',
    ],
    ['four parts', hidden(disclosureOf(['s', 'a', 'b', 'c'])), 'parse_disclosure_refused'],
    ['one part', hidden(disclosureOf(['s'])), 'parse_disclosure_refused'],
    ['no list', hidden(disclosureOf({ s: 1 } as never)), 'parse_disclosure_refused'],
    ['a name that is no text', hidden(named(7)), 'parse_disclosure_refused'],
    ['a member twice', hidden(disclosureOf('["s","a",{"b":1,"b":2}]')), 'parse_disclosure_refused'],
    ['no JSON', hidden(disclosureOf('["s","a"')), 'parse_disclosure_refused'],
    ['no base64url', [CLAIMS, raw('WyJ*')], 'parse_disclosure_refused'],
    ['an empty disclosure', [CLAIMS, raw('')], 'parse_disclosure_refused'],
    ['base64 with padding', [CLAIMS, raw(`${Buffer.from('["s","a"]').toString('base64')}=`)], 'parse_disclosure_refused'],
    ['_sd that is no list', [{ ...CLAIMS, _sd: 'a' }], 'parse_disclosure_refused'],
    ['_sd with something else in it', [{ ...CLAIMS, _sd: [7] }], 'parse_disclosure_refused'],
    ['... that is no text', [{ ...CLAIMS, a: [{ '...': 7 }] }], 'parse_disclosure_refused'],
    ['... with another member', [{ ...CLAIMS, a: [{ '...': 'b', c: 1 }] }], 'parse_disclosure_refused'],
    ['... outside a list', [{ ...CLAIMS, a: { '...': 'b' } }], 'parse_disclosure_refused'],
    ['_sd_alg below the top', [{ ...CLAIMS, a: { _sd_alg: 'sha-256' } }], 'parse_disclosure_refused'],
    ['_sd_alg inside what was shown', hidden(named('a', { _sd_alg: 'sha-256' })), 'parse_disclosure_refused'],
    ['_sd_alg that is no text', [{ ...CLAIMS, _sd_alg: 256 }], 'parse_jws_malformed'],
    ['a broken hash', [{ ...CLAIMS, _sd_alg: 'md5' }], 'parse_jws_malformed'],
    ['a hash that was cut short', [{ ...CLAIMS, _sd_alg: 'sha-256-32' }], 'parse_jws_malformed'],
    ['a hash that is only not known here', [{ ...CLAIMS, _sd_alg: 'sha3-256' }], 'parse_unsupported_format'],
    ['more than anybody has', [CLAIMS, ...Array.from({ length: 1001 }, () => raw('YQ'))], 'parse_unsupported_format'],
  ];

  it.each(CASES)('%s', async (_, [claims, ...shown], failure) => {
    expect(await read(claims, ...shown)).toMatchObject({ ok: false, failure });
  });

  it('disclosures inside disclosures, without end', async () => {
    let inner = disclosureOf(['s', 'a', 1]);
    const shown = [inner];
    for (let depth = 0; depth < 200; depth++) {
      inner = disclosureOf(['s', 'a', { _sd: [inner.digest] }]);
      shown.push(inner);
    }
    expect(await read({ ...CLAIMS, _sd: [inner.digest] }, ...shown)).toMatchObject({ ok: false, failure: 'parse_too_deep' });
  });
});

describe('the text of an SD-JWT', () => {
  it.each<[string, (text: string) => string]>([
    ['without its closing tilde', (text) => text.slice(0, -1)],
    ['with no tilde at all', (text) => text.split('~')[0] ?? ''],
    ['with an empty part', (text) => `${text}~`],
    ['with a key binding that is no JWT', (text) => `${text}abc`],
    ['with white space', (text) => text.replace('~', '~ ')],
  ])('%s is refused', async (_, change) => {
    const good = await made(CLAIMS.grade === 'A' ? { ...CLAIMS, grade: undefined, _sd: [GRADE.digest] } : CLAIMS, GRADE);
    expect((await readSdJwt(good)).ok).toBe(true);
    expect((await readSdJwt(change(good))).ok).toBe(false);
  });

  it('in JSON serialization reads the same (RFC 9901 section 8)', async () => {
    const { sealed, disclosures } = seal(CLAIMS, 'grade');
    const compact = await made(sealed, ...disclosures);
    const [jwt = '', ...parts] = compact.slice(0, -1).split('~');
    const [protectedHeader, payload, signature] = jwt.split('.');
    const one = { protected: protectedHeader, signature, header: { disclosures: parts } };
    expect(sdJwtOfJson({ payload, ...one } as JsonObject)).toBe(compact);
    expect(sdJwtOfJson({ payload, signatures: [one] } as JsonObject)).toBe(compact);
    expect(sdJwtOfJson({ payload, signatures: [one, { protected: 'e30', signature: 'x' }] } as JsonObject)).toBe(compact);
    expect(sdJwtOfJson({ payload, signature, protected: protectedHeader } as JsonObject)).toBeNull();
    const parsed = await parseText(JSON.stringify({ payload, ...one }));
    expect(parsed).toMatchObject({ ok: true, credential: { format: 'sd-jwt-vc', json: CLAIMS, undisclosed: [] } });
  });
});

describe('what kind of thing it is', () => {
  const kindOf = async (claims: Doc) => {
    const parsed = await parseText(await made(claims));
    return parsed.ok && !('list' in parsed) ? `${parsed.credential.format} ${parsed.credential.kind}` : parsed;
  };

  it.each<[string, Doc]>([
    ['sd-jwt-vc other', { vct: 'https://id.example/person', family_name: 'Roy' }],
    ['sd-jwt-vc achievement', { vct: 'urn:eudi:micro_credential:1' }],
    ['sd-jwt-vc achievement', { vct: 'https://a.example/b', typeOfAssessment: 'project-assessment' }],
    ['sd-jwt-vc achievement', { vct: 'https://a.example/b', credentialSubject: { achievement: { name: 'Vice' } } }],
    [
      'sd-jwt-vc achievement',
      { vct: 'x', '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential', 'OpenBadgeCredential'] },
    ],
    [
      'open-badges-3.0 achievement',
      { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential', 'OpenBadgeCredential'] },
    ],
    ['vc-2.0 other', { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'] }],
  ])('%s: %j', async (kind, claims) => {
    expect(await kindOf(claims)).toBe(kind);
  });

  it('nothing that is known, with neither type nor context', async () => {
    expect(await kindOf({ iss: 'https://a.example' })).toMatchObject({ ok: false, failure: 'parse_not_credential' });
  });
});

describe('whatever is put in', () => {
  it('a name that fills the text does not stand in the path of each of its members', async () => {
    const members = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`c${at}`, { _sd: [`d${at}`] }]));
    const { undisclosed } = (await read({ ['n'.repeat(200_000)]: members })) as { undisclosed: string[] };
    expect(undisclosed).toHaveLength(2000);
    expect(undisclosed.join().length).toBeLessThan(200_000);
  });

  it('never throws', async () => {
    const part = fc.oneof(
      fc.base64String().map((text) => text.replace(/[+/=]/g, '')),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.constantFrom('~', '.'), async (parts, glue) => {
        const text = parts.join(glue);
        expect(typeof (await readSdJwt(text)).ok).toBe('boolean');
        expect(typeof (await readSdJwt(`${parts.slice(0, 3).join('.')}~${parts.slice(3).join('~')}`)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('never throws for any claims that somebody signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.array(fc.json({ maxDepth: 2 })), async (claims, shown) => {
        const jwt = ['{"alg":"ES256"}', `{"vct":"v","x":${claims},"_sd":["a"],"y":[{"...":${claims}}]}`, 'x']
          .map((one) => Buffer.from(one).toString('base64url'))
          .join('.');
        const disclosures = shown.map((one) => Buffer.from(one).toString('base64url'));
        expect(typeof (await readSdJwt(`${[jwt, ...disclosures].join('~')}~`)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
