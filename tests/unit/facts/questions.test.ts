import { describe, expect, it } from 'vitest';
import type { Facts, PortfolioItem } from '../../../lib/facts/model.ts';
import { type Asked, questionsOf } from '../../../lib/facts/questions.ts';
import { assessed, factsOf, result, said, work } from './elements/inputs.ts';

const TITLE = 'Cloud Foundations';
const online: Partial<Facts> = { delivery: [said({ label: 'online', of: 'learning' })] };
const recent: Partial<Facts> = { issueDate: said({ date: '2025-03-05', field: 'awardedDate' }) };
/** A badge that leaves nothing to ask. */
const full: Partial<Facts> = { ...assessed({}), ...online, ...recent };

const asked = (facts: Partial<Facts> | null, portfolio: PortfolioItem[] = [work()]): Asked => ({
  facts: facts === null ? null : factsOf({ title: said(TITLE), ...facts }),
  portfolio,
  credential: null,
  page: null,
  checkedAt: '2026-06-01T12:00:00.000Z',
});
const keysOf = (report: Asked): string[] => questionsOf(report).map(({ key }) => key);

describe('a question is asked', () => {
  it.each([
    ['not where all is stated', asked(full), []],
    ['when no assessment is stated', asked({ ...online, ...recent }), ['question_assessment']],
    ['not about an assessment whose result is stated', asked({ ...online, ...recent, ...result() }), []],
    ['when no delivery is stated', asked({ ...full, delivery: [] }), ['question_delivery']],
    [
      "when only the assessment's delivery is stated",
      asked({ ...full, delivery: [said({ label: 'online', of: 'assessment' })] }),
      ['question_delivery'],
    ],
    ['of work in a group', asked({ ...full, ...assessed({ groupWork: true }) }), ['question_group']],
    ['of a performance of a group', asked({ ...full, ...assessed({ group: 'group' }) }), ['question_group']],
    ['not of work stated to be individual', asked({ ...full, ...assessed({ groupWork: false }) }), []],
    ['when no work is linked', asked(full, []), ['question_portfolio']],
    ['when the one link was left out', asked(full, [work({ url: null, excluded: 'not_https' })]), ['question_portfolio']],
    ['of what is old', asked({ ...full, issueDate: said({ date: '2023-05-31', field: 'validFrom' }) }), ['question_last_used']],
    ['not on the day of three years', asked({ ...full, issueDate: said({ date: '2023-06-01', field: 'validFrom' }) }), []],
    [
      'of a year alone that is old',
      asked({ ...full, issueDate: said({ date: '2022', field: 'validFrom' }) }),
      ['question_last_used'],
    ],
    ['not of a date that is none', asked({ ...full, issueDate: said({ date: 'May 2020', field: 'validFrom' }) }), []],
  ])('%s', (_, report, keys) => {
    expect(keysOf(report)).toEqual(keys);
  });

  it('three times at most, the assessment first', () => {
    const old = asked({ issueDate: said({ date: '2001-01-01', field: 'validFrom' }) }, []);
    expect(keysOf(old)).toEqual(['question_assessment', 'question_delivery', 'question_portfolio']);
  });

  it('by the title, of a page too, and of nothing that has none', () => {
    const page = { claims: { title: 'Data Analytics' } };
    expect(questionsOf(asked({ ...full, delivery: [] }))).toEqual([{ key: 'question_delivery', params: { title: TITLE } }]);
    expect(questionsOf({ ...asked(null, []), page }).map(({ key, params }) => [key, params.title])).toEqual([
      ['question_assessment', 'Data Analytics'],
      ['question_delivery', 'Data Analytics'],
      ['question_portfolio', 'Data Analytics'],
    ]);
    expect(questionsOf(asked(null, []))).toEqual([]);
  });

  it.each([
    ['EndorsementCredential', null, 0],
    ['BitstringStatusListCredential', null, 0],
    [null, 'vc-2.0', 0],
    ['ClrCredential', 'clr-2.0', 3],
    ['MicroCredential', 'open-badges-3.0', 3],
  ] as const)('of badges and what holds them: %s %s', (kind, format, n) => {
    const of = asked(kind === null ? {} : { kind: said(kind) }, []);
    expect(questionsOf({ ...of, credential: format && { format } })).toHaveLength(n);
  });
});
