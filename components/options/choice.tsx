import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { useWords } from '../language.tsx';

interface Option<T extends string> {
  value: T;
  label: MessageKey;
  /** What follows from it. */
  means?: MessageKey;
  disabled?: boolean;
}

interface Props<T extends string> {
  /** Of the group of radio buttons, once on the page. */
  name: string;
  legend: ComponentChildren;
  options: readonly Option<T>[];
  value: T;
  /** The legend is for those who do not see that a heading says the same. */
  quiet?: boolean;
  /** While what comes back is not settled, the choice stands as made; then `value` tells again. */
  onChange(value: T): Promise<void> | void;
}

/** One of several, each with its consequence beside it. */
export function Choice<T extends string>({ name, legend, options, value, quiet = false, onChange }: Props<T>) {
  const { t } = useWords();
  const [wish, setWish] = useState<T | null>(null);
  const choose = (chosen: T) => {
    const settling = onChange(chosen);
    if (!settling) return;
    setWish(chosen);
    void settling.then(() => setWish(null));
  };
  return (
    <fieldset class="choice">
      <legend class={quiet ? 'sr' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="check">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === (wish ?? value)}
            disabled={option.disabled}
            onChange={() => choose(option.value)}
          />
          <span>
            {t(option.label)}
            {option.means && <small>{t(option.means)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
