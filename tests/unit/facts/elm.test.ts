import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../lib/credential/parse.ts';
import type { Reading } from '../../../lib/facts/index.ts';
import { readFacts } from '../../../lib/facts/index.ts';
import { readRecipient } from '../../../lib/facts/recipient.ts';
import type { Authentic } from '../../../lib/verify/check.ts';
import { europeanCredential } from '../../world/european.ts';
import type { Doc } from '../../world/types.ts';
import { bytesOf } from '../support/check.ts';

async function credentialOf(document: Doc) {
  const parsed = await parseDocument(bytesOf(document));
  if (!parsed.ok || 'list' in parsed) throw new Error('no credential');
  return parsed.credential;
}

const readingOf = async (document: Doc, authentic: Authentic = 'unsigned'): Promise<Reading> =>
  readFacts({ credential: await credentialOf(document), badgeClass: null, issuerProfile: null, authentic, record: null });

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
      partner: { value: 'Polytechnic of Nowhere', path: '$.credentialSubject.hasClaim[0].awardedBy.awardingBody.legalName' },
      recipientName: { value: 'Zoé Trembley-Okafor' },
      kind: { value: 'LearningAchievement' },
      effort: { value: '60 h', raw: 'PT60H' },
      level: { value: 'EQF 4' },
      language: { value: 'fr' },
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
        supervision: 'Supervised with ID Verification',
        identityChecked: null,
        description: 'One stove, cold',
      },
    ]);
    expect(facts.results.map(({ value }) => value)).toEqual([
      { name: 'One stove, cold', value: 'B', scale: null, pass: null, status: null },
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

  it('without an award date the date of the record is told as such, and without that the start', async () => {
    const record = await readingOf(claimed({ awardedBy: undefined }));
    expect(record.facts.issueDate?.value).toEqual({ date: '2024-02-29T10:00:00Z', field: 'issued' });
    const start = await readingOf({ ...claimed({ awardedBy: undefined }), issued: undefined });
    expect(start.facts.issueDate?.value.field).toBe('validFrom');
  });

  it.each([
    ['http://publications.europa.eu/resource/authority/language/DEU', 'de'],
    ['http://publications.europa.eu/resource/authority/language/IKU', 'iu'],
    ['http://publications.europa.eu/resource/authority/language/OP_DATPRO', undefined],
    ['urn:language:FRA', undefined],
    [undefined, undefined],
  ])('the language %s is %s, whatever its label', async (id, tag) => {
    const { facts } = await readingOf(claimed({ specifiedBy: { language: { id, prefLabel: { en: 'French' } } } }));
    expect(facts.language?.value).toBe(tag);
  });

  it('a duration other than whole hours stays as written', async () => {
    const { facts } = await readingOf(claimed({ specifiedBy: { volumeOfLearning: 'P60M' } }));
    expect(facts.effort?.value).toBe('P60M');
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
      partner: null,
      recipientName: null,
      assessments: [],
      results: [],
    });
  });
});
