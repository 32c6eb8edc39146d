import type { DeliveryValue, LanguageValue, QualityValue, StackValue, WorkloadValue } from '../../facts/model.ts';
import { formatDate } from '../../i18n/dates.ts';
import { workloadWords } from './about-words.ts';
import { languageName } from './language-name.ts';
import type { Speech } from './speech.ts';
import { stackPhrase } from './stack-phrase.ts';

/** The effort, and whether it is what is planned for learners or what this person spent. */
export function effortWords(value: WorkloadValue, speech: Speech): string {
  const words = workloadWords(value, speech);
  return value.basis === 'unspecified' ? words : `${words} · ${speech.t(`workload_${value.basis}`)}`;
}

/** A language with what it is one of: "English", "assessed in English" (employer facts, Q15). */
export function languageWords({ tag, of }: LanguageValue, { t, language }: Speech): string {
  const name = languageName(tag, language) ?? tag;
  switch (of) {
    case 'instruction':
    case 'achievement':
      return name;
    case 'assessment':
      return t('language_assessment', { language: name });
    case 'text':
      return t('language_text', { language: name });
  }
}

/** The issuer's word for how it was taught; how it was assessed is another thing and says so (employer facts, Q14). */
export const deliveryWords = ({ label, of }: DeliveryValue, { t }: Speech): string =>
  of === 'assessment' ? t('delivery_assessment', { what: label }) : label;

/** What is assured by whom, until when (employer facts, Q17). `awarded`: the date of the award, for what had ended by then. */
export function qualityWords({ kind, agency, expires, appliesTo }: QualityValue, awarded: string | null, speech: Speech): string {
  const { t, language } = speech;
  const hadEnded = expires !== null && awarded !== null && expires.slice(0, 10) < awarded.slice(0, 10);
  const until = expires && t(hadEnded ? 'quality_ended' : 'quality_ends', { date: formatDate(expires, language) });
  return [kind ?? t(`quality_${appliesTo}`), agency, until].filter(Boolean).join(' · ');
}

/** "Part of: …" (employer facts, Q16). */
export function stackWords(value: StackValue, { t }: Speech): string {
  const { key, params } = stackPhrase(value);
  return t(key, params);
}
