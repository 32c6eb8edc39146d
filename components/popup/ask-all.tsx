import { ASKED_HOSTS } from '../../lib/platforms/asked-hosts.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import { useWords } from '../language.tsx';
import { Asked } from './asked.tsx';
import type { PopupProps, ReadyState } from './popup-state.ts';
import { SurfaceChoice } from './surface-choice.tsx';

/** How many platforms those hosts belong to. */
const PLATFORMS = new Set(ASKED_HOSTS.map((host) => readAddress(`https://${host}/`)?.platform)).size;

/** One question for all badges of the page. What the link alone tells needs no check; beside the others it is shown too. */
export function AskAll({ page, toCheck, onCheck, onCheckKnown, onSurface }: PopupProps & { page: ReadyState; toCheck: number }) {
  const { t } = useWords();
  const { hosts, waiting, denied, surface, asksSurface } = page;
  return (
    <section class="ask-all">
      {asksSurface && <SurfaceChoice surface={surface} onSurface={onSurface} />}
      <div class="buttons">
        <button type="button" class="primary" onClick={onCheck}>
          {toCheck === 0 ? t('popup_show') : denied ? t('permission_ask_again') : t('popup_check', { n: toCheck })}
        </button>
        {hosts.length > 1 && (
          <button type="button" class="button" onClick={onCheckKnown}>
            {t('popup_allow_known', { n: PLATFORMS })}
          </button>
        )}
      </div>
      <Asked hosts={hosts} badges={waiting} />
    </section>
  );
}
