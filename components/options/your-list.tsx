import { useState } from 'preact/hooks';
import type { Pin } from '../../lib/trust/pin.ts';
import { Fault } from '../fault.tsx';
import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { Say } from '../say.tsx';
import { AddPin } from './add-pin.tsx';
import { useDoing } from './doing.ts';
import { ImportPins } from './import-pins.tsx';
import { PinRow } from './pin-row.tsx';
import { Section } from './section.tsx';

export interface YourListProps {
  /** Null until they were read. */
  pins: readonly Pin[] | null;
  pinnedBy: string;
  onPut(pin: Pin): Promise<unknown>;
  onEdit(before: Pin, after: Pin): Promise<unknown>;
  onRemove(pin: Pin): Promise<unknown>;
  onImport(text: string): Promise<unknown>;
  onExport(): void;
  /** The clock, for tests. */
  now?: () => Date;
}

/** The team's decisions about issuers and endorsers. */
export function YourList({ pins, pinnedBy, now = () => new Date(), onPut, onEdit, onRemove, onImport, onExport }: YourListProps) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Pin | null>(null);
  const [doing, run] = useDoing();
  const busy = doing === 'busy';
  const list = pins ?? [];
  return (
    <Section id="list" lead="options_list_lead">
      <div class="status" role="status">
        {doing === 'failed' && <Fault words="options_not_saved" />}
        {busy && <p class="muted">{t('options_saving')}</p>}
        {doing === 'idle' && removed !== null && (
          <p class="undo">
            <span>
              <Say words="options_unpinned" params={{ name: removed.name }} />
            </span>
            <button type="button" class="button small" onClick={() => void run(onPut(removed), () => setRemoved(null))}>
              {t('options_undo')}
            </button>
          </p>
        )}
      </div>
      {pins?.length === 0 && <Notice glyph="list" title="options_list_empty" sentence="options_list_empty_sentence" />}
      {list.length > 0 && (
        <table class="pins">
          <thead>
            <tr>
              <th scope="col">{t('options_who')}</th>
              <th scope="col">{t('pin_role')}</th>
              <th scope="col">{t('options_keys')}</th>
              <th scope="col">{t('pin_note')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {list.map((pin) => (
              <PinRow
                key={`${pin.role} ${pin.id}`}
                pin={pin}
                busy={busy}
                now={now}
                onEdit={(before, after) => void run(onEdit(before, after))}
                onRemove={(gone) => void run(onRemove(gone), () => setRemoved(gone))}
              />
            ))}
          </tbody>
        </table>
      )}
      {adding ? (
        <AddPin
          pinnedBy={pinnedBy}
          pins={list}
          now={now}
          onAdd={(pin) => void run(onPut(pin), () => setAdding(false))}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div class="buttons">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {t('options_add')}
          </button>
          <button type="button" class="button" disabled={list.length === 0} onClick={onExport}>
            {t('options_export')}
          </button>
        </div>
      )}
      <ImportPins pins={list} busy={busy} onImport={(text) => void run(onImport(text))} />
    </Section>
  );
}
