import { withoutMarkup } from './clean.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { Fact, ResultValue } from './model.ts';
import { fact, type Item, lineFact, lineOf, member, textFact, wordsOf } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { nothing, type Reading } from './reading.ts';
import { recordName } from './record-root.ts';
import { SAID_BY_RECIPIENT } from './said.ts';
import { readSkillLabels } from './skills.ts';
import type { IsRefused } from './work-link.ts';

const EVIDENCE = { address: ['url', 'link_url', 'string_object'], name: ['name', 'title'], description: ['description'] };
const REFERENCE = { address: ['url'], name: ['name'], description: ['description', 'relationship'] };

/**
 * Accredible's public record (root `data` or `credential`). Evidence and references can be added by the person after the award,
 * so all of them count as the person's own. The person's e-mail address in it is never read.
 */
export function readAccredible(root: Item | null, isRefused: IsRefused): Reading {
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(member(root, 'name')),
      description: plain(member(root, 'description')),
      issuerName: lineFact(member(member(root, 'issuer'), 'name')),
      issueDate: readIssueDate(root, 'issued_on'),
      expires: readDate(root, 'expired_on'),
      results: grade(member(root, 'grade')),
      skills: readSkillLabels(member(root, 'skills')),
      recipientName: lineFact(recipientName(root)),
    },
    portfolio: [
      ...readEvidence(byRecipient(member(root, 'evidence_items')), 'recipient', isRefused, EVIDENCE),
      ...readEvidence(byRecipient(member(root, 'references')), 'recipient', isRefused, REFERENCE),
    ],
  };
}

const byRecipient = (of: Item | null): Item | null => (of === null ? null : { ...of, said: SAID_BY_RECIPIENT });

/** Issuers can let people change their names themselves, and the record says so. */
function recipientName(root: Item | null): Item | null {
  const isOwnWord = member(member(root, 'issuer'), 'name_changes_auto_approve')?.json === true;
  return isOwnWord ? byRecipient(recordName(root)) : recordName(root);
}

/** Descriptions are HTML here; the fact keeps the words, `raw` what was written. */
function plain(of: Item | null): Fact<string> | null {
  const words = wordsOf(of);
  const stripped = of === null || words === null ? null : textFact({ ...of, json: withoutMarkup(words) });
  return of === null || stripped === null ? null : fact(of, stripped.value);
}

function grade(of: Item | null): Fact<ResultValue>[] {
  const value = lineOf(of);
  return of === null || value === null ? [] : [fact(of, { name: null, value, scale: null, pass: null, status: null })];
}
