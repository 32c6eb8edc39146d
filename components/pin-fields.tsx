import type { MessageKey } from '../lib/i18n/words.ts';
import type { Role } from '../lib/trust/pin.ts';
import { Field } from './field.tsx';
import { useWords } from './language.tsx';
import { type PinFault, type PinWords, ROLE_WORDS, ROLES } from './pin-draft.ts';

interface Props {
  /** Makes the ids of the controls. */
  id: string;
  words: PinWords;
  fault: PinFault | null;
  nameHelp?: MessageKey;
  onChange(change: Partial<PinWords>): void;
}

/** Name, role with what it does, note, and who decides. */
export function PinFields({ id, words, fault, nameHelp = 'pin_name_help', onChange }: Props) {
  const { t } = useWords();
  const of = (field: PinFault['field']) => (fault?.field === field ? fault : null);
  return (
    <>
      <Field id={`${id}-name`} label="pin_name" help={nameHelp} fault={of('name')}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={words.name}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        )}
      </Field>
      <Field id={`${id}-role`} label="pin_role" help={ROLE_WORDS[words.role].does}>
        {(control) => (
          <select
            {...control}
            value={words.role}
            onChange={({ currentTarget }) => onChange({ role: roleOf(currentTarget.value) ?? words.role })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role} selected={role === words.role}>
                {t(ROLE_WORDS[role].name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-note`} label="pin_note" help="pin_note_help" fault={of('note')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={words.note}
            onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
          />
        )}
      </Field>
      <Field id={`${id}-by`} label="pin_by" help="pin_by_help" fault={of('pinnedBy')}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={words.pinnedBy}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ pinnedBy: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

const roleOf = (value: string): Role | undefined => ROLES.find((role) => role === value);
