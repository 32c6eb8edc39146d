import { describe, expect, test } from 'vitest';
import type { LanguageValue, LevelValue, WorkloadValue } from '../../../lib/facts/model.ts';
import { wordsIn } from '../../../lib/i18n/words.ts';
import { aboutWords, levelWords, workloadWords } from '../../../lib/report/words/about-words.ts';
import { speechOf } from '../../../lib/report/words/speech.ts';
import { fact, NO_FACTS } from '../../components/reports.ts';

const EN = speechOf(wordsIn('en'));
const FR = speechOf(wordsIn('fr'));
const workload = (amount: string, unit: WorkloadValue['unit']): WorkloadValue => ({ amount, unit, basis: 'unspecified' });

describe('a workload is told as it is written, and never converted', () => {
  test.each<[string, WorkloadValue['unit'], string, string]>([
    ['40', 'hours', '40 hours', '40 heures'],
    ['1', 'hours', '1 hour', '1 heure'],
    ['2,5', 'hours', '2.5 hours', '2,5 heures'],
    ['PT60H', 'duration', '60 hours', '60 heures'],
    ['PT90M', 'duration', '90 minutes', '90 minutes'],
    ['P60M', 'duration', '60 months', '60 mois'],
    ['P1Y2M', 'duration', 'P1Y2M', 'P1Y2M'],
    ['a while', 'duration', 'a while', 'a while'],
    ['Months', 'bucket', 'takes months', "des mois pour l'obtenir"],
    ['Forever', 'bucket', 'Forever', 'Forever'],
    ['5', 'ECTS', '5 ECTS', '5 ECTS'],
    ['1', 'credits', '1 credit (unit not stated)', '1 crédit (unité non indiquée)'],
    ['5', 'credits', '5 credits (unit not stated)', '5 crédits (unité non indiquée)'],
  ])('%s (%s): %s', (amount, unit, en, fr) => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(workloadWords(workload(amount, unit), EN))).toBe(en);
    expect(plain(workloadWords(workload(amount, unit), FR))).toBe(fr);
  });
});

test.each<[LevelValue, string]>([
  [{ scheme: 'EQF', value: '6' }, 'EQF 6'],
  [{ scheme: 'EQF', value: 'EQF 6' }, 'EQF 6'],
  [{ scheme: null, value: 'Intermediate' }, 'Intermediate'],
])('a level stands with its own scale: %j', (level, words) => {
  expect(levelWords(level)).toBe(words);
});

test('the language of the text or of the assessment is not what it was taught in', () => {
  const about = (of: LanguageValue['of'], tag = 'fr') =>
    aboutWords({ ...NO_FACTS, languages: [fact({ tag, of }, '$.l')] }, EN).join();
  expect(about('instruction')).toBe('in French');
  expect(about('achievement')).toBe('in French');
  expect(about('instruction', 'Elvish')).toBe('Elvish');
  expect(about('text')).toBe('');
  expect(about('assessment')).toBe('');
});
