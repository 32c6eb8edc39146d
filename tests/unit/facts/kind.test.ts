import { describe, expect, it } from 'vitest';
import { kindGroup, kindNote } from '../../../lib/facts/kind.ts';
import type { KindGroup } from '../../../lib/facts/model.ts';
import { whatIs } from '../../../lib/facts/what-is.ts';
import { assessed, byPlatform, factsOf, said } from './elements/inputs.ts';

const GROUPS: Record<KindGroup, string[]> = {
  'micro-credential': ['MicroCredential', 'ext:MicroCredential', 'micro-credential', 'Microcredential'],
  certificate: ['Certificate'],
  certification: ['Certification'],
  attendance: ['CertificateOfCompletion', 'LearningActivity', 'Experience'],
  course: ['Course', 'LearningProgram', 'Learning'],
  degree: [
    'AssociateDegree',
    'BachelorDegree',
    'Degree',
    'Diploma',
    'DoctoralDegree',
    'GeneralEducationDevelopment',
    'MasterDegree',
    'ProfessionalDoctorate',
    'ResearchDoctorate',
    'SecondarySchoolDiploma',
  ],
  licence: ['License'],
  membership: ['Membership'],
  record: ['ClrCredential'],
  endorsement: ['EndorsementCredential'],
  'status-list': ['BitstringStatusListCredential', 'StatusList2021Credential'],
  other: [
    'Achievement',
    'ApprenticeshipCertificate',
    'Assessment',
    'Assignment',
    'Award',
    'Badge',
    'CoCurricular',
    'CommunityService',
    'Competency',
    'Fieldwork',
    'JourneymanCertificate',
    'LearningAchievement',
    'LearningAssessment',
    'LearningEntitlement',
    'MasterCertificate',
    'QualityAssuranceCredential',
    'Validation',
    'VerifiableCredential',
    'ext:Anything',
    '',
  ],
};

describe('the group of a kind of thing', () => {
  it.each(Object.entries(GROUPS).flatMap(([group, terms]) => terms.map((term) => [term, group] as const)))(
    '%s is %s',
    (term, group) => {
      expect(kindGroup(term)).toBe(group);
    },
  );

  it('is explained where ICTC explains the word', () => {
    expect(kindNote('certificate')).toBe('kind_note_certificate');
    expect(kindNote('certification')).toBe('kind_note_certification');
    expect(kindNote('attendance')).toBeNull();
  });
});

describe('what a thing is, in one line', () => {
  it('takes hours before credits, and the language of instruction, not of the text', () => {
    const line = whatIs(
      factsOf({
        kind: said('MicroCredential'),
        workload: [
          said({ amount: '5', unit: 'ECTS', basis: 'notional' }),
          said({ amount: 'PT60H', unit: 'duration', basis: 'notional' }),
        ],
        levels: [said({ scheme: 'EQF', value: '6' })],
        languages: [said({ tag: 'fr', of: 'text' }), said({ tag: 'en', of: 'instruction' })],
      }),
    );
    expect(line).toMatchObject({
      workload: { value: { amount: 'PT60H' } },
      level: { value: { value: '6' } },
      language: { value: { tag: 'en' } },
      speaker: { who: 'issuer' },
      participationOnly: false,
    });
  });

  it('says who says so, unless several do or nobody does', () => {
    const kind = byPlatform('Certification');
    expect(whatIs(factsOf({ kind, levels: [byPlatform({ scheme: null, value: 'Intermediate' })] })).speaker).toEqual({
      who: 'platform',
      host: 'www.credly.com',
    });
    expect(whatIs(factsOf({ kind, levels: [said({ scheme: 'EQF', value: '6' })] })).speaker).toBeNull();
    expect(whatIs(factsOf())).toEqual({
      kind: null,
      workload: null,
      level: null,
      language: null,
      speaker: null,
      participationOnly: false,
    });
  });

  it.each(['LearningActivity', 'CertificateOfCompletion'])(
    '%s confirms participation, as long as no assessment is stated',
    (term) => {
      const kind = said(term);
      expect(whatIs(factsOf({ kind })).participationOnly).toBe(true);
      expect(
        whatIs(factsOf({ kind, ...assessed({ label: 'level of attendance', group: 'attendance' }) })).participationOnly,
      ).toBe(true);
      expect(whatIs(factsOf({ kind, ...assessed({}) })).participationOnly).toBe(false);
    },
  );
});
