import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey, Params } from '../../lib/i18n/words.ts';
import { useWords } from '../language.tsx';

interface Props {
  /** What is erased. */
  label: MessageKey;
  params?: Params;
  onErase(): void;
}

/** Erases after one more click in the same place; Escape takes the question back. */
export function EraseButton({ label, params, onErase }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(asking);
  useEffect(() => {
    if (asking) yes.current?.focus();
    else if (before.current) first.current?.focus();
    before.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button type="button" class="button" ref={first} aria-label={t(label, params)} onClick={() => setAsking(true)}>
        {t('bulk_erase')}
      </button>
    );
  return (
    // Escape takes the question back from either button; the element itself is no control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      class="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setAsking(false);
      }}
    >
      <span>{t('bulk_erase_sure')}</span>
      <button type="button" class="primary" ref={yes} aria-label={t(label, params)} onClick={onErase}>
        {t('bulk_erase')}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {t('bulk_erase_not')}
      </button>
    </span>
  );
}
