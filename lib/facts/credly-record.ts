import { cleanText } from './clean.ts';
import { workloadFacts } from './effort.ts';
import { readDate, readDated } from './issue-date.ts';
import type { Fact, StackValue } from './model.ts';
import { all, fact, facts, type Item, lineFact, lineOf, member, nameFact, node, textFact } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { nothing, type Reading } from './reading.ts';
import { marks, recordName } from './record-root.ts';
import { levelFacts, readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/**
 * Credly's public record of one badge (root `data`), all of it Credly's word. `accepted_at` is when the earner clicked accept, and no date of the
 * award; a step's `activity_type` is no kind of assessment; `recommendations` are people's notes; who else "authorised" it is told as no partner.
 */
export function readCredly(root: Item | null, isRefused: IsRefused): Reading {
  const badge = node(root, 'badge_template');
  const steps = all(badge, 'badge_template_activities');
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(badge, 'name'),
      description: textFact(badge, 'description'),
      issuerName: issuerName(root),
      kind: lineFact(badge, 'type_category'),
      // Hours, Days, Weeks, Months or Years: no amount, but a size.
      workload: workloadFacts(all(badge, 'time_to_earn'), 'bucket'),
      levels: levelFacts(all(badge, 'level'), null),
      // `issued_at` is the same date with a time of day.
      issueDate: readDated(root, 'issued_at_date', 'issued_at_date') ?? readDated(root, 'issued_at', 'issued_at_date'),
      expires: readDate(root, 'expires_at_date', 'expires_at'),
      criteria: toEarn(steps, member(badge, 'badge_template_activities')),
      skills: readSkills(all(badge, 'alignments', 'skills'), true),
      platformMarks: marks(all(root, 'issuer.entities.entity'), 'verified'),
      listedEndorsers: all(badge, 'endorsements').flatMap(endorserName),
      stack: steps.flatMap(requiredBadge),
      recipientName: nameFact(recordName(root)),
    },
    portfolio: readEvidence(all(root, 'evidence'), 'issuer', isRefused),
  };
}

/** "Issued by" stands first or is marked primary; other entities authorise or deliver. */
function issuerName(root: Item | null): Fact<string> | null {
  const entities = all(root, 'issuer.entities');
  const primary = entities.find((one) => member(one, 'primary')?.json === true) ?? entities[0] ?? null;
  return nameFact(primary, 'entity.name');
}

/** The steps to earn the badge, one a line: what to do, never read as a kind of assessment. */
function toEarn(steps: Item[], at: Item | null): Fact<string> | null {
  const titles = steps.flatMap((step) => lineOf(step, 'title') ?? []);
  return at === null || titles.length === 0 ? null : fact(at, cleanText(titles.join('\n')));
}

/** Listed by the platform, without a signature of theirs. No record with any was at hand: the name is looked for where records keep names. */
const endorserName = (of: Item): Fact<string>[] =>
  [nameFact(of, 'name', 'endorser.name', 'entity.name', 'organization.name') ?? nameFact(of) ?? []].flat();

/** A step that is another badge; its title is the step's. */
const requiredBadge = (step: Item): Fact<StackValue>[] =>
  facts(all(step, 'required_badge_template_id'), () => ({ relation: 'built-from', title: lineOf(step, 'title') }));
