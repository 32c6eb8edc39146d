import { Component, createRef } from 'preact';
import { headlineNow } from '../lib/report/words/headline-now.ts';
import { BadgeCard } from './badge-card.tsx';
import { BadgeRow } from './badge-row.tsx';
import { CoverageLines } from './coverage-lines.tsx';
import { useWords } from './language.tsx';
import { LastTime } from './last-time.tsx';
import { Notice } from './notice.tsx';
import { PanelHeader } from './panel-header.tsx';
import { PendingCard } from './pending-card.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import type { BadgeView, CardActs, Condition, PanelProps } from './view.ts';

/** Which badge is shown: null for the list, also where the one that was chosen is gone. */
const shownIn = ({ badges, selected }: PanelProps): number | null =>
  selected !== null && selected < badges.length ? selected : null;

/** The panel: a list of badges, then one card. The same over the page and beside it. */
export class Panel extends Component<PanelProps> {
  readonly body = createRef<HTMLDivElement>();

  // A new badge starts at its headline, for the eye and for the keyboard; the first one leaves the focus to whoever opened the panel.
  override componentDidUpdate(before: PanelProps) {
    if (shownIn(before) === shownIn(this.props)) return;
    this.body.current?.scrollTo({ top: 0 });
    this.body.current?.focus({ preventScroll: true });
  }

  render(props: PanelProps) {
    const { badges, onSelect, onClose, onOpenSidePanel, condition = 'ready' } = props;
    const { language, t } = useWords();
    const selected = shownIn(props);
    const view = selected === null ? null : (badges[selected] ?? null);
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
        role={onClose ? 'dialog' : 'main'}
        aria-label={t('panel_title', { host: props.pageHost })}
        lang={language}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <PanelHeader
          count={badges.length}
          selected={selected}
          onSelect={onSelect}
          onOpenSidePanel={onOpenSidePanel && (() => onOpenSidePanel(view?.key ?? null))}
          besideIsTab={props.besideIsTab}
          onMove={props.onMove}
          onClose={onClose}
        />
        <p class="sr" role="status">
          {condition === 'updated' ? t('panel_updated') : <Announcement view={view} now={props.now} />}
        </p>
        <div class="body" ref={this.body} tabIndex={-1}>
          <Around condition={condition} />
          {view ? <Shown view={view} panel={props} /> : (props.children ?? <List {...props} />)}
        </div>
      </div>
    );
  }
}

/** What is said above the badges, or in their place. */
function Around({ condition }: { condition: Condition }) {
  const { t } = useWords();
  switch (condition) {
    case 'ready':
      return null;
    case 'reading':
      return <p class="reading">{t('panel_reading')}</p>;
    case 'error':
      return <Notice glyph="dash" title="panel_error" sentence="panel_error_sentence" />;
    case 'updated':
      return <Notice glyph="again" title="panel_updated" sentence="panel_updated_sentence" />;
    case 'offline':
    case 'captive-portal':
    case 'clock':
      return <TroubleNotice trouble={condition} />;
  }
}

function Shown({ view, panel }: { view: BadgeView; panel: PanelProps }) {
  const { onRecheck, onOpenSidePanel, besideIsTab, now } = panel;
  const again = () => onRecheck(view.key);
  const last = view.last ?? null;
  if (view.report === null || view.state !== 'done') {
    return (
      <PendingCard key={view.key} view={view} onCheck={again}>
        {last && (
          <LastTime report={last} now={now}>
            <BadgeCard report={last} now={now} />
          </LastTime>
        )}
      </PendingCard>
    );
  }
  return (
    <BadgeCard
      key={view.key}
      report={view.report}
      acts={actsOf(view, panel)}
      onOpenSidePanel={onOpenSidePanel && (() => onOpenSidePanel(view.key))}
      slots={panel.slots?.(view)}
      {...{ besideIsTab, last, now }}
    />
  );
}

/** What can be done about this badge, of what the surface can do. */
function actsOf({ key, newer }: BadgeView, panel: PanelProps): CardActs {
  const { badges, onSelect, onRecheck, onSeen, onSheet, onCompareWork, onCopy, textOf } = panel;
  const at = badges.findIndex((one) => one.key === newer);
  return {
    onRecheck: () => onRecheck(key),
    onSeen: onSeen && ((seen) => onSeen(key, seen)),
    onSheet: onSheet && (() => onSheet(key)),
    onCompareWork: onCompareWork && ((path) => onCompareWork(key, path)),
    onNewer: at < 0 ? undefined : () => onSelect(at),
    onCopy,
    textOf,
  };
}

function List({ badges, coverage, pageHost, condition, now, onSelect, onRecheck, onAllow }: PanelProps) {
  if (condition === 'reading' || condition === 'updated') return null;
  return (
    <>
      {badges.length === 0 && <Notice glyph="page" title="panel_empty" sentence="panel_empty_sentence" />}
      {coverage && <CoverageLines coverage={coverage} links={badges.filter(({ link }) => link).length} pageHost={pageHost} />}
      <ul class="badges">
        {badges.map((view, index) => (
          <BadgeRow
            key={view.key}
            view={view}
            now={now}
            onOpen={() => onSelect(index)}
            onCheck={onAllow && (() => onRecheck(view.key))}
          />
        ))}
      </ul>
    </>
  );
}

/** What a screen reader hears when the shown badge changes its state. */
function Announcement({ view, now }: { view: BadgeView | null; now: Date | undefined }) {
  const { t } = useWords();
  if (view === null || view.state === 'found') return null;
  if (view.state === 'checking' || view.report === null) return <>{t('panel_checking')}</>;
  const { key, params } = headlineNow(view.report, now);
  return <>{t(key, params)}</>;
}
