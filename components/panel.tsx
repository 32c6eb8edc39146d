import { useEffect, useRef } from 'preact/hooks';
import { headlineOf } from '../lib/report/headline.ts';
import { BadgeCard } from './badge-card.tsx';
import { BadgeRow } from './badge-row.tsx';
import { CoverageLines } from './coverage-lines.tsx';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { PanelHeader } from './panel-header.tsx';
import { PendingCard } from './pending-card.tsx';
import type { BadgeView, PanelProps } from './view.ts';

/** The panel: a list of badges, then one card. The same over the page and beside it. */
export function Panel(props: PanelProps) {
  const { badges, pageHost, onSelect, onClose, onOpenSidePanel } = props;
  const { language, t } = useWords();
  const selected = props.selected !== null && props.selected < badges.length ? props.selected : null;
  const view = selected === null ? null : (badges[selected] ?? null);
  const body = useRef<HTMLDivElement>(null);
  // A new badge starts at its headline, for the eye and for the keyboard; the first one leaves the focus to whoever opened the panel.
  const shown = useRef(selected);
  useEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    body.current?.scrollTo({ top: 0 });
    body.current?.focus({ preventScroll: true });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onClose) return;
    event.stopPropagation();
    onClose();
  };
  return (
    // Escape closes the overlay from anywhere inside it; the element itself is no control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is one of two that take a label
    <div
      class="panel"
      role={onClose ? 'dialog' : 'region'}
      aria-label={t('panel_title', { host: pageHost })}
      lang={language}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <PanelHeader
        count={badges.length}
        selected={selected}
        onSelect={onSelect}
        onOpenSidePanel={onOpenSidePanel && (() => onOpenSidePanel(view?.key ?? null))}
        onClose={onClose}
      />
      <p class="sr" role="status">
        <Announcement view={view} />
      </p>
      <div class="body" ref={body} tabIndex={-1}>
        {props.condition === 'offline' && <Notice glyph="dash" title="panel_offline" sentence="panel_offline_sentence" />}
        {view ? <Shown view={view} panel={props} /> : <List {...props} />}
      </div>
    </div>
  );
}

function Shown({ view, panel: { onRecheck, onAllow, onOpenSidePanel } }: { view: BadgeView; panel: PanelProps }) {
  const again = () => onRecheck(view.key);
  if (view.report === null || view.state !== 'done') return <PendingCard key={view.key} view={view} onCheck={again} />;
  return (
    <BadgeCard
      key={view.key}
      report={view.report}
      onRecheck={again}
      onAllow={onAllow}
      onOpenSidePanel={onOpenSidePanel && (() => onOpenSidePanel(view.key))}
    />
  );
}

function List({ badges, coverage, pageHost, condition, onSelect, onRecheck, onAllow }: PanelProps) {
  const { t } = useWords();
  if (condition === 'error') return <Notice glyph="dash" title="panel_error" sentence="panel_error_sentence" />;
  if (condition === 'reading') return <p class="reading">{t('panel_reading')}</p>;
  return (
    <>
      {badges.length === 0 && <Notice glyph="page" title="panel_empty" sentence="panel_empty_sentence" />}
      {coverage && <CoverageLines coverage={coverage} links={badges.filter(({ link }) => link).length} pageHost={pageHost} />}
      <ul class="badges">
        {badges.map((view, index) => (
          <BadgeRow key={view.key} view={view} onOpen={() => onSelect(index)} onCheck={onAllow && (() => onRecheck(view.key))} />
        ))}
      </ul>
    </>
  );
}

/** What a screen reader hears when the shown badge changes its state. */
function Announcement({ view }: { view: BadgeView | null }) {
  const { t } = useWords();
  if (view === null || view.state === 'found') return null;
  if (view.state === 'checking' || view.report === null) return <>{t('panel_checking')}</>;
  const { key, params } = headlineOf(view.report);
  return <>{t(key, params)}</>;
}
