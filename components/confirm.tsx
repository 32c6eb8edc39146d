import { useEffect, useRef, useState } from 'preact/hooks';
import { cleanText } from '../lib/i18n/clean.ts';
import type { MessageKey, Params } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

interface Props {
  /** On the button that asks for it. */
  button: MessageKey;
  /** What the button is about, for those who hear it alone: put after its words. */
  label?: string;
  /** The same, where a sentence of ours says it better: put in their place. */
  name?: MessageKey;
  question: MessageKey;
  params?: Params;
  /** On the button that does it. */
  yes: MessageKey;
  disabled?: boolean;
  onYes(): void;
}

/** A button whose question stands in its place: nothing happens at the first click, and the way back has the focus. */
export function Confirm({ button, label, name, question, params = {}, yes, disabled = false, onYes }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asking) back.current?.focus();
    else if (was.current) opener.current?.focus();
    was.current = asking;
  }, [asking]);

  if (!asking)
    return (
      <button
        type="button"
        class="button small"
        ref={opener}
        disabled={disabled}
        aria-label={
          name !== undefined ? t(name, params) : label === undefined ? undefined : `${t(button)} ${cleanText(label, 100)}`
        }
        onClick={() => setAsking(true)}
      >
        {t(button)}
      </button>
    );
  return (
    // Escape is the way back from anywhere inside the question; the element itself is no control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setAsking(false);
      }}
    >
      <p role="alert">
        <Say words={question} params={params} />
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button small danger"
          aria-label={name === undefined ? undefined : t(name, params)}
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {t(yes)}
        </button>
        <button type="button" class="button small" ref={back} onClick={() => setAsking(false)}>
          {t('pin_cancel')}
        </button>
      </div>
    </div>
  );
}
