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

describe('a name in megabytes, and a document that is all mailboxes', () => {
  const MEGABYTE = 2 ** 20;
  test.each(['@', 'a@', '@.', 'a@b', '.'])('are read at once: %j', (part) => {
    const many = part.repeat(MEGABYTE / part.length);
    expect(ob3({ issuer: { name: many } }).facts.issuerName?.value).toHaveLength(300);
    const more = Array<string>(3000).fill(`${'@.'.repeat(155)}/`);
    expect(ob3(achievement({ alignment: [{ targetName: 'x', more }] })).facts.skills).toHaveLength(1);
  });

  test('no mailbox is left of them, whatever stands around it', () => {
    const mailboxes = [
      'jane@x.example',
      'Jane <jane@x.example>',
      'https://x.example/?mail=jane@x.example&a',
      'mailto:jane@x.example',
    ];
    const { facts } = ob3(achievement({ alignment: [{ targetName: 'x', mailboxes, 'jane@x.example': 1 }] }));
    expect(facts.skills[0]?.raw).toContain('…@…');
    expect(facts.skills[0]?.raw).not.toContain('jane');
    expect(ob3({ issuer: { name: `${'x'.repeat(400)} jane@x.example` } }).facts.issuerName).toBeNull();
    // The control: an address of a page is none.
    const url = 'https://medium.example/@jane/post';
    expect(ob3(achievement({ alignment: [{ targetName: 'x', url }] })).facts.skills[0]?.raw).toContain(url);
  });
});

describe('a fact of a format', () => {
  const rows: [string, Reading, keyof Reading['facts'], unknown][] = [
    [
      'Open Badges 3: subject and achievement in lists',
      ob3({ credentialSubject: [{ achievement: [{ name: 'Cloud' }, { name: 'Other', description: 'Of the other' }] }] }),
      'title',
      'Cloud',
    ],
    [
      'Open Badges 3: nothing of one achievement with another',
      ob3({ credentialSubject: { achievement: [{ name: 'Cloud' }, { description: 'Of the other' }] } }),
      'description',
      null,
    ],
    ['Open Badges 2: a bare badge address names nothing', ob2({ badge: 'https://college.example/b/1' }), 'title', null],
    ['Open Badges 2: no date', ob2({}), 'issueDate', null],
    ['Open Badges 3: the same name is no partner', ob3(achievement({ creator: { name: 'Example College' } })), 'partner', null],
    [
      'Open Badges 3: an assessor without a name by its id',
      ob3(achievement({}, { source: { id: 'did:web:test.example', type: ['Profile'] } })),
      'assessor',
      'did:web:test.example',
    ],
    ['Open Badges 3: a script is no link', ob3(achievement({ criteria: { id: 'javascript:alert(1)' } })), 'criteriaUrl', null],
    ['SD-JWT VC: the title', sdJwtVc({ title: 'Welding', name: 'Ann Roy' }), 'title', 'Welding'],
    ['SD-JWT VC: a name is that of a person', sdJwtVc({ name: 'Ann Roy', givenName: 'Ann' }), 'title', null],
    [
      'Credly: the date it was issued, not the one it was accepted',
      ob3({}, { record: credly({ issued_at_date: '2024-05-14', accepted_at: '2024-06-01' }) }),
      'issueDate',
      { date: '2024-05-14', field: 'issued_at_date' },
    ],
    [
      'Accredible: the holder, never the address',
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
    expect(facts.levels).toMatchObject([
      {
        value: { scheme: null, value: 'Intermediate' },
        how: 'TLS-P',
        speaker: { who: 'platform', host: 'www.credly.com' },
        path: '$.data.badge_template.level',
      },
    ]);
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
      readFacts({ credential, badgeClass: null, issuerProfile: null, authentic: 'signed', platform: null, record: null }).facts
        .title,
    ).toBeNull();
  });

  test('a CLR does not take the title of an achievement that it lists', () => {
    const credential = credentialOf(
      'clr-2.0',
      { name: 'Transcript', credentialSubject: { achievement: [{ name: 'Course 1' }] } },
      { kind: 'clr' },
    );
    expect(
      readFacts({ credential, badgeClass: null, issuerProfile: null, authentic: 'signed', platform: null, record: null }).facts
        .title?.value,
    ).toBe('Transcript');
  });
});

describe('a document that is part of a badge', () => {
  const alone = (kind: 'badge-class' | 'issuer', json: JsonObject) =>
    ob2({}, { credential: credentialOf('open-badges-2.0', json, { kind }) }).facts;

  test('a badge class says what it says', () => {
    expect(alone('badge-class', { name: 'Data', issuer: { name: 'College' } })).toMatchObject({
      title: { value: 'Data', path: '$.name' },
      issuerName: { value: 'College', path: '$.issuer.name' },
    });
  });

  test('an issuer profile names the issuer and no badge', () => {
    expect(alone('issuer', { name: 'College' })).toMatchObject({ title: null, issuerName: { value: 'College', path: '$.name' } });
  });
});

describe('e-mail addresses', () => {
  const mail = 'ann@mail.example';
  const inPlaceOfNames = { id: `mailto:${mail}`, name: mail, email: mail };
  const besideNames = { id: 'https://body.example', name: 'Body@Work', email: mail, contactInstructions: mail };

  test.each([
    ['in the place of names', inPlaceOfNames],
    ['beside names', besideNames],
  ])('%s reach no report', (_, profile) => {
    const badges = [
      ob3({
        issuer: { ...profile, id: 'did:web:college.example', accreditations: [profile] },
        credentialSubject: { ...inPlaceOfNames, source: profile, achievement: { creator: profile } },
      }),
      ob2({
        recipient: { type: 'email', hashed: false, identity: mail },
        'extensions:recipientProfile': inPlaceOfNames,
        badge: { issuer: { ...profile, 'extensions:IssuerAccreditation': profile } },
      }),
    ];
    expect(JSON.stringify(badges)).not.toContain(mail);
  });

  test('are not any words with an at sign', () => {
    expect(ob2({ badge: { issuer: besideNames } }).facts.issuerName?.value).toBe('Body@Work');
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
    'extensions:ECTSExtension',
    'ECTS',
    'assessments',
    'assessmentType',
    'association',
    'associationType',
    'sourceId',
    'accreditations',
    'source',
    'id',
    'digestMultibase',
    'requiredValue',
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
              platform: null,
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
