import { type ElementsInput, type ListedEndorsement, readElements } from '../../../../lib/facts/elements/index.ts';
import type { ElementFinding, ElementId, FiredRule, RuleId } from '../../../../lib/facts/elements/model.ts';
import type { AssessmentValue, Fact, Facts, How, PortfolioItem, ResultValue, SkillValue } from '../../../../lib/facts/model.ts';
import { nothing } from '../../../../lib/facts/reading.ts';
import { check } from '../../../../lib/verify/check.ts';
import type { Code } from '../../../../lib/verify/codes.ts';

/** A signed fact of the issuer, at a path. */
export const said = <T>(value: T, over: Partial<Omit<Fact<T>, 'value'>> = {}): Fact<T> => ({
  value,
  speaker: { who: 'issuer' },
  how: 'SIG',
  path: '$.here',
  raw: String(value),
  ...over,
});

export const byPlatform = <T>(value: T, over: Partial<Omit<Fact<T>, 'value'>> = {}): Fact<T> =>
  said(value, { speaker: { who: 'platform', host: 'www.credly.com' }, how: 'TLS-P', path: '$.data.here', ...over });

export const factsOf = (over: Partial<Facts> = {}): Facts => ({ ...nothing().facts, ...over });

export const input = (facts: Partial<Facts> = {}, over: Partial<ElementsInput> = {}): ElementsInput => ({
  facts: factsOf(facts),
  portfolio: [],
  endorsements: [],
  authentic: 'signed',
  current: 'current',
  standing: 'pinned',
  pageLinks: [],
  unread: false,
  ...over,
});

export const assessment = (over: Partial<AssessmentValue> = {}): AssessmentValue => ({
  label: 'practical assessment',
  group: 'practical',
  groupWork: null,
  description: null,
  hasRubric: false,
  ...over,
});

export const assessed = (
  over: Partial<AssessmentValue>,
  at: Partial<Omit<Fact<AssessmentValue>, 'value'>> = {},
): Partial<Facts> => ({
  assessments: [said(assessment(over), at)],
});

export const result = (over: Partial<ResultValue> = {}): Partial<Facts> => ({
  results: [said({ name: null, value: '8.5', scale: '1–10', pass: null, status: null, byRubric: false, ...over })],
});

export const skill = (over: Partial<SkillValue> = {}): Partial<Facts> => ({
  skills: [said({ name: 'Weld', framework: 'ESCO', url: 'https://data.europa.eu/esco/skill/1', recognised: 'known', ...over })],
});

export const work = (over: Partial<PortfolioItem> = {}, how: How = 'SIG'): PortfolioItem => ({
  url: 'https://github.com/someone/welds',
  host: 'github.com',
  known: 'github',
  name: 'Welds',
  description: null,
  addedBy: 'issuer',
  excluded: null,
  digest: null,
  fact: said('Welds', { how, path: '$.evidence[0]' }),
  ...over,
});

/** A good endorsement of the badge design by a pinned industry body; `code` is the first condition that is not met. */
export const endorsement = (
  over: Partial<Omit<ListedEndorsement, 'checks'>> = {},
  code: Code = 'endorsement_holds',
): ListedEndorsement => ({
  path: '$.endorsement[0]',
  endorser: { id: 'did:web:guild.example', name: 'Welders Guild' },
  target: 'achievement',
  comment: 'Sound.',
  date: '2024-02-01',
  authentic: 'signed',
  current: 'current',
  signer: null,
  thirdParty: true,
  holds: code === 'endorsement_holds' || code === 'endorsement_hosted',
  checks: [check(code, {}, 'endorsement 1')],
  standing: 'pinned',
  role: 'industry',
  ...over,
});

export const endorsedBy = (...endorsements: ListedEndorsement[]): ElementsInput => input({}, { endorsements });

const ELEMENT_OF: Record<string, ElementId> = {
  LM: 'labour-market',
  PM: 'mastery',
  VA: 'validated',
  PF: 'portfolio',
  FD: 'delivery',
  ST: 'stackable',
};

/** The finding of the element that a rule belongs to. */
export const findingFor = (rule: RuleId, given: ElementsInput): ElementFinding | null =>
  readElements(given)[ELEMENT_OF[rule.slice(0, 2)] ?? 'mastery'];

export const firedBy = (rule: RuleId, given: ElementsInput): FiredRule[] =>
  (findingFor(rule, given)?.rules ?? []).filter((one) => one.rule === rule);
