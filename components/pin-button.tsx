import type { MessageKey } from '../lib/i18n/words.ts';
import type { Report } from '../lib/report/report.ts';
import { useWords } from './language.tsx';

/** Only who really spoke can be put on the list, and only who is not on it yet. */
export const canPin = ({ axes, credential }: Report): boolean =>
  axes.issuer === 'unrecognised' &&
  (axes.authentic === 'signed' || axes.authentic === 'hosted') &&
  credential !== null &&
  credential.issuer.id !== null;

/** Leads to the form that puts somebody on the list. */
export function PinButton({ words = 'panel_pin', onClick }: { words?: MessageKey; onClick(): void }) {
  const { t } = useWords();
  return (
    <button type="button" class="link" onClick={onClick}>
      {t(words)}
    </button>
  );
}
