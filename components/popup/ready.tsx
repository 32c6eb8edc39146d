import { BadgeRow } from '../badge-row.tsx';
import { CoverageLines } from '../coverage-lines.tsx';
import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { TroubleNotice } from '../trouble-notice.tsx';
import { AskAll } from './ask-all.tsx';
import type { PopupProps, ReadyState } from './popup-state.ts';

/** What was read of the page, with its coverage, and the way to know more. */
export function Ready(props: PopupProps & { page: ReadyState }) {
  const { t } = useWords();
  const { page, onShow, onCheckOne, onCheckInTable } = props;
  const { badges, coverage, pageHost, denied, trouble, isPrivate } = page;
  const checking = badges.some((view) => view.state === 'checking');
  const toCheck = badges.filter((view) => view.state === 'found' && view.asks).length;
  const ask = badges.length > 0 && !checking && <AskAll {...props} toCheck={toCheck} />;
  return (
    <>
      {page.hasFailed && <Notice glyph="dash" title="panel_error" sentence="panel_error_sentence" />}
      {trouble && <TroubleNotice trouble={trouble} />}
      {badges.length === 0 && <Notice glyph="page" title="panel_empty" sentence="panel_empty_sentence" />}
      <CoverageLines coverage={coverage} links={badges.filter(({ link }) => link).length} pageHost={pageHost} />
      {isPrivate && <p class="aside muted">{t('popup_private')}</p>}
      {checking && (
        <p class="reading" role="status">
          {t('panel_checking')}
        </p>
      )}
      {!denied && ask}
      {denied && (
        <p class="note" role="status">
          {t('permission_denied')}
        </p>
      )}
      <ul class="badges">
        {badges.map((view) => (
          <BadgeRow
            key={view.key}
            view={view}
            onOpen={() => onShow(view.key)}
            onCheck={toCheck > 1 ? () => onCheckOne(view.key) : undefined}
          />
        ))}
      </ul>
      {denied && ask}
      {badges.length > 1 && (
        <p class="aside">
          <button type="button" class="button" onClick={onCheckInTable}>
            {t('popup_table', { n: badges.length })}
          </button>
        </p>
      )}
    </>
  );
}
