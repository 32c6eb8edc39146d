import { useId, useState } from 'preact/hooks';
import { cleanText } from '../../lib/i18n/clean.ts';
import { formatDate } from '../../lib/i18n/dates.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { Confirm } from '../confirm.tsx';
import { Fault } from '../fault.tsx';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.tsx';
import { type PinFault, type PinWords, pinFault, pinOfWords, ROLE_WORDS } from '../pin-draft.ts';
import { PinFields } from '../pin-fields.tsx';
import { Text } from '../text.tsx';
import { KeyList } from './key-list.tsx';

interface Props {
  pin: Pin;
  busy: boolean;
  now: () => Date;
  onEdit(before: Pin, after: Pin): void;
  onRemove(pin: Pin): void;
}

/** One line of the list; its role and note can be written anew in the line below. */
export function PinRow({ pin, busy, now, onEdit, onRemove }: Props) {
  const { t, language } = useWords();
  const [editing, setEditing] = useState(false);
  const called = cleanText(pin.name, 80);
  return (
    <>
      <tr class={pin.role === 'blocked' ? 'blocked' : undefined}>
        <th scope="row">
          <strong>
            <Text value={pin.name} max={300} />
          </strong>
          <small class="identifier">
            <Text value={pin.id} max={2048} />
          </small>
        </th>
        <td data-label={t('pin_role')}>
          <span class="role">
            {pin.role === 'blocked' && <Glyph name="barred" small />} {t(ROLE_WORDS[pin.role].name)}
          </span>
        </td>
        <td data-label={t('options_keys')}>
          <KeyList pin={pin} />
        </td>
        <td data-label={t('pin_note')}>
          {pin.note === '' ? <span class="muted">–</span> : <Text value={pin.note} max={2000} />}
          <small>
            {pin.pinnedBy !== '' && (
              <>
                <Text value={pin.pinnedBy} max={300} />,{' '}
              </>
            )}
            <time dateTime={pin.pinnedAt}>{formatDate(pin.pinnedAt, language)}</time>
          </small>
        </td>
        <td class="acts">
          <button
            type="button"
            class="button small"
            aria-expanded={editing}
            aria-label={`${t('options_edit')} ${called}`}
            onClick={() => setEditing(!editing)}
          >
            {t('options_edit')}
          </button>
          <Confirm
            button="options_unpin"
            label={called}
            question="options_unpin_question"
            params={{ name: pin.name }}
            yes="options_unpin"
            disabled={busy}
            onYes={() => onRemove(pin)}
          />
        </td>
      </tr>
      {editing && (
        <tr class="editing">
          <td colSpan={5}>
            <EditPin
              pin={pin}
              now={now}
              onDone={(after) => {
                setEditing(false);
                if (after !== null) onEdit(pin, after);
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Identifier and keys are what was decided on; only the words about them change. */
function EditPin({ pin, now, onDone }: { pin: Pin; now: () => Date; onDone(after: Pin | null): void }) {
  const { t } = useWords();
  const id = useId();
  const [words, setWords] = useState<PinWords>(pin);
  const [fault, setFault] = useState<PinFault | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const after = pinOfWords(words, pin.id, pin.keys, now());
    const found = pinFault(after);
    setFault(found);
    if (found === null) onDone(after);
  };
  return (
    <form class="pin-form" aria-label={t('options_edit')} onSubmit={submit} noValidate>
      <PinFields id={id} words={words} fault={fault} onChange={(change) => setWords({ ...words, ...change })} />
      {fault?.field === 'keys' && <Fault words={fault.words} />}
      <div class="buttons">
        <button type="submit" class="primary">
          {t('options_save')}
        </button>
        <button type="button" class="button" onClick={() => onDone(null)}>
          {t('pin_cancel')}
        </button>
      </div>
    </form>
  );
}
