import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../../lib/report/report.ts';
import { absencesOf } from '../../../../lib/report/words/absence.ts';
import { certificate } from '../../../world/certificate.ts';
import { COLLEGE, COLLEGE_P256, GUILD, type Issuer, POLYTECHNIC, STRAY_KEY } from '../../../world/issuers.ts';
import type { WorldKey } from '../../../world/keys.ts';
import { spoil } from '../../../world/sign.ts';
import { bindKey, disclosureOf, seal, signSdJwt } from '../../../world/sign-sd-jwt.ts';
import type { Doc } from '../../../world/types.ts';
import { guildBadge, guildJwt } from '../../support/badges.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork, type NetworkOptions, type Reply } from '../../support/network.ts';

const MICRO: Doc = {
  vct: 'https://credentials.example/micro-credential',
  iat: 1735689600,
  title: 'Applied Data Stewardship',
  awardingBody: 'Riverbend Makers’ Guild',
  issuanceDate: '2025-01-15',
  givenName: 'Zoé',
  familyName: 'Tremblay',
  typeOfAssessment: 'project-assessment',
  idVerificationMethod: 'in-person-supervision',
  grade: '8.5',
  gradingScheme: '1–10',
  notionalWorkload: { value: 45, unit: 'hours' },
  level: 'EQF 5',
  escoReference: ['http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab'],
};

interface Made {
  claims?: Doc;
  header?: Doc;
  by?: Pick<Issuer, 'id' | 'key' | 'method'>;
  /** Names of claims that may be left out, and of those that are. */
  hidden?: string[];
  leftOut?: string[];
}

const made = ({
  claims = {},
  header = {},
  by = GUILD,
  hidden = ['grade', 'title'],
  leftOut = [],
}: Made = {}): Promise<string> => {
  const { sealed, disclosures } = seal({ iss: by.id, ...MICRO, ...claims }, ...hidden);
  const shown = disclosures.filter((_, at) => !leftOut.includes(hidden[at] ?? ''));
  return signSdJwt(sealed, by.key, { kid: by.method, ...header }, shown);
};

const check = async (text: string, replies: Record<string, Reply> = {}, options: NetworkOptions = {}) => {
  const network = await issuerNetwork(replies, options);
  const report = await checkDocument(text, { network });
  return { report, verdict: report.verdict, codes: [...codesOf(report)], asked: network.asked };
};

describe('a micro-credential as SD-JWT VC', () => {
  let report: Report;
  beforeAll(async () => {
    report = (await check(await made())).report;
  });

  it('of an issuer whose identifier is its key is verified', () => {
    expect(report.verdict).toBe('verified');
    expect(report.credential).toMatchObject({ format: 'sd-jwt-vc', issuer: { id: GUILD.id }, signer: { id: GUILD.id } });
  });

  it('states its facts, signed', () => {
    expect(report.facts).toMatchObject({
      title: { value: 'Applied Data Stewardship', how: 'SIG', path: '$.title' },
      issuerName: { value: 'Riverbend Makers’ Guild' },
      issueDate: { value: { date: '2025-01-15', field: 'issued' } },
      expires: null,
      recipientName: { value: 'Zoé Tremblay' },
      assessments: [{ value: { label: 'project assessment', group: 'project' } }],
      supervision: [{ value: { label: 'in person supervision' } }],
      results: [{ value: { value: '8.5', scale: '1–10' } }],
      workload: [{ value: { amount: '45', unit: 'hours', basis: 'notional' } }],
      levels: [{ value: { scheme: 'EQF', value: '5' } }],
      skills: [{ value: { framework: 'ESCO', recognised: 'known' } }],
    });
  });

  it('without a date of issue was issued when it was signed', async () => {
    const { report: signed } = await check(await made({ claims: { issuanceDate: undefined } }));
    expect(signed.facts?.issueDate?.value).toEqual({ date: '2025-01-01T00:00:00Z', field: 'issued' });
  });

  it('compares the person by the names that it shows', async () => {
    const holder = { name: 'Zoe Tremblay', emails: [] };
    expect((await checkDocument(await made(), { holder })).axes.holder).toBe('match');
    const without = await made({ hidden: ['givenName', 'familyName'], leftOut: ['givenName', 'familyName'] });
    expect((await checkDocument(without, { holder })).axes.holder).toBe('not-named');
  });

  it('that leaves something out says so, and does not say that the issuer did not', async () => {
    const {
      report: less,
      codes,
      verdict,
    } = await check(await made({ hidden: ['typeOfAssessment', 'grade'], leftOut: ['typeOfAssessment', 'grade'] }));
    expect(verdict).toBe('verified');
    expect(codes).toContain('proof_undisclosed');
    expect(less.checks.find(({ code }) => code === 'proof_undisclosed')?.params.what).toBe('$');
    expect(absencesOf(less).map(({ key }) => key)).toEqual(['absent_undisclosed']);
    expect(absencesOf(report).map(({ key }) => key)).not.toContain('absent_undisclosed');
  });

  it('in the members of an Open Badge is read as one', async () => {
    const { credentialSubject, issuer } = guildBadge();
    const claims = { vct: 'urn:eudi:micro_credential:1', iss: GUILD.id, credentialSubject, issuer, awardedDate: '2025-02-01' };
    const signed = await signSdJwt(claims, GUILD.key, { kid: GUILD.method });
    const { report: badge, verdict } = await check(signed);
    expect(verdict).toBe('verified');
    expect(badge.facts).toMatchObject({ title: { value: 'Bench Vice Maintenance' }, issuerName: { value: GUILD.name } });
  });

  it('whose `issuer` is somebody else than who signed is not confirmed', async () => {
    const { verdict, codes } = await check(await made({ claims: { issuer: { id: COLLEGE.id, name: COLLEGE.name } } }));
    expect(verdict).toBe('unbound');
    expect(codes).toContain('key_of_another');
  });
});

describe('a credential of the VC Data Model as SD-JWT', () => {
  const badge = (more: Doc = {}): Doc => ({ ...guildBadge(), ...more });
  const sign = (claims: Doc, header: Doc = {}): Promise<string> => {
    const { achievement, ...subject } = claims.credentialSubject as Doc;
    const hidden = disclosureOf(['salt', 'achievement', achievement]);
    const sealed = { ...claims, credentialSubject: { ...subject, _sd: [hidden.digest] } };
    return signSdJwt(sealed, GUILD.key, { typ: 'vc+sd-jwt', kid: GUILD.method, ...header }, [hidden]);
  };

  it('is the badge that its disclosures complete', async () => {
    const { report, verdict } = await check(await sign(badge()));
    expect(verdict).toBe('verified');
    expect(report.credential).toMatchObject({ format: 'open-badges-3.0', title: 'Bench Vice Maintenance' });
  });

  it('names the place from which something was left out', async () => {
    const shown = await sign(badge());
    const { report } = await check(`${shown.split('~')[0]}~`);
    expect(report.checks.find(({ code }) => code === 'proof_undisclosed')?.params.what).toBe('$.credentialSubject');
  });

  it('may not hide whether it was withdrawn', async () => {
    const clear = await check(await sign(badge({ credentialStatus: [] })));
    expect(clear.verdict).toBe('verified');
    for (const hidden of [{ credentialStatus: [{ '...': 'a' }] }, { _sd: ['a'] }]) {
      const { verdict, codes } = await check(await sign(badge(hidden)));
      expect(codes).toContain('status_withheld');
      expect(verdict).toBe('unchecked');
    }
  });

  it.each<[string, () => Promise<string>, string]>([
    ['keeps the rules of the model', () => sign(badge({ type: ['OpenBadgeCredential'] })), 'invalid'],
    ['has one issuer', () => sign(badge({ iss: COLLEGE.id })), 'unbound'],
    ['has one identifier', () => sign(badge({ jti: 'urn:uuid:another' })), 'invalid'],
    ['may be of an older draft', () => sign(badge(), { typ: 'vc+ld+json+sd-jwt' }), 'verified'],
    ['is no plain token', () => sign(badge(), { typ: 'vc+jwt' }), 'invalid'],
    ['is no SD-JWT without its tilde', async () => (await sign(badge())).split('~')[0] ?? '', 'invalid'],
    ['is no SD-JWT by a tilde alone', async () => `${await guildJwt()}~`, 'invalid'],
  ])('%s', async (_, text, verdict) => {
    expect((await check(await text())).verdict).toBe(verdict);
  });

  it('inside a presentation of the same kind', async () => {
    const presentation = (inner: string): Promise<string> =>
      signSdJwt(
        {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiablePresentation'],
          holder: COLLEGE_P256.id,
          verifiableCredential: [{ id: `data:application/vc+sd-jwt,${inner}`, type: 'EnvelopedVerifiableCredential' }],
        },
        COLLEGE_P256.key,
        { typ: 'vp+sd-jwt', kid: COLLEGE_P256.method },
      );
    const good = await presentation(await sign(badge()));
    expect(await check(good)).toMatchObject({ verdict: 'verified' });
    expect(await check(good.replace(/.{4}~$/, 'AAAA~'))).toMatchObject({ verdict: 'invalid' });
    const [jwt = '', ...shown] = (await sign(badge())).split('~');
    expect(await check(await presentation([spoil(jwt), ...shown].join('~')))).toMatchObject({ verdict: 'invalid' });
  });
});

describe('what is wrong with a signature is said', () => {
  it.each<[string, () => Promise<string>, string, string]>([
    ['none', () => made({ header: { alg: 'none' } }).catch(() => unsigned()), 'invalid', 'proof_algorithm_refused'],
    ['another key', () => made({ by: { ...GUILD, key: STRAY_KEY } }), 'invalid', 'proof_fails'],
    ['no type', () => made({ header: { typ: undefined } }), 'invalid', 'proof_malformed'],
    ['the type of another token', () => made({ header: { typ: 'kb+jwt' } }), 'invalid', 'proof_malformed'],
    ['a vct that is no text', () => made({ claims: { vct: 7 } }), 'claim', 'parse_not_credential'],
    ['an issuer that is no address', () => made({ claims: { iss: 'the guild' } }), 'invalid', 'model_member_malformed'],
    ['a time that is no number', () => made({ claims: { exp: '2030' } }), 'invalid', 'model_member_malformed'],
    ['an end in the past', () => made({ claims: { exp: 1735689601 } }), 'expired', 'dates_signature_expired'],
    ['a start to come', () => made({ claims: { nbf: 1900000000 } }), 'not-yet-valid', 'dates_not_yet_valid'],
    ['signed in the future', () => made({ claims: { iat: 1900000000 } }), 'not-yet-valid', 'dates_not_yet_valid'],
    ['no issuer, and no certificate', () => made({ claims: { iss: undefined } }), 'unbound', 'key_of_another'],
  ])('%s', async (_, text, verdict, code) => {
    const result = await check(await text());
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe(verdict);
  });

  const unsigned = async (): Promise<string> => {
    const [, payload] = (await made()).split('.');
    return `${Buffer.from('{"alg":"none","typ":"dc+sd-jwt"}').toString('base64url')}.${payload}.~`;
  };
});

describe('where the key of an https issuer is found', () => {
  const AT = 'https://tidal.example/.well-known/jwt-vc-issuer/tenant';
  const ISSUER = 'https://tidal.example/tenant';
  const by = { id: ISSUER, key: COLLEGE_P256.key, method: 'k1' };
  const jwks = { keys: [{ ...by.key.jwk, kid: 'k1' }] };

  it.each<[string, Record<string, Reply>, string, string]>([
    ['its metadata', { [AT]: { json: { issuer: ISSUER, jwks } } }, 'verified', 'key_published_by_issuer'],
    [
      'a key set that the metadata names',
      {
        [AT]: { json: { issuer: ISSUER, jwks_uri: 'https://tidal.example/jwks' } },
        'https://tidal.example/jwks': { json: jwks },
      },
      'verified',
      'key_published_by_issuer',
    ],
    [
      'a key set at another host is not asked',
      {
        [AT]: { json: { issuer: ISSUER, jwks_uri: 'https://evil.example/jwks' } },
        'https://evil.example/jwks': { json: jwks },
      },
      'unchecked',
      'key_not_at_hand',
    ],
    [
      'metadata of another issuer',
      { [AT]: { json: { issuer: 'https://tidal.example', jwks } } },
      'unbound',
      'key_document_of_another',
    ],
    ['metadata that names no issuer', { [AT]: { json: { jwks } } }, 'unbound', 'key_document_of_another'],
    ['metadata without this key', { [AT]: { json: { issuer: ISSUER, jwks: { keys: [] } } } }, 'unchecked', 'key_not_at_hand'],
    [
      'what the issuer’s own address answers',
      { [AT]: { json: {}, status: 404 }, [ISSUER]: { json: jwks } },
      'verified',
      'key_published_by_issuer',
    ],
    ['nothing that answers', {}, 'unchecked', 'key_unreachable'],
  ])('%s', async (_, replies, verdict, code) => {
    const result = await check(await made({ by }), replies);
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe(verdict);
    expect(result.asked).not.toContain('https://evil.example/jwks');
  });

  it('of a DID document, as ever', async () => {
    expect(await check(await made({ by: COLLEGE_P256 }))).toMatchObject({ verdict: 'verified' });
    expect(await check(await made({ by: POLYTECHNIC }))).toMatchObject({ verdict: 'verified' });
  });

  const x5c = (key: WorldKey, subject = 'Tidal College'): string[] => [
    certificate(key, { commonName: subject } as never).toString('base64'),
  ];

  it('in a certificate confirms nobody, and tells what was changed', async () => {
    const good = await made({ by, header: { kid: undefined, x5c: x5c(by.key) } });
    expect(await check(good)).toMatchObject({ verdict: 'unbound', codes: expect.arrayContaining(['key_in_certificate']) });
    const other = await made({ by, header: { kid: undefined, x5c: x5c(STRAY_KEY) } });
    expect((await check(other)).verdict).toBe('invalid');
    const nobody = await made({ by, claims: { iss: undefined }, header: { kid: undefined, x5c: x5c(by.key) } });
    expect(await check(nobody)).toMatchObject({ verdict: 'unbound', codes: expect.arrayContaining(['key_in_certificate']) });
    expect((await check(await made({ by, header: { x5c: ['AAAA'] } }))).verdict).toBe('invalid');
  });

  it('in a certificate and published by the issuer too', async () => {
    const good = await made({ by, header: { kid: undefined, x5c: x5c(by.key) } });
    expect(await check(good, { [AT]: { json: { issuer: ISSUER, jwks } } })).toMatchObject({ verdict: 'verified' });
    expect(await check(good, {}, { denied: ['tidal.example'] })).toMatchObject({ verdict: 'unchecked' });
  });
});

describe('the signature of the person’s key', () => {
  const cnf = { jwk: COLLEGE.key.jwk };
  const holder = COLLEGE.key;
  const bound = async (claims: Doc = {}, header: Doc = {}, key: WorldKey = holder): Promise<string> =>
    bindKey(await made({ claims: { cnf } }), key, claims, header);

  it.each<[string, () => Promise<string>, string, string]>([
    ['holds', () => bound(), 'verified', 'proof_key_binding'],
    [
      'was made for somebody else, long ago',
      () => bound({ aud: 'https://other.example', iat: 1 }),
      'verified',
      'proof_key_binding',
    ],
    ['of another key', () => bound({}, {}, STRAY_KEY), 'invalid', 'proof_key_binding_fails'],
    ['of the issuer', () => bound({}, {}, GUILD.key), 'invalid', 'proof_key_binding_fails'],
    ['over another text', () => bound({ sd_hash: 'x' }), 'invalid', 'proof_key_binding_fails'],
    ['without a time', () => bound({ iat: undefined }), 'invalid', 'proof_key_binding_fails'],
    ['without an audience', () => bound({ aud: undefined }), 'invalid', 'proof_key_binding_fails'],
    ['of another type', () => bound({}, { typ: 'JWT' }), 'invalid', 'proof_key_binding_fails'],
    ['of no type', () => bound({}, { typ: undefined }), 'invalid', 'proof_key_binding_fails'],
    ['where the issuer names no key of theirs', async () => bindKey(await made(), holder), 'invalid', 'proof_malformed'],
    [
      'with a key that is none',
      async () => bindKey(await made({ claims: { cnf: { jwk: 'x' } } }), holder),
      'invalid',
      'proof_malformed',
    ],
    [
      'with a key by name only',
      async () => bindKey(await made({ claims: { cnf: { kid: 'x' } } }), holder),
      'verified',
      'proof_key_binding_unchecked',
    ],
  ])('%s', async (_, text, verdict, code) => {
    const result = await check(await text());
    expect(result.codes).toContain(code);
    expect(result.verdict).toBe(verdict);
  });

  it('does not hold for a copy that shows less than it was made for', async () => {
    const [jwt, first, ...rest] = (await bound()).split('~');
    expect(rest).toHaveLength(2);
    expect((await check([jwt, first, rest.at(-1)].join('~'))).verdict).toBe('invalid');
    // Without it, the rest is an ordinary copy again.
    expect((await check(`${[jwt, first].join('~')}~`)).verdict).toBe('verified');
  });
});

describe('one changed character', () => {
  let good: string;
  beforeAll(async () => {
    good = await bindKey(await made({ claims: { cnf: { jwk: COLLEGE.key.jwk } } }), COLLEGE.key);
  });

  it('anywhere is never verified', async () => {
    expect((await check(good)).verdict).toBe('verified');
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~.= '];
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...alphabet), async (at, letter) => {
        fc.pre(good[at] !== letter);
        const { verdict } = await checkDocument(good.slice(0, at) + letter + good.slice(at + 1));
        expect(verdict).not.toBe('verified');
      }),
      { numRuns: 250 },
    );
  });

  it('nor left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (at) => {
        expect((await checkDocument(good.slice(0, at) + good.slice(at + 1))).verdict).not.toBe('verified');
      }),
      { numRuns: 100 },
    );
  });
});
