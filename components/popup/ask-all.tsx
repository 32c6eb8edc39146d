import { ASKED_HOSTS } from '../../lib/platforms/asked-hosts.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import { Fold } from '../fold.tsx';
import { useWords } from '../language.tsx';
import { Text } from '../text.tsx';
import { Asked } from './asked.tsx';
import type { PopupProps, ReadyState } from './popup-state.ts';
import { SurfaceChoice } from './surface-choice.tsx';

/** How many platforms those hosts belong to. */
const PLATFORMS = new Set(ASKED_HOSTS.map((host) => readAddress(`https://${host}/`)?.platform)).size;

/** One question for all badges of the page. What the link alone tells needs no check; beside the others it is shown too. */
export function AskAll({ page, toCheck, onCheck, onCheckKnown, onSurface }: PopupProps & { page: ReadyState; toCheck: number }) {
  const { t } = useWords();
  const { hosts, waiting, denied, surface, asksSurface } = page;
  // It answers for known platforms alone, and says which before the browser does.
  const offersKnown = hosts.length > 1 && hosts.some(({ known }) => known);
  return (
    <section class="ask-all">
      {asksSurface && <SurfaceChoice surface={surface} onSurface={onSurface} />}
      <div class="buttons">
        <button type="button" class="primary" onClick={onCheck}>
          {toCheck === 0 ? t('popup_show') : denied ? t('permission_ask_again') : t('popup_check', { n: toCheck })}
        </button>
        {offersKnown && (
          <button type="button" class="button" onClick={onCheckKnown}>
            {t('popup_allow_known', { n: PLATFORMS })}
          </button>
        )}
      </div>
      <Asked hosts={hosts} badges={waiting} />
      {offersKnown && (
        <Fold title={t('options_contact_hosts', { n: ASKED_HOSTS.length })}>
          <p class="muted">
            <Text value={ASKED_HOSTS.join(', ')} max={800} />
          </p>
        </Fold>
      )}
    </section>
  );
}
