import { cleanText } from '../../lib/i18n/clean.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { useWords } from '../language.tsx';
import { Text } from '../text.tsx';

/** Thumbprints in short; the whole ones open behind them. */
export function KeyList({ pin: { id, keys } }: { pin: Pick<Pin, 'id' | 'keys'> }) {
  const { t } = useWords();
  if (keys.length === 0) return <span class="muted">{t(id.startsWith('did:') ? 'pin_no_key' : 'options_whole_address')}</span>;
  return (
    <ul class="keys">
      {keys.map((key) => (
        <li key={key}>
          <details>
            <summary title={cleanText(key, 60)}>
              <code>
                <Text value={`${key.slice(0, 6)}…${key.slice(-4)}`} />
              </code>
            </summary>
            <code class="identifier">
              <Text value={key} />
            </code>
          </details>
        </li>
      ))}
    </ul>
  );
}
