import type { MessageKey } from '../lib/i18n/words.ts';
import type { Outcome as CheckOutcome } from '../lib/verify/check.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import { useWords } from './language.tsx';

export type StepOutcome = CheckOutcome | 'waiting' | 'not-reached';

const MARKS: Record<StepOutcome, { glyph: GlyphName; key: MessageKey }> = {
  pass: { glyph: 'tick', key: 'outcome_pass' },
  fail: { glyph: 'cross', key: 'outcome_fail' },
  warn: { glyph: 'bang', key: 'outcome_warn' },
  unknown: { glyph: 'dash', key: 'outcome_unknown' },
  skip: { glyph: 'dot', key: 'outcome_skip' },
  waiting: { glyph: 'dot', key: 'outcome_waiting' },
  'not-reached': { glyph: 'dot', key: 'outcome_not_reached' },
};

/** The mark of one check, with its word for screen readers. */
export function Outcome({ outcome }: { outcome: StepOutcome }) {
  const { t } = useWords();
  const { glyph, key } = MARKS[outcome];
  return (
    <span class={`outcome ${outcome}`} title={t(key)}>
      <Glyph name={glyph} small />
      <span class="sr">{t(key)}: </span>
    </span>
  );
}
