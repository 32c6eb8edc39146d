import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../../lib/credential/parse.ts';
import type { Reading } from '../../../lib/facts/index.ts';
import { readFacts } from '../../../lib/facts/index.ts';
import { readRecipient } from '../../../lib/facts/recipient.ts';
import type { JsonObject } from '../../../lib/json.ts';
import type { Authentic } from '../../../lib/verify/check.ts';
import { europeanCredential } from '../../world/european.ts';
import type { Doc } from '../../world/types.ts';
import { bytesOf } from '../support/check.ts';
import { inputOf } from './table/row.ts';

async function credentialOf(document: Doc) {
  const parsed = await parseDocument(bytesOf(document));
  if (!parsed.ok || 'list' in parsed) throw new Error('no credential');
  return parsed.credential;
}

const readingOf = async (document: Doc, authentic: Authentic = 'unsigned'): Promise<Reading> =>
  readFacts({
    credential: await credentialOf(document),
    badgeClass: null,
    issuerProfile: null,
    authentic,
    platform: null,
    record: null,
  });

/** The credential with its only claim changed. */
function claimed(more: Doc): Doc {
  const credential = europeanCredential();
  const subject = credential.credentialSubject as { hasClaim: Doc[] };
  return { ...credential, credentialSubject: { ...subject, hasClaim: { ...subject.hasClaim[0], ...more } } };
}

describe('a European Digital Credential is read as an employer would', () => {
  it('with who sealed, who awarded, to whom, what and when', async () => {
    const { facts } = await readingOf(europeanCredential());
    expect(facts).toMatchObject({
      title: { value: 'Stove Repair', path: '$.displayParameter.title' },
      issuerName: { value: 'Sealing House', path: '$.issuer.legalName' },
      awardingBody: { value: 'Polytechnic of Nowhere', path: '$.credentialSubject.hasClaim[0].awardedBy.awardingBody.legalName' },
      partner: null,
      recipientName: { value: 'Zoé Trembley-Okafor' },
      kind: { value: 'LearningAchievement' },
      workload: [{ value: { amount: 'PT60H', unit: 'duration', basis: 'notional' }, raw: 'PT60H' }],
      levels: [{ value: { scheme: 'EQF', value: '4' } }],
      languages: [{ value: { tag: 'fr', of: 'instruction' } }],
      issueDate: {
        value: { date: '2024-02-20T00:00:00Z', field: 'awardedDate' },
        path: '$.credentialSubject.hasClaim[0].awardedBy.awardingDate',
      },
      expires: { value: '2034-03-01T10:00:00Z' },
    });
  });

  it('with how it was assessed, in the issuer’s own words', async () => {
    const { facts } = await readingOf(europeanCredential());
    expect(facts.assessments.map(({ value }) => value)).toEqual([
      {
        label: 'practical assessment',
        group: 'practical',
        groupWork: null,
        description: 'One stove, cold',
        hasRubric: false,
      },
    ]);
    expect(facts.supervision.map(({ value }) => value)).toEqual([
      { label: 'Supervised with ID Verification', identityChecked: null },
    ]);
    expect(facts.results.map(({ value }) => value)).toEqual([
      { name: 'One stove, cold', value: 'B', scale: null, pass: null, status: null, byRubric: false },
    ]);
  });

  it.each([
    ['unsigned', 'TEXT'],
    ['unbound', 'SIG?'],
  ] as const)('and, %s, nothing of it in the issuer’s name', async (authentic, how) => {
    const { facts } = await readingOf(europeanCredential(), authentic);
    expect(facts.title).toMatchObject({ speaker: { who: 'file' }, how });
  });
});

describe('the places where real files differ', () => {
  it('an assessment under the specification counts too', async () => {
    const provenBy = { title: { en: 'Exam' }, specifiedBy: { dcType: { prefLabel: { en: 'written examination' } } } };
    const { facts } = await readingOf(claimed({ provenBy: undefined, specifiedBy: { provenBy } }));
    expect(facts.assessments.map(({ value: { label, group } }) => [label, group])).toEqual([['written examination', 'exam']]);
  });

  it('sealed on behalf of another, delivered online, examined online: each is told as what it is', async () => {
    const online = { id: 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe', prefLabel: { en: ['Online'] } };
    const { facts, portfolio } = await readingOf({
      ...claimed({
        specifiedBy: { mode: online },
        provenBy: { grade: { noteLiteral: { sl: ['19'] } }, specifiedBy: { mode: online } },
      }),
      evidence: { id: 'https://sealing.example/mandate', dcType: { prefLabel: { en: 'Mandate' } } },
    });
    expect(facts.delivery.map(({ value }) => value)).toEqual([
      { label: 'Online', of: 'learning' },
      { label: 'Online', of: 'assessment' },
    ]);
    expect(facts.results[0]?.value).toMatchObject({ value: '19', scale: null });
    expect(facts.quality).toEqual([]);
    expect(portfolio).toEqual([]);
  });

  it('attendance is an activity with its hours, and says nothing of an assessment', async () => {
    const activity = { type: 'LearningActivity', workload: 'PT60H', provenBy: undefined, specifiedBy: undefined };
    const { facts } = await readingOf(claimed(activity));
    expect(facts).toMatchObject({
      kind: { value: 'LearningActivity' },
      workload: [{ value: { amount: 'PT60H', basis: 'actual' } }],
      assessments: [],
    });
  });

  it('without an award date the date of the record is told as such, and without that the start', async () => {
    const record = await readingOf(claimed({ awardedBy: undefined }));
    expect(record.facts.issueDate?.value).toEqual({ date: '2024-02-29T10:00:00Z', field: 'issued' });
    const start = await readingOf({ ...claimed({ awardedBy: undefined }), issued: undefined });
    expect(start.facts.issueDate?.value.field).toBe('validFrom');
  });

  it.each([
    ['http://publications.europa.eu/resource/authority/language/DEU', 'de'],
    ['http://publications.europa.eu/resource/authority/language/IKU', 'iu'],
    ['http://publications.europa.eu/resource/authority/language/OP_DATPRO', 'French'],
    ['urn:language:FRA', 'French'],
    [undefined, 'French'],
  ])('the language %s is %s: by its place, else by its name', async (id, tag) => {
    const { facts } = await readingOf(claimed({ specifiedBy: { language: { id, prefLabel: { en: 'French' } } } }));
    expect(facts.languages.map(({ value }) => value.tag)).toEqual([tag]);
  });

  it('the language of the text is not the language of instruction', async () => {
    const { facts } = await readingOf(claimed({ specifiedBy: { title: { en: 'Stoves' } } }));
    expect(facts.languages).toEqual([]);
  });

  it('a duration stays as written', async () => {
    const { facts } = await readingOf(claimed({ specifiedBy: { volumeOfLearning: 'P60M' } }));
    expect(facts.workload[0]?.value.amount).toBe('P60M');
  });

  it('a name in parts is one name, and the mailbox is an address to compare', async () => {
    const credential = europeanCredential();
    const { fullName: _, ...person } = credential.credentialSubject as Doc;
    const parts = { ...credential, credentialSubject: { ...person, givenName: { en: 'Zoé' }, familyName: { en: 'Okafor' } } };
    expect(readRecipient(await credentialOf(parts), null)).toEqual({
      names: ['Zoé Okafor'],
      identifiers: [{ type: 'email', hashed: false, value: 'zoe@example.com', salt: null }],
    });
  });

  it('and where nothing is stated nothing is told', async () => {
    const empty = await readingOf({
      ...europeanCredential(),
      displayParameter: {},
      credentialSubject: { id: 'urn:x' },
      issuer: 'urn:y',
    });
    expect(empty.facts).toMatchObject({
      title: null,
      issuerName: null,
      awardingBody: null,
      partner: null,
      recipientName: null,
      assessments: [],
      results: [],
    });
  });
});

describe('whatever the shape', () => {
  // The members that the adapter walks, put together at random: single values, lists, bare ids, mailboxes.
  const names = [
    ...['hasClaim', 'specifiedBy', 'provenBy', 'awardedBy', 'influencedBy', 'awardingBody', 'directedBy', 'assessedBy'],
    ...['accreditation', 'accreditingAgent', 'learningOutcome', 'relatedESCOSkill', 'isPartOf', 'attachment', 'dcType', 'grade'],
  ];
  const mailbox = { emailAddress: { id: 'mailto:office@poly.example' }, mail: 'office@poly.example' };
  const { node } = fc.letrec((tie) => ({
    leaf: fc.constantFrom<unknown>(
      'PT60H',
      'urn:x:1',
      3,
      true,
      null,
      { en: ['Words'] },
      { title: { en: 'T' }, contactPoint: mailbox },
    ),
    node: fc.oneof(
      { maxDepth: 7 },
      tie('leaf'),
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }));
  const body = fc.dictionary(fc.constantFrom(...names), node, { minKeys: 1, maxKeys: 6 });

  test('it is read without an exception, and no e-mail address reaches a report', () => {
    fc.assert(
      fc.property(body, fc.array(body, { maxLength: 3 }), (credential, hasClaim) => {
        const json = { ...credential, issuer: { contactPoint: mailbox }, credentialSubject: { contactPoint: mailbox, hasClaim } };
        expect(JSON.stringify(readFacts(inputOf('ELM', json as JsonObject)))).not.toContain('@poly');
      }),
    );
  });

  test('long lists are cut', () => {
    const many = Array.from({ length: 300 }, () => ({ title: { en: 'Exam' }, specifiedBy: { dcType: { prefLabel: 'quiz' } } }));
    const hasClaim = Array.from({ length: 5 }, () => ({ provenBy: many }));
    const { facts } = readFacts(inputOf('ELM', { credentialSubject: { hasClaim } }));
    expect(facts.assessments.length).toBeLessThanOrEqual(100);
  });
});
