import { headlineNow } from '../lib/report/words/headline-now.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { linkTells, titleOf } from './link-tells.ts';
import { Say } from './say.tsx';
import { Text } from './text.tsx';
import type { BadgeView } from './view.ts';

interface Props {
  view: BadgeView;
  now?: Date | undefined;
  onOpen(): void;
  /** Offered for a badge that was found and that a site can be asked about. */
  onCheck?: (() => void) | undefined;
}

/** One badge of a list: its title and, in one line, the headline or what the link alone tells. */
export function BadgeRow({ view, now, onOpen, onCheck }: Props) {
  const { t } = useWords();
  const title = titleOf(view);
  const headline = view.report && view.state === 'done' ? headlineNow(view.report, now) : null;
  const line = headline ?? linkTells(view);
  return (
    <li class={`badge ${headline?.tone ?? 'neutral'}`}>
      <button type="button" class="open" onClick={onOpen}>
        <Glyph name={line.glyph} />
        <span class="words">
          <span class="name">{title === null ? t('untitled') : <Text value={title} max={120} />}</span>
          <span class="line">
            {view.state === 'checking' ? t('panel_checking') : <Say words={line.key} params={line.params} />}
          </span>
        </span>
      </button>
      {onCheck && view.state === 'found' && view.asks && (
        <button
          type="button"
          class="button"
          aria-label={t('action_check_named', { title: title ?? t('untitled') })}
          onClick={onCheck}
        >
          {t('action_check_one')}
        </button>
      )}
    </li>
  );
}
