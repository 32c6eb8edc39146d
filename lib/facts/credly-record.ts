import { cleanText } from './clean.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { Fact } from './model.ts';
import { each, fact, type Item, lineFact, lineOf, member, textFact } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { nothing, type Reading } from './reading.ts';
import { recordName } from './record-root.ts';
import { readSkillLabels, readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

const EVIDENCE = { address: ['url', 'value', 'id'], name: ['name', 'title'], description: ['description', 'narrative'] };

/** Credly's public record of one badge (root `data`). `accepted_at` is when the earner clicked accept, and no date of the award. */
export function readCredly(root: Item | null, isRefused: IsRefused): Reading {
  const template = member(root, 'badge_template');
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(member(template, 'name')),
      description: textFact(member(template, 'description')),
      issuerName: lineFact(issuerName(root)),
      kind: lineFact(member(template, 'type_category')),
      effort: lineFact(member(template, 'time_to_earn')),
      level: lineFact(member(template, 'level')),
      issueDate: readIssueDate(root, 'issued_at_date') ?? issuedAt(root),
      expires: readDate(root, 'expires_at_date', 'expires_at'),
      criteria: steps(member(template, 'badge_template_activities')),
      skills: [...readSkills(each(member(template, 'alignments'))), ...readSkillLabels(member(template, 'skills'))],
      recipientName: lineFact(recordName(root)),
    },
    portfolio: readEvidence(member(root, 'evidence'), 'issuer', isRefused, EVIDENCE),
  };
}

/** `issued_at` is the same date with a time of day. */
function issuedAt(root: Item | null) {
  const date = readDate(root, 'issued_at');
  return date === null ? null : { ...date, value: { date: date.value, field: 'issued_at_date' as const } };
}

/** "Issued by" stands first or is marked primary; other entities authorise or deliver. */
function issuerName(root: Item | null): Item | null {
  const entities = each(member(member(root, 'issuer'), 'entities'));
  const primary = entities.find((one) => member(one, 'primary')?.json === true) ?? entities[0] ?? null;
  return member(member(primary, 'entity'), 'name');
}

/** The steps to earn the badge, one a line: what to do, never read as a kind of assessment. */
function steps(activities: Item | null): Fact<string> | null {
  const titles = each(activities).flatMap((step) => lineOf(member(step, 'title')) ?? []);
  return activities === null || titles.length === 0 ? null : fact(activities, cleanText(titles.join('\n')));
}
