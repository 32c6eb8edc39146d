import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, readFacts } from '../../../lib/facts/index.ts';
import { readRecipient } from '../../../lib/facts/recipient.ts';
import type { JsonObject } from '../../../lib/json.ts';
import { accredible, achievement, credentialOf, credly, ob2, ob3, sdJwtVc } from './inputs.ts';

const value = (reading: Reading, name: keyof Reading['facts']) => {
  const fact = reading.facts[name];
  return fact === null || Array.isArray(fact) ? null : fact.value;
};

describe('a fact of a format', () => {
  const rows: [string, Reading, keyof Reading['facts'], unknown][] = [
    // title
    ['Open Badges 2: the badge class names it', ob2({ badge: { name: 'Data Literacy' } }), 'title', 'Data Literacy'],
    ['Open Badges 2: a bare badge address names nothing', ob2({ badge: 'https://college.example/b/1' }), 'title', null],
    [
      'Open Badges 0.5: the badge is embedded',
      ob2({ badge: { version: '0.5.0', name: 'Basic' }, issued_on: '2011-12-31' }),
      'title',
      'Basic',
    ],
    ['Open Badges 2: a language map', ob2({ badge: { name: { fr: 'Données', en: 'Data' } } }), 'title', 'Data'],
    ['Open Badges 2: an id object is no title', ob2({ badge: { name: { id: 'urn:x' } } }), 'title', null],
    ['Open Badges 3: the achievement names it', ob3(achievement({ name: 'Cloud' })), 'title', 'Cloud'],
    [
      'Open Badges 3: achievement in an array',
      ob3({ credentialSubject: [{ achievement: [{ name: 'Cloud' }] }] }),
      'title',
      'Cloud',
    ],
    ['Open Badges 3: the credential names it', ob3({ name: 'Cloud award', credentialSubject: {} }), 'title', 'Cloud award'],
    ['SD-JWT VC: the title', sdJwtVc({ title: 'Welding', name: 'Ann Roy' }), 'title', 'Welding'],
    ['SD-JWT VC: a name is that of a person', sdJwtVc({ name: 'Ann Roy', givenName: 'Ann' }), 'title', null],
    ['Credly: the template names it', ob3({}, { record: credly({ badge_template: { name: 'Cloud' } }) }), 'title', 'Cloud'],
    // issuer
    ['Open Badges 2: embedded issuer', ob2({ badge: { issuer: { name: 'College' } } }), 'issuerName', 'College'],
    ['Open Badges 2: issuer is an address', ob2({ badge: { issuer: 'https://college.example/i' } }), 'issuerName', null],
    ['Open Badges 3: issuer is a bare id', ob3({ issuer: 'did:web:college.example' }), 'issuerName', null],
    [
      'Credly: the primary entity',
      ob3(
        {},
        { record: credly({ issuer: { entities: [{ entity: { name: 'B' } }, { primary: true, entity: { name: 'A' } }] } }) },
      ),
      'issuerName',
      'A',
    ],
    // issue date
    ['Open Badges 2: issuedOn', ob2({ issuedOn: '2024-03-05' }), 'issueDate', { date: '2024-03-05', field: 'issuedOn' }],
    [
      'Open Badges 1: seconds since 1970',
      ob2({ issuedOn: 1311811200 }),
      'issueDate',
      { date: '2011-07-28T00:00:00Z', field: 'issuedOn' },
    ],
    ['Open Badges 0.5: issued_on', ob2({ issued_on: '2011-12-31' }), 'issueDate', { date: '2011-12-31', field: 'issued_on' }],
    ['Open Badges 2: no date', ob2({}), 'issueDate', null],
    ['Open Badges 2: a date in words is none', ob2({ issuedOn: 'last spring' }), 'issueDate', null],
    [
      'Open Badges 3: awarded before valid',
      ob3({ validFrom: '2025-01-01T00:00:00Z', awardedDate: '2024-12-24' }),
      'issueDate',
      { date: '2024-12-24', field: 'awardedDate' },
    ],
    [
      'Open Badges 3: validFrom keeps its label and offset',
      ob3({ validFrom: '2022-12-31T23:00:00Z' }),
      'issueDate',
      { date: '2022-12-31T23:00:00Z', field: 'validFrom' },
    ],
    [
      'VC 1.1: issuanceDate',
      ob3({ issuanceDate: '2023-01-01T00:00:00Z' }),
      'issueDate',
      { date: '2023-01-01T00:00:00Z', field: 'issuanceDate' },
    ],
    [
      'Open Badges 3: the end of the activity, labelled',
      ob3({ credentialSubject: { activityEndDate: '2024-05-01' } }),
      'issueDate',
      { date: '2024-05-01', field: 'activityEndDate' },
    ],
    ['Open Badges 3: issuedOn is not its date', ob3({ issuedOn: '2023-01-01' }), 'issueDate', null],
    [
      'Credly: the date it was issued',
      ob3({}, { record: credly({ issued_at_date: '2024-05-14', accepted_at: '2024-06-01' }) }),
      'issueDate',
      { date: '2024-05-14', field: 'issued_at_date' },
    ],
    ['Credly: the date it was accepted is none', ob3({}, { record: credly({ accepted_at: '2024-06-01' }) }), 'issueDate', null],
    [
      'Accredible: issued_on',
      ob3({}, { record: accredible({ issued_on: '2026-05-13', published_on: '2026-06-01' }) }),
      'issueDate',
      { date: '2026-05-13', field: 'issued_on' },
    ],
    // expiry
    ['Open Badges 2: expires', ob2({ expires: '2027-01-01' }), 'expires', '2027-01-01'],
    ['Open Badges 3: validUntil', ob3({ validUntil: '2027-01-01T00:00:00Z' }), 'expires', '2027-01-01T00:00:00Z'],
    ['VC 1.1: expirationDate', ob3({ expirationDate: '2027-01-01T00:00:00Z' }), 'expires', '2027-01-01T00:00:00Z'],
    ['Open Badges 3: none', ob3({}), 'expires', null],
    // kind
    [
      'Comprehensive Learner Record: what it is, not what stands in it',
      ob3(
        {},
        {
          credential: credentialOf(
            'clr-2.0',
            {
              type: ['VerifiableCredential', 'ClrCredential'],
              credentialSubject: { achievement: [{ achievementType: 'Course' }] },
            },
            { kind: 'clr' },
          ),
        },
      ),
      'kind',
      'ClrCredential',
    ],
    [
      'Open Badges 3: the achievement type',
      ob3(achievement({ achievementType: 'CertificateOfCompletion' })),
      'kind',
      'CertificateOfCompletion',
    ],
    ['Open Badges 2 has none', ob2({ badge: { achievementType: 'Diploma' } }), 'kind', null],
    [
      'Credly: the category',
      ob3({}, { record: credly({ badge_template: { type_category: 'Certification' } }) }),
      'kind',
      'Certification',
    ],
    // effort, level, language
    ['Open Badges 3: educredentials effort', ob3(achievement({ timeInvestment: 40, ECTS: 1.5 })), 'effort', '40 h · 1.5 ECTS'],
    ['Open Badges 3: credits without a unit', ob3(achievement({ creditsAvailable: 5 })), 'effort', '5 credits'],
    ['Open Badges 3: no number, no effort', ob3(achievement({ creditsAvailable: 'a lot' })), 'effort', null],
    ['Open Badges 2: study load extension', ob2({ badge: { 'extensions:ECTSExtension': { ECTS: 2.5 } } }), 'effort', '2.5 ECTS'],
    ['Credly: time to earn', ob3({}, { record: credly({ badge_template: { time_to_earn: 'Months' } }) }), 'effort', 'Months'],
    [
      'Open Badges 3: EQF by name',
      ob3(achievement({ alignment: [{ targetType: 'ext:EQF', targetName: 'EQF level 5', targetCode: '5' }] })),
      'level',
      'EQF level 5',
    ],
    [
      'Open Badges 3: EQF by code',
      ob3(achievement({ alignment: { targetType: 'ext:EQFLevel', targetCode: '6' } })),
      'level',
      'EQF 6',
    ],
    [
      'Open Badges 3: another alignment is no level',
      ob3(achievement({ alignment: { targetName: 'Level 5 welding' } })),
      'level',
      null,
    ],
    ['Open Badges 3: language', ob3(achievement({ inLanguage: 'fr' })), 'language', 'fr'],
    ['Open Badges 2: the language of the text is none', ob2({ badge: { '@language': 'fr' } }), 'language', null],
    // criteria
    [
      'Open Badges 2: criteria as an address',
      ob2({ badge: { criteria: 'https://college.example/c' } }),
      'criteriaUrl',
      'https://college.example/c',
    ],
    [
      'Open Badges 2: criteria as an address have no words',
      ob2({ badge: { criteria: 'https://college.example/c' } }),
      'criteria',
      null,
    ],
    ['Open Badges 2: criteria as words', ob2({ badge: { criteria: 'Pass the exam' } }), 'criteria', 'Pass the exam'],
    [
      'Open Badges 3: narrative',
      ob3(achievement({ criteria: { narrative: 'Build a\nproject' } })),
      'criteria',
      'Build a\nproject',
    ],
    ['Open Badges 3: an urn is no link', ob3(achievement({ criteria: { id: 'urn:uuid:1' } })), 'criteriaUrl', null],
    ['Open Badges 3: a script is no link', ob3(achievement({ criteria: { id: 'javascript:alert(1)' } })), 'criteriaUrl', null],
    // tags, partner, recipient
    ['Open Badges 3: tags', ob3(achievement({ tag: ['a', 7, null, 'b'] })), 'tags', ['a', '7', 'b']],
    ['Open Badges 2: no tags', ob2({ badge: { tags: [] } }), 'tags', null],
    [
      'Open Badges 3: another creator',
      ob3(achievement({ creator: { id: 'https://acme.example', name: 'Acme' } })),
      'partner',
      'Acme',
    ],
    [
      'Open Badges 3: the issuer is no partner of itself',
      ob3(achievement({ creator: { id: 'did:web:college.example', name: 'Other words' } })),
      'partner',
      null,
    ],
    ['Open Badges 3: the same name is no partner', ob3(achievement({ creator: { name: 'Example College' } })), 'partner', null],
    [
      'Open Badges 2: recipient profile',
      ob2({ 'extensions:recipientProfile': { name: 'Jean Roy' } }),
      'recipientName',
      'Jean Roy',
    ],
    ['Open Badges 3: subject name', ob3({ credentialSubject: { name: 'Jean Roy' } }), 'recipientName', 'Jean Roy'],
    [
      'Open Badges 3: a plain name identifier',
      ob3({ credentialSubject: { identifier: { identityType: 'name', identityHash: 'Jean Roy', hashed: false } } }),
      'recipientName',
      'Jean Roy',
    ],
    [
      'Open Badges 3: a hashed name is none',
      ob3({
        credentialSubject: { identifier: [{ identityType: 'name', identityHash: `sha256$${'a'.repeat(64)}`, hashed: true }] },
      }),
      'recipientName',
      null,
    ],
    ['Credly: the holder', ob2({}, { record: credly({ issued_to: 'Jean Roy' }) }), 'recipientName', 'Jean Roy'],
    [
      'Accredible: the holder',
      ob2({}, { record: accredible({ recipient: { name: 'Jean Roy', email: 'j***@example.com' } }) }),
      'recipientName',
      'Jean Roy',
    ],
    [
      'a platform that we do not know adds nothing',
      ob2({}, { record: { ...credly({ issued_to: 'Jean Roy' }), platform: 'moodle' } }),
      'recipientName',
      null,
    ],
  ];
  test.each(rows)('%s', (_, reading, name, expected) => {
    expect(value(reading, name)).toEqual(expected);
  });
});

describe('who says a fact', () => {
  const assertion = { issuedOn: '2024-01-01', badge: 'https://college.example/b/1' };
  const badgeClass = { name: 'Data', issuer: 'https://college.example/i' };

  test.each([
    ['signed', { speaker: { who: 'issuer' }, how: 'SIG' }, { speaker: { who: 'issuer' }, how: 'TLS' }],
    ['hosted', { speaker: { who: 'issuer' }, how: 'TLS' }, { speaker: { who: 'issuer' }, how: 'TLS' }],
    ['unbound', { speaker: { who: 'file' }, how: 'SIG?' }, { speaker: { who: 'file' }, how: 'TEXT' }],
    ['unsigned', { speaker: { who: 'file' }, how: 'TEXT' }, { speaker: { who: 'file' }, how: 'TEXT' }],
    ['unknown', { speaker: { who: 'file' }, how: 'TEXT' }, { speaker: { who: 'file' }, how: 'TEXT' }],
    ['malformed', { speaker: { who: 'file' }, how: 'TEXT' }, { speaker: { who: 'file' }, how: 'TEXT' }],
  ] as const)('in a %s assertion with a badge class at its own address', (authentic, own, linked) => {
    const { facts } = ob2(assertion, { authentic, badgeClass });
    expect(facts.issueDate).toMatchObject({ ...own, path: '$.issuedOn', raw: '2024-01-01' });
    expect(facts.title).toMatchObject({ ...linked, path: 'B.name', raw: 'Data' });
  });

  test('a signature covers an embedded badge class, and not a copy of it read elsewhere', () => {
    const badge = { id: 'https://college.example/b/1', name: 'Data' };
    expect(ob2({ badge }, { authentic: 'signed', badgeClass: badge }).facts.title).toMatchObject({
      how: 'SIG',
      path: '$.badge.name',
    });
    expect(ob2({ badge }, { authentic: 'signed', badgeClass: { ...badge, name: 'Other' } }).facts.title).toMatchObject({
      value: 'Other',
      how: 'TLS',
      path: 'B.name',
    });
  });

  test('a platform fills gaps and never overrides', () => {
    const record = credly({
      issued_to: 'Jean Roy',
      issued_at_date: '2020-01-01',
      badge_template: { name: 'Record', level: 'Intermediate' },
    });
    const { facts } = ob2(assertion, { badgeClass, record });
    expect(facts.issueDate).toMatchObject({ value: { date: '2024-01-01' }, how: 'TLS' });
    expect(facts.title).toMatchObject({ value: 'Data', how: 'TLS' });
    expect(facts.level).toMatchObject({
      value: 'Intermediate',
      how: 'TLS-P',
      speaker: { who: 'platform', host: 'www.credly.com' },
      path: '$.data.badge_template.level',
    });
  });

  test('a name that people may change themselves is their own word', () => {
    const record = (auto: boolean) =>
      accredible({ recipient: { name: 'Jean Roy' }, issuer: { name_changes_auto_approve: auto } });
    expect(ob2({}, { record: record(true) }).facts.recipientName).toMatchObject({ how: 'REC', speaker: { who: 'recipient' } });
    expect(ob2({}, { record: record(false) }).facts.recipientName).toMatchObject({ how: 'TLS-P' });
  });

  test('a presentation states nothing of its own', () => {
    const credential = credentialOf('presentation', { name: 'Mine', holder: 'did:example:1' }, { kind: 'presentation' });
    expect(
      readFacts({ credential, badgeClass: null, issuerProfile: null, authentic: 'signed', record: null }).facts.title,
    ).toBeNull();
  });

  test('a CLR does not take the title of an achievement that it lists', () => {
    const credential = credentialOf(
      'clr-2.0',
      { name: 'Transcript', credentialSubject: { achievement: [{ name: 'Course 1' }] } },
      { kind: 'clr' },
    );
    expect(
      readFacts({ credential, badgeClass: null, issuerProfile: null, authentic: 'signed', record: null }).facts.title?.value,
    ).toBe('Transcript');
  });
});

describe('text from outside', () => {
  test('is cut, stripped of controls and bidi overrides, and kept as written in raw', () => {
    const { facts } = ob3(achievement({ name: `a\u0000b\u202Ec${'x'.repeat(400)}`, description: 'y'.repeat(6000) }));
    expect(facts.title?.value).toHaveLength(300);
    expect(facts.title?.value.startsWith('a bcx')).toBe(true);
    expect(facts.title?.raw).toContain('\u202E');
    expect(facts.description?.value).toHaveLength(5000);
    expect(facts.description?.raw).toHaveLength(2000);
  });

  test('is never cut inside a character', () => {
    expect(ob3(achievement({ name: `${'x'.repeat(299)}😀` })).facts.title?.value).toBe('x'.repeat(299));
  });

  test('loses its markup where a platform writes HTML, and only there', () => {
    expect(
      ob2({}, { record: accredible({ description: '<p>Define AI &amp; use it.</p><script>x</script>' }) }).facts.description
        ?.value,
    ).toBe('Define AI & use it.\nx');
    expect(ob3(achievement({ description: '<b>bold</b>' })).facts.description?.value).toBe('<b>bold</b>');
  });

  test('lists are cut at 100', () => {
    expect(ob3(achievement({ tag: Array.from({ length: 300 }, (_, i) => `t${i}`) })).facts.tags?.value).toHaveLength(100);
  });
});

describe('any JSON', () => {
  const names = [
    'badge',
    'issuer',
    'evidence',
    'criteria',
    'credentialSubject',
    'achievement',
    'alignment',
    'resultDescription',
    'result',
    'recipient',
    'identifier',
    'data',
    'badge_template',
    'name',
    'issuedOn',
    'validFrom',
    'creator',
    'extensions:assessmentExtension',
    'assessments',
    'type',
    'narrative',
    'tag',
    '__proto__',
  ];
  const json = fc.letrec<{ value: unknown; node: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string(),
      fc.webUrl(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      tie('node'),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
    node: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), { maxKeys: 8 }),
  }));

  test.each(['open-badges-0.5', 'open-badges-2.0', 'open-badges-3.0', 'clr-2.0', 'vc-1.1', 'presentation'] as const)(
    'never throws as %s',
    (format) => {
      fc.assert(
        fc.property(
          json.node,
          json.node,
          fc.constantFrom('credly' as const, 'accredible' as const),
          (document, record, platform) => {
            const credential = credentialOf(format, document as JsonObject);
            const read = readFacts({
              credential,
              badgeClass: record as JsonObject,
              issuerProfile: null,
              authentic: 'signed',
              record: { json: record as JsonObject, host: 'h.example', platform },
            });
            readRecipient(credential, { json: record as JsonObject, host: 'h.example', platform });
            for (const work of read.portfolio) expect(work.url === null || work.url.startsWith('https://')).toBe(true);
            expect(JSON.parse(JSON.stringify(read))).toEqual(read);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});
