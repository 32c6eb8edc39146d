import { useId, useState } from 'preact/hooks';
import type { Pin } from '../../lib/trust/pin.ts';
import { Field } from '../field.tsx';
import { useWords } from '../language.tsx';
import { pinOf } from '../pin-candidate.ts';
import { keysIn, type PinFault, type PinWords, pinFault, pinOfWords } from '../pin-draft.ts';
import { PinFields } from '../pin-fields.tsx';
import { Say } from '../say.tsx';

interface Props {
  pinnedBy: string;
  pins: readonly Pin[];
  now: () => Date;
  onAdd(pin: Pin): void;
  onCancel(): void;
}

/** A pin by hand: somebody handed over an identifier, and perhaps keys. */
export function AddPin({ pinnedBy, pins, now, onAdd, onCancel }: Props) {
  const { t } = useWords();
  const id = useId();
  const [identifier, setIdentifier] = useState('');
  const [keys, setKeys] = useState('');
  const [words, setWords] = useState<PinWords>({ name: '', role: 'issuer', note: '', pinnedBy });
  const [fault, setFault] = useState<PinFault | null>(null);
  const before = pinOf(pins, { id: identifier.trim(), role: words.role });

  const submit = (event: Event) => {
    event.preventDefault();
    const pin = pinOfWords(words, identifier.trim(), keysIn(keys), now());
    const found = pinFault(pin);
    setFault(found);
    if (found === null) onAdd(pin);
  };

  return (
    <form class="pin-form boxed" aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <h3 id={`${id}-title`}>{t('options_add')}</h3>
      <Field id={`${id}-id`} label="pin_identifier" help="options_identifier_help" fault={fault?.field === 'id' ? fault : null}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={identifier}
            autocomplete="off"
            spellcheck={false}
            placeholder="did:web:college.example"
            onInput={({ currentTarget }) => setIdentifier(currentTarget.value)}
          />
        )}
      </Field>
      <Field id={`${id}-keys`} label="options_keys" help="options_keys_help" fault={fault?.field === 'keys' ? fault : null}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            class="mono"
            value={keys}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setKeys(currentTarget.value)}
          />
        )}
      </Field>
      <PinFields id={id} words={words} fault={fault} onChange={(change) => setWords({ ...words, ...change })} />
      {before !== null && (
        <p class="note">
          <Say words="pin_replaces" params={{ name: before.name, date: before.pinnedAt }} />
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary">
          {t(words.role === 'blocked' ? 'pin_block' : before === null ? 'pin_add' : 'pin_replace')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('pin_cancel')}
        </button>
      </div>
    </form>
  );
}
