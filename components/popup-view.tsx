import { BadgeRow } from './badge-row.tsx';
import { CoverageLines } from './coverage-lines.tsx';
import { IconButton } from './icon-button.tsx';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';
import { UnknownHosts } from './unknown-hosts.tsx';
import type { AskedHost, PopupProps, PopupState } from './view.ts';

/** The popup: the page at a glance, what the links alone tell, and one button that asks and checks. */
export function PopupView({ state, ...events }: PopupProps) {
  const { language } = useWords();
  return (
    <div class="popup" lang={language}>
      <header class="bar">
        <strong>Assay</strong>
        {'pageHost' in state && (
          <span class="muted">
            <Text value={state.pageHost} max={60} />
          </span>
        )}
        <span class="ways">
          {state.kind === 'ready' && <IconButton icon="beside" label="action_panel" onClick={() => events.onOpenPanel(null)} />}
        </span>
      </header>
      <Body state={state} {...events} />
    </div>
  );
}

function Body(props: PopupProps) {
  const { t } = useWords();
  switch (props.state.kind) {
    case 'reading':
      return (
        <p class="reading" role="status">
          {t('panel_reading')}
        </p>
      );
    case 'unsupported':
      return <Notice glyph="dash" title="popup_unsupported" sentence="popup_unsupported_sentence" />;
    case 'error':
      return <Notice glyph="dash" title="panel_error" sentence="panel_error_sentence" />;
    case 'ready':
      return <Ready {...props} state={props.state} />;
  }
}

type ReadyState = Extract<PopupState, { kind: 'ready' }>;

function Ready({ state, onCheck, onCheckOne, onOpenPanel }: PopupProps & { state: ReadyState }) {
  const { t } = useWords();
  const { badges, coverage, pageHost, hosts, waiting, denied } = state;
  const toCheck = badges.filter((view) => view.state === 'found' && view.asks).length;
  const checking = badges.some((view) => view.state === 'checking');
  // What the link alone tells needs no check of its own; beside the badges that are asked about, the panel shows it too.
  const ask = badges.length > 0 && !checking && (
    <section class="ask-all">
      <button type="button" class="primary" onClick={onCheck}>
        {toCheck === 0 ? t('popup_show') : denied ? t('permission_ask_again') : t('popup_check', { n: toCheck })}
      </button>
      <Asked hosts={hosts} badges={waiting} />
    </section>
  );
  return (
    <>
      {badges.length === 0 && <Notice glyph="page" title="panel_empty" sentence="panel_empty_sentence" />}
      <CoverageLines coverage={coverage} links={badges.filter(({ link }) => link).length} pageHost={pageHost} />
      {checking && (
        <p class="reading" role="status">
          {t('panel_checking')}
        </p>
      )}
      {!denied && ask}
      {denied && <p class="note">{t('permission_denied')}</p>}
      <ul class="badges">
        {badges.map((view) => (
          <BadgeRow
            key={view.key}
            view={view}
            onOpen={() => onOpenPanel(view.key)}
            onCheck={toCheck > 1 ? () => onCheckOne(view.key) : undefined}
          />
        ))}
      </ul>
      {denied && ask}
    </>
  );
}

/** Our own sentence before the browser's question. Nothing when nothing has to be asked. */
function Asked({ hosts, badges }: { hosts: AskedHost[]; badges: number }) {
  const { t } = useWords();
  if (hosts.length === 0) return null;
  return (
    <div class="asks">
      <p>
        <Say words="permission_asks" params={{ hosts: hosts.map(({ host }) => host).join(', ') }} />
      </p>
      {hosts.length > 1 && <p>{t('permission_joint', { n: badges, m: hosts.length })}</p>}
      <p class="muted">{t('permission_many')}</p>
      <UnknownHosts hosts={hosts.filter(({ known }) => !known).map(({ host }) => host)} />
    </div>
  );
}
