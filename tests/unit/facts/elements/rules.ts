import type { ElementsInput } from '../../../../lib/facts/elements/index.ts';
import type { ElementWord, RuleId } from '../../../../lib/facts/elements/model.ts';
import { assessed, byPlatform, endorsedBy, endorsement, input, result, said, skill, work } from './inputs.ts';

/** A rule fires on `fires`, with the word and the value; it does not on any of `misses`, each almost the same. */
export interface RuleRow {
  fires: ElementsInput;
  word: ElementWord | null;
  value: string;
  misses: Record<string, ElementsInput>;
}

const portfolio = (...items: ReturnType<typeof work>[]): ElementsInput => input({}, { portfolio: items });
const delivered = (of: 'learning' | 'schedule' | 'activity' | 'assessment', label = 'online'): ElementsInput =>
  input({ delivery: [said({ label, of })] });
const quality = {
  kind: 'Program Quality Assurance',
  agency: 'Agency',
  url: null,
  expires: null,
  appliesTo: 'programme',
} as const;
const digest = (state: 'matches' | 'changed' | 'not-compared') => ({ multibase: 'u1', state, at: null });

/** The rule table of the reference (employer facts, section 2.2): every rule has its row, held by the type and by a test. */
export const RULES: Record<RuleId, RuleRow> = {
  'LM-1': {
    fires: endorsedBy(endorsement()),
    word: 'independently-verified',
    value: 'Welders Guild',
    misses: {
      'an endorser that is not on the list': endorsedBy(endorsement({ standing: 'unrecognised', role: null })),
      'one that is there for quality assurance': endorsedBy(endorsement({ role: 'qa' })),
      'one of this award only': endorsedBy(endorsement({ target: 'credential' })),
      'a condition that is not met': endorsedBy(endorsement({}, 'endorsement_ended')),
      'the issuer itself': endorsedBy(endorsement({ thirdParty: false })),
    },
  },
  'LM-2': {
    fires: endorsedBy(endorsement({ target: 'issuer' }, 'endorsement_of_issuer')),
    word: 'third-party-not-confirmed',
    value: 'Welders Guild',
    misses: {
      'one of the badge': endorsedBy(endorsement()),
      'an endorser that is not on the list': endorsedBy(
        endorsement({ target: 'issuer', standing: 'unrecognised', role: null }, 'endorsement_of_issuer'),
      ),
      'one that has ended': endorsedBy(endorsement({ target: 'issuer' }, 'endorsement_ended')),
    },
  },
  'LM-3': {
    fires: endorsedBy(endorsement({ standing: 'unrecognised', role: null })),
    word: 'third-party-not-confirmed',
    value: 'Welders Guild',
    misses: {
      'one that meets all': endorsedBy(endorsement()),
      'the issuer itself': endorsedBy(endorsement({ thirdParty: false, role: null }, 'endorsement_same_domain')),
      'a signature that fails': endorsedBy(endorsement({ authentic: 'tampered' }, 'endorsement_proof_fails')),
      'one of something else': endorsedBy(endorsement({ target: 'none' }, 'endorsement_of_something_else')),
      'one that was withdrawn': endorsedBy(endorsement({ current: 'revoked' }, 'endorsement_withdrawn')),
    },
  },
  'LM-4': {
    fires: input(skill()),
    word: 'issuer-signed',
    value: 'Weld (ESCO)',
    misses: {
      'an address of no framework': input(skill({ recognised: 'unknown', url: 'https://college.example/weld' })),
      'a label': input(skill({ recognised: 'label-only', url: null })),
    },
  },
  'LM-5': {
    fires: input({ partner: said('Acme'), issuerName: said('College') }),
    word: 'issuer-signed',
    value: 'Acme',
    misses: {
      'the issuer itself': input({ partner: said('College'), issuerName: said('College') }),
      'no partner': input({ issuerName: said('College') }),
    },
  },
  'LM-6': {
    fires: input(skill({ recognised: 'label-only', url: null })),
    word: 'issuer-signed',
    value: 'Weld (ESCO)',
    misses: {
      'a link into the framework': input(skill()),
      'no framework': input(skill({ recognised: 'label-only', url: null, framework: null })),
    },
  },
  'LM-h': {
    fires: input(skill({ recognised: 'label-only', url: null, framework: null })),
    word: null,
    value: 'Weld',
    misses: { 'a framework that is named': input(skill({ recognised: 'label-only', url: null })) },
  },
  'LM-date': {
    fires: input({ issueDate: said({ date: '2024-03-05', field: 'awardedDate' }) }),
    word: null,
    value: '2024-03-05',
    misses: {
      'no date': input(),
      'a framework address without a version': input(skill()),
      'an endorsement of the issuer by itself': endorsedBy(endorsement({ thirdParty: false })),
    },
  },
  'PM-1': {
    fires: endorsedBy(endorsement({ target: 'credential', role: 'assessor' })),
    word: 'independently-verified',
    value: 'Welders Guild',
    misses: {
      'one of the badge design': endorsedBy(endorsement({ role: 'assessor' })),
      'one of another issuer of the list': endorsedBy(endorsement({ target: 'credential', role: 'issuer' })),
      'an endorser that is not on the list': endorsedBy(
        endorsement({ target: 'credential', standing: 'unrecognised', role: null }),
      ),
      'a condition that is not met': endorsedBy(
        endorsement({ target: 'credential', role: 'assessor' }, 'endorsement_target_not_confirmed'),
      ),
    },
  },
  'PM-2': {
    fires: input(result({ pass: '6', name: 'Final project' })),
    word: 'issuer-signed',
    value: 'Final project · 8.5 · 1–10 · ≥ 6',
    misses: {
      'no scale': input(result({ scale: null })),
      'no value': input(result({ value: null })),
      'a status alone': input(result({ value: null, status: 'Completed' })),
      'one that is not finished': input(result({ status: 'Provisional' })),
      'a level without a scale': input(result({ byRubric: true, scale: null })),
    },
  },
  'PM-3': {
    fires: input(assessed({ label: 'Artifact', group: 'project' })),
    word: 'issuer-signed',
    value: 'Artifact',
    misses: { 'work of a group': input(assessed({ groupWork: true })), 'an exam': input(assessed({ group: 'exam' })) },
  },
  'PM-4': {
    fires: input(assessed({ label: 'Exam', group: 'exam' })),
    word: 'issuer-signed',
    value: 'Exam',
    misses: {
      'a quiz': input(assessed({ group: 'quiz' })),
      'an exam of a group': input(assessed({ group: 'exam', groupWork: true })),
    },
  },
  'PM-5': {
    fires: input(assessed({ label: 'project work', group: 'project', groupWork: true })),
    word: 'issuer-signed',
    value: 'project work',
    misses: {
      'one stated to be individual': input(assessed({ groupWork: false })),
      attendance: input(assessed({ label: 'level of attendance', group: 'attendance' })),
      'words for the supervision alone': input({ supervision: [said({ label: 'supervised online', identityChecked: null })] }),
    },
  },
  'PM-6': {
    fires: input({ supervision: [said({ label: 'supervised online', identityChecked: null })] }),
    word: 'issuer-signed',
    value: 'supervised online',
    misses: { 'an exam alone': input(assessed({ label: 'Exam', group: 'exam' })) },
  },
  'PM-7': {
    fires: input(result({ value: 'Proficient', scale: 'Novice, Proficient', byRubric: true })),
    word: 'issuer-signed',
    value: 'Proficient · Novice, Proficient',
    misses: {
      'a rubric without a level': input(assessed({ hasRubric: true })),
      'no rubric': input(result()),
      'a level in progress': input(result({ byRubric: true, status: 'InProgress' })),
    },
  },
  'PM-0': {
    fires: input({ kind: said('LearningActivity') }),
    word: 'not-stated',
    value: 'LearningActivity',
    misses: {
      'an assessment beside it': input({ kind: said('LearningActivity'), ...assessed({}) }),
      'a result beside it': input({ kind: said('CertificateOfCompletion'), ...result() }),
      'another kind': input({ kind: said('Certificate') }),
      "an issuer's course": input({ kind: said('Course') }),
      'a step of a platform that is an assessment': input({
        kind: byPlatform('Learning'),
        criteria: byPlatform('Pass', { raw: '[{"activity_type":"Assessment"}]' }),
      }),
      'steps that were cut off': input({
        kind: byPlatform('Experience'),
        criteria: byPlatform('Attend', { raw: 'x'.repeat(2000) }),
      }),
    },
  },
  'PM-F': {
    fires: input(result({ value: null, status: 'Failed' })),
    word: null,
    value: 'Failed',
    misses: { 'a finished one': input(result({ status: 'Completed' })), 'no status': input(result()) },
  },
  'PM-h': {
    fires: input(result({ value: null, pass: '80 %' })),
    word: null,
    value: '1–10 · ≥ 80 %',
    misses: {
      'a result that was reached': input(result({ pass: '80 %' })),
      'a certificate': input({ kind: said('Certificate') }),
      'steps of a platform without an assessment': input({
        criteria: byPlatform('Attend', { raw: '[{"activity_type":"Course"}]' }),
      }),
      "an issuer's level": input({ levels: [said({ scheme: 'EQF', value: '5' })] }),
    },
  },
  'VA-1': {
    fires: endorsedBy(endorsement({ target: 'credential', role: 'assessor' })),
    word: 'independently-verified',
    value: 'Welders Guild',
    misses: {
      'one of the person': endorsedBy(endorsement({ target: 'person' })),
      'another issuer of the list': endorsedBy(endorsement({ role: 'issuer' })),
      'an endorser that is not on the list': endorsedBy(endorsement({ standing: 'unrecognised', role: null })),
      'the issuer itself': endorsedBy(endorsement({ thirdParty: false })),
    },
  },
  'VA-2': {
    fires: endorsedBy(endorsement({ target: 'issuer', role: 'qa' }, 'endorsement_of_issuer')),
    word: 'independently-verified',
    value: 'Welders Guild',
    misses: {
      'an industry body': endorsedBy(endorsement({ target: 'issuer' }, 'endorsement_of_issuer')),
      'one that has ended': endorsedBy(endorsement({ target: 'issuer', role: 'qa' }, 'endorsement_ended')),
    },
  },
  'VA-3': {
    fires: input({ quality: [said(quality)] }),
    word: 'issuer-signed',
    value: 'Program Quality Assurance, Agency',
    misses: {
      'the issuer as assessor': input({ assessor: said('College'), issuerName: said('College') }),
      'a mark of a platform': input({ platformMarks: [byPlatform('College')] }),
    },
  },
  'VA-4': {
    fires: input({ platformMarks: [byPlatform('College')] }),
    word: 'issuer-not-signed',
    value: 'College',
    misses: { "the issuer's statement": input({ quality: [said(quality)] }) },
  },
  'VA-h': {
    fires: input({ description: said('A course. It is recognized by the Welders Guild of Nova Scotia. Enrol now.') }),
    word: null,
    value: 'It is recognized by the Welders Guild of Nova Scotia',
    misses: { 'other words': input({ description: said('You will recognize it by its smell.') }) },
  },
  'PF-1': {
    fires: portfolio(work({ digest: digest('matches') })),
    word: 'issuer-signed',
    value: 'Welds',
    misses: {
      'a work that has changed': portfolio(work({ digest: digest('changed') })),
      'one that was not compared': portfolio(work({ digest: digest('not-compared') })),
      'no signature': portfolio(work({ digest: digest('matches') }, 'TLS')),
      "the person's": portfolio(work({ digest: digest('matches'), addedBy: 'recipient' })),
    },
  },
  'PF-2': {
    fires: portfolio(work({ digest: digest('changed') })),
    word: 'issuer-signed',
    value: 'Welds',
    misses: {
      'a work that is unchanged': portfolio(work({ digest: digest('matches') })),
      'no signature': portfolio(work({}, 'TLS')),
      'words alone': portfolio(work({ url: null })),
    },
  },
  'PF-3': {
    fires: portfolio(work({}, 'TLS-P')),
    word: 'issuer-not-signed',
    value: 'Welds',
    misses: { 'a signature': portfolio(work()), "the person's": portfolio(work({ addedBy: 'recipient' }, 'TLS-P')) },
  },
  'PF-4': {
    fires: input(assessed({ label: 'portfolio', group: 'project' })),
    word: 'issuer-signed',
    value: 'portfolio',
    misses: {
      'a link to it': input(assessed({ label: 'portfolio', group: 'project' }), { portfolio: [work()] }),
      'a practical assessment': input(assessed({})),
      'problem based learning': input(assessed({ label: 'problem based learning', group: 'project' })),
    },
  },
  'PF-5': {
    fires: portfolio(work({ addedBy: 'unknown' }, 'TLS-P')),
    word: 'person',
    value: 'Welds',
    misses: {
      "the issuer's": portfolio(work()),
      'a link that was left out': portfolio(work({ addedBy: 'recipient', url: null, excluded: 'not_https' })),
    },
  },
  'PF-6': {
    fires: input({}, { pageLinks: [said('github.com/someone', { speaker: { who: 'page' }, how: 'TEXT' })] }),
    word: 'person',
    value: 'github.com/someone',
    misses: { 'a work of the badge': portfolio(work()) },
  },
  'PF-x': {
    fires: portfolio(work({ url: null, excluded: 'not_https', name: null })),
    word: null,
    value: 'github.com',
    misses: { 'a link that may be opened': portfolio(work()) },
  },
  'FD-1': {
    fires: delivered('learning'),
    word: 'issuer-signed',
    value: 'online',
    misses: { 'the place of the assessment': delivered('assessment'), 'a schedule': delivered('schedule') },
  },
  'FD-2': {
    fires: delivered('schedule', 'part time'),
    word: 'issuer-signed',
    value: 'part time',
    misses: { 'the mode of learning': delivered('learning') },
  },
  'FD-0': {
    fires: delivered('assessment'),
    word: 'not-stated',
    value: 'online',
    misses: {
      'the mode of learning beside it': input({
        delivery: [said({ label: 'online', of: 'assessment' }), said({ label: 'blended', of: 'learning' })],
      }),
    },
  },
  'FD-h': {
    fires: input({ workload: [byPlatform({ amount: 'Months', unit: 'bucket', basis: 'unspecified' })] }),
    word: null,
    value: 'Months',
    misses: { hours: input({ workload: [said({ amount: '40', unit: 'hours', basis: 'notional' })] }) },
  },
  'FD-note': {
    fires: delivered('activity', 'self-motivated study'),
    word: null,
    value: 'self-motivated study',
    misses: { 'the place of the assessment': delivered('assessment') },
  },
  'ST-1': {
    fires: input({ stack: [said({ relation: 'part-of', title: 'Diploma of Welding' })] }),
    word: 'issuer-signed',
    value: 'Diploma of Welding',
    misses: { 'one said to stand alone': input({ stack: [said({ relation: 'stand-alone', title: null })] }) },
  },
};
