import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import type { Move } from './view.ts';

const ARROWS: Partial<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Moves the overlay without a pointer: a press to the other side of the window, arrow keys a step. */
export function MoveButton({ onMove }: { onMove(move: Move): void }) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    const move = ARROWS[event.key];
    if (move === undefined) return;
    // Else what is in the panel scrolls.
    event.preventDefault();
    onMove(move);
  };
  return (
    <button
      type="button"
      class="icon move"
      aria-label={t('panel_move')}
      title={t('panel_move')}
      onClick={() => onMove('side')}
      onKeyDown={onKeyDown}
    >
      <Glyph name="move" />
    </button>
  );
}
