import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../lib/i18n/words.ts';
import { Fault } from './fault.tsx';
import { useWords } from './language.tsx';

/** What a control is tied to: its own id, and the texts about it. */
export interface FieldProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

interface Props {
  id: string;
  label: MessageKey;
  help?: MessageKey | undefined;
  /** What is wrong with it: a sentence, and the technical reason. */
  fault?: { words: MessageKey; reason: string } | null;
  children: (control: FieldProps) => ComponentChildren;
}

/** A control of a form with its label, a help line and what is wrong with it, all tied to it. */
export function Field({ id, label, help, fault = null, children }: Props) {
  const { t } = useWords();
  const told = [help ? `${id}-help` : '', fault ? `${id}-fault` : ''].filter((one) => one !== '').join(' ');
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      {children({ id, ...(told !== '' && { 'aria-describedby': told }), ...(fault && { 'aria-invalid': 'true' as const }) })}
      {fault && <Fault id={`${id}-fault`} words={fault.words} reason={fault.reason} />}
      {help && (
        <p class="help" id={`${id}-help`}>
          {t(help)}
        </p>
      )}
    </div>
  );
}
