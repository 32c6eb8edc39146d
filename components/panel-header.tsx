import { IconButton } from './icon-button.tsx';
import { useWords } from './language.tsx';
import { MoveButton } from './move-button.tsx';
import type { Move } from './view.ts';

interface Props {
  count: number;
  selected: number | null;
  onSelect(index: number | null): void;
  onOpenSidePanel?: (() => void) | undefined;
  besideIsTab?: boolean | undefined;
  onMove?: ((move: Move) => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** Name, position among the badges, and the ways out. Close comes last, as people look for it. */
export function PanelHeader(props: Props) {
  const { count, selected, onSelect, onOpenSidePanel, onMove, onClose } = props;
  const { t } = useWords();
  return (
    <div class="bar">
      {/* In a page of its own its name is the page's. */}
      {onClose ? <strong>Assay</strong> : <h1>Assay</h1>}
      {selected !== null && count > 1 && (
        <nav>
          <IconButton icon="list" label="action_all" onClick={() => onSelect(null)} />
          <IconButton icon="left" label="action_previous" onClick={() => onSelect(selected - 1)} disabled={selected === 0} />
          <span class="position">{t('panel_position', { i: selected + 1, n: count })}</span>
          <IconButton icon="right" label="action_next" onClick={() => onSelect(selected + 1)} disabled={selected === count - 1} />
        </nav>
      )}
      <span class="ways">
        {onMove && <MoveButton onMove={onMove} />}
        {onOpenSidePanel && (
          <IconButton icon="beside" label={props.besideIsTab ? 'action_in_tab' : 'action_side_panel'} onClick={onOpenSidePanel} />
        )}
        {onClose && <IconButton icon="close" label="action_close" onClick={onClose} />}
      </span>
    </div>
  );
}
