import type { Format } from '../credential/model.ts';
import type { MessageKey } from '../i18n/words.ts';
import { reached } from './assessed.ts';
import type { Facts, PortfolioItem } from './model.ts';
import { isBadge } from './no-badge.ts';

/** What a report says that questions come from; the names are the report's own. */
export interface Asked {
  /** Null where only a page speaks. */
  facts: Facts | null;
  credential: { format: Format } | null;
  portfolio: readonly PortfolioItem[];
  page: { claims: { title: string | null } } | null;
  /** ISO 8601. */
  checkedAt: string;
}

export interface Question {
  key: MessageKey;
  params: { title: string };
}

const MAX_QUESTIONS = 3;

/** Years after which it is worth asking whether what was learned is in use: what is specific to technology lasts three to five (002:L396). */
const OLD = 3;

/**
 * At most three questions to the person, from what is not stated (interface, 2.8). Never from a missing endorsement, which is not the person's
 * to answer for. Kept nowhere.
 */
export function questionsOf(asked: Asked): Question[] {
  const { facts, portfolio, page, checkedAt } = asked;
  const title = facts?.title?.value ?? page?.claims.title;
  if (!title || !isBadge(asked)) return [];
  const questions: [MessageKey, boolean][] = [
    ['question_assessment', !facts || (facts.assessments.length === 0 && reached(facts).length === 0)],
    [
      'question_group',
      facts?.assessments.some(({ value: { group, groupWork } }) => groupWork === true || group === 'group') ?? false,
    ],
    ['question_delivery', !facts || facts.delivery.every(({ value }) => value.of === 'assessment')],
    ['question_portfolio', portfolio.every(({ url, excluded }) => url === null || excluded !== null)],
    ['question_last_used', isOld(facts?.issueDate?.value.date, checkedAt)],
  ];
  return questions.flatMap(([key, isOpen]) => (isOpen ? [{ key, params: { title } }] : [])).slice(0, MAX_QUESTIONS);
}

/** More than three years between the calendar days of two dates. */
function isOld(date: string | undefined, now: string): boolean {
  const [, year = '', day = ''] = /^(\d{4})(.{0,6})/.exec(date ?? '') ?? [];
  return year !== '' && `${String(Number(year) + OLD)}${day}` < now.slice(0, 10);
}
