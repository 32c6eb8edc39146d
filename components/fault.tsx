import type { MessageKey } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

/** What is wrong: a sentence, and the technical reason (English) where there is one. It is read out when it appears. */
export function Fault({ id, words, reason = '' }: { id?: string; words: MessageKey; reason?: string }) {
  const { t } = useWords();
  return (
    <p class="fault" id={id} role="alert">
      {t(words)}
      {reason !== '' && (
        <code lang="en">
          <Text value={reason} max={400} />
        </code>
      )}
    </p>
  );
}
