import { useId, useState } from 'preact/hooks';
import type { Pin } from '../../lib/trust/pin.ts';
import { Fault } from '../fault.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.tsx';
import { ROLE_WORDS } from '../pin-draft.ts';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';
import { type ImportPlan, planOf } from './import-plan.ts';

interface Props {
  pins: readonly Pin[];
  busy: boolean;
  onImport(text: string): void;
}

/** A file of pins: what it would add and replace stands there before anything is changed. */
export function ImportPins({ pins, busy, onImport }: Props) {
  const { t } = useWords();
  const id = useId();
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file) void planOf(file, pins).then(setPlan);
  };
  return (
    <fieldset
      class={over ? 'import over' : 'import'}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id} id={`${id}-title`}>
        {t('options_import')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file, once mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
      {plan !== null && !plan.ok && <Fault words="options_import_refused" reason={plan.reason} />}
      {plan?.ok && (
        <Plan
          plan={plan}
          busy={busy}
          onYes={() => {
            setPlan(null);
            onImport(plan.text);
          }}
          onNo={() => setPlan(null)}
        />
      )}
    </fieldset>
  );
}

/** So many are named one by one; of the others only how many there are. */
const NAMED = 50;

function Plan({
  plan: { added, replaced, same },
  busy,
  onYes,
  onNo,
}: {
  plan: Extract<ImportPlan, { ok: true }>;
  busy: boolean;
  onYes(): void;
  onNo(): void;
}) {
  const { t } = useWords();
  const changes = added.length + replaced.length;
  return (
    <div class="plan" role="status">
      {changes === 0 && <p>{t(same === 0 ? 'options_import_empty' : 'options_import_nothing')}</p>}
      {added.length > 0 && (
        <>
          <p>{t('options_import_adds', { n: added.length })}</p>
          <ul>
            {added.slice(0, NAMED).map((pin) => (
              <Named key={`${pin.role} ${pin.id}`} pin={pin} />
            ))}
          </ul>
        </>
      )}
      {replaced.length > 0 && (
        <>
          <p>{t('options_import_replaces', { n: replaced.length })}</p>
          <ul>
            {replaced.slice(0, NAMED).map(({ before, after, keys }) => (
              <Named key={`${after.role} ${after.id}`} pin={after} before={before} keys={keys} />
            ))}
          </ul>
        </>
      )}
      {Math.max(added.length, replaced.length) > NAMED && <p class="muted">{t('options_import_more')}</p>}
      {changes > 0 && same > 0 && <p class="muted">{t('options_import_same', { n: same })}</p>}
      <div class="buttons">
        {changes > 0 && (
          <button type="button" class="primary" disabled={busy} onClick={onYes}>
            {t('options_import_yes', { n: changes })}
          </button>
        )}
        <button type="button" class="button" onClick={onNo}>
          {t(changes > 0 ? 'pin_cancel' : 'action_close')}
        </button>
      </div>
    </div>
  );
}

function Named({ pin, before, keys = false }: { pin: Pin; before?: Pin; keys?: boolean }) {
  const { t } = useWords();
  return (
    <li>
      <strong>
        <Text value={pin.name} max={120} />
      </strong>{' '}
      ({t(ROLE_WORDS[pin.role].name)}){' '}
      {before && before.name !== pin.name && (
        <span class="muted">
          <Say words="options_import_was" params={{ name: before.name }} />
        </span>
      )}
      <small class="identifier">
        <Text value={pin.id} max={300} />
      </small>
      {keys && (
        <small class="alarm">
          <Glyph name="key" small /> {t('options_import_keys')}
        </small>
      )}
    </li>
  );
}
