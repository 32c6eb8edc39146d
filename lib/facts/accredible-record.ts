import { cleanText, withoutMarkup } from './clean.ts';
import { readDate, readIssueDate } from './issue-date.ts';
import type { Fact } from './model.ts';
import { all, fact, first, type Item, lineFact, lineOf, nameFact, wordsOf } from './normalise.ts';
import { readEvidence } from './portfolio.ts';
import { nothing, type Reading } from './reading.ts';
import { marks, recordName } from './record-root.ts';
import { resultFacts } from './results.ts';
import { SAID_BY_RECIPIENT } from './said.ts';
import { readSkills } from './skills.ts';
import type { IsRefused } from './work-link.ts';

/**
 * Accredible's public record (root `data` or `credential`), which writes HTML. Evidence and references can be added by the person after the award,
 * so all of them count as the person's own. The person's e-mail address in it is never read.
 */
export function readAccredible(root: Item | null, isRefused: IsRefused): Reading {
  return {
    facts: {
      ...nothing().facts,
      title: lineFact(root, 'name'),
      description: plain(first(root, 'description')),
      issuerName: nameFact(root, 'issuer.name'),
      issueDate: readIssueDate(root, 'issued_on'),
      expires: readDate(root, 'expired_on'),
      results: all(root, 'grade').flatMap((of) => resultFacts(of, { value: lineOf(of) })),
      outcomes: all(root, 'learning_outcomes').flatMap((of) => plain(first(of, 'name', 'title') ?? of) ?? []),
      skills: readSkills(all(root, 'skills'), true),
      platformMarks: marks(all(root, 'issuer'), 'whitelisted_domain'),
      recipientName: recipientName(root),
    },
    portfolio: readEvidence(all(root, 'evidence_items', 'references').map(byRecipient), 'recipient', isRefused),
  };
}

const byRecipient = (of: Item): Item => ({ ...of, said: SAID_BY_RECIPIENT });

/** Issuers can let people change their names themselves, and the record says so. */
function recipientName(root: Item | null): Fact<string> | null {
  const isOwnWord = all(root, 'issuer.name_changes_auto_approve').some(({ json }) => json === true);
  const name = recordName(root);
  return nameFact(isOwnWord && name !== null ? byRecipient(name) : name);
}

/** The words without the markup; `raw` is what was written. */
function plain(of: Item | null): Fact<string> | null {
  const words = cleanText(withoutMarkup(wordsOf(of) ?? ''));
  return of === null || words === '' ? null : fact(of, words);
}
