import type { MessageKey } from '../lib/i18n/words.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import { useWords } from './language.tsx';

interface Props {
  icon: GlyphName;
  /** Its accessible name and tooltip. */
  label: MessageKey;
  onClick: () => void;
  disabled?: boolean;
  small?: boolean;
}

/** A button that shows only a mark, with its name for everybody who does not see it. */
export function IconButton({ icon, label, onClick, disabled = false, small = false }: Props) {
  const { t } = useWords();
  return (
    <button type="button" class="icon" aria-label={t(label)} title={t(label)} onClick={onClick} disabled={disabled}>
      <Glyph name={icon} small={small} />
    </button>
  );
}
