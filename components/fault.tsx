import type { MessageKey } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

/** What is wrong: a sentence, and the technical reason (English) where there is one. It is read out when it appears. */
export function Fault({ id, words, reason = '' }: { id?: string; words: MessageKey; reason?: string }) {
  const { t } = useWords();
  return (
    <div class="fault" id={id} role="alert">
      {t(words)}
      {reason !== '' && (
        <details>
          <summary>{t('fault_detail')}</summary>
          <code lang="en">
            <Text value={reason} max={400} />
          </code>
        </details>
      )}
    </div>
  );
}
