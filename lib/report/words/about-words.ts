import type { Facts, LevelValue, WorkloadValue } from '../../facts/model.ts';
import { whatIs } from '../../facts/what-is.ts';
import { kindWords } from './kind-words.ts';
import { languageName } from './language-name.ts';
import type { Speech } from './speech.ts';

/** Units of a duration in ISO 8601; minutes stand behind a T. */
const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute' };

const counted = (n: number, unit: string, language: string): Intl.NumberFormatPart[] =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(n);

/** A workload in words (employer facts, Q13). Nothing is converted: a duration says what is written, credits without a unit say so. */
export function workloadWords({ amount, unit }: WorkloadValue, { language, t }: Speech): string {
  const written = (n: string, of: string) =>
    counted(Number(n.replace(',', '.')), of, language)
      .map(({ value }) => value)
      .join('');
  switch (unit) {
    case 'hours':
      return written(amount, 'hour');
    case 'duration': {
      const [, time, n, letter] = /^P(T?)(\d+(?:[.,]\d+)?)([YMWDH])$/.exec(amount) ?? [];
      const of = UNITS[letter === 'M' ? `${time}M` : (letter ?? '')];
      return n === undefined || of === undefined ? amount : written(n, of);
    }
    case 'bucket': {
      const of = amount.toLowerCase().replace(/s$/, '');
      // No amount, but a size: "takes months".
      const size = Object.values(UNITS).includes(of) && counted(2, of, language).find(({ type }) => type === 'unit');
      return size ? t('workload_bucket', { size: size.value }) : amount;
    }
    case 'credits':
      return t('workload_credits', { n: amount });
    case 'ECTS':
    case 'SBU':
      return `${amount} ${unit}`;
  }
}

/** A level on its own scale; never converted to another (employer facts, Q18). */
export const levelWords = ({ scheme, value }: LevelValue): string =>
  scheme === null || value.startsWith(scheme) ? value : `${scheme} ${value}`;

/** What kind of thing it is, in one line: kind, effort, level, language (interface, 3.0). Each part may be text from outside. */
export function aboutWords(facts: Facts, speech: Speech): string[] {
  const { kind, workload, level, language } = whatIs(facts);
  const taught = language?.value.tag ?? '';
  const name = languageName(taught, speech.language);
  return [
    kind && kindWords(kind.value, speech.find),
    workload && workloadWords(workload.value, speech),
    level && levelWords(level.value),
    name === null ? taught : speech.t('about_language', { language: name }),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
}
