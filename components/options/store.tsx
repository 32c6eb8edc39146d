import type { ComponentChildren } from 'preact';
import type { MessageKey, Params } from '../../lib/i18n/words.ts';
import { Confirm } from '../confirm.tsx';
import { Fold } from '../fold.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';

interface StoreProps {
  title: MessageKey;
  why: MessageKey;
  count: MessageKey;
  params?: Params;
  empty: boolean;
  busy: boolean;
  onErase(): void;
  children?: ComponentChildren;
}

/** One kind of data: what it is, why it is kept, how much of it there is. */
export function Store({ title, why, count, params = {}, empty, busy, onErase, children }: StoreProps) {
  const { t } = useWords();
  return (
    <li class="store">
      <div class="what">
        <h3>{t(title)}</h3>
        <p>{t(why)}</p>
        <p class="muted">
          <Say words={count} params={params} />
        </p>
      </div>
      <Confirm
        button="options_erase"
        label={t(title)}
        question="options_erase_question"
        yes="options_erase"
        disabled={busy || empty}
        onYes={onErase}
      />
      {!empty && children}
    </li>
  );
}

/** Longer lists are folded. */
const SHOWN = 5;

/** What a store holds, one by one. */
export function Listed({ n, children }: { n: number; children: ComponentChildren }) {
  const { t } = useWords();
  const list = <ul class="listed">{children}</ul>;
  return n > SHOWN ? <Fold title={t('options_show_all', { n })}>{list}</Fold> : list;
}
