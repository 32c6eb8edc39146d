import { hostOf, hostOfReport } from '../lib/report/headline.ts';
import { levelOne } from '../lib/report/level-one.ts';
import type { Report } from '../lib/report/report.ts';
import { Actions } from './actions.tsx';
import { AskBeside } from './ask-beside.tsx';
import { CardFolds } from './card-folds.tsx';
import { CardTitle } from './card-title.tsx';
import { ContainedList } from './contained-list.tsx';
import { Decision } from './decision.tsx';
import { Difference } from './difference.tsx';
import { FactList } from './fact-list.tsx';
import { Headline } from './headline.tsx';
import { useWords } from './language.tsx';
import { LastTime } from './last-time.tsx';
import { mayChange } from './may-change.ts';
import { PageWords } from './page-words.tsx';
import { SafeLink } from './safe-link.tsx';
import { SeenForm } from './seen.tsx';
import { StepList } from './step-list.tsx';
import type { CardActs, CardSlots, Compare } from './view.ts';
import { Warnings } from './warnings.tsx';

export interface BadgeCardProps {
  report: Report;
  acts?: CardActs | undefined;
  onOpenSidePanel?: (() => void) | undefined;
  besideIsTab?: boolean | undefined;
  /** An earlier report, where this one only says that nothing could be asked. */
  last?: Report | null | undefined;
  slots?: CardSlots | undefined;
  /** Stands inside another card: no actions of its own. */
  inside?: boolean | undefined;
  now?: Date | undefined;
}

/** One badge: headline, title, person, difference and facts on level 1; everything else folded; the ways on at the end. */
export function BadgeCard(props: BadgeCardProps) {
  const { report, acts = {}, onOpenSidePanel, besideIsTab, last, slots, inside = false, now } = props;
  const { t } = useWords();
  const show = levelOne(report);
  const host = hostOfReport(report);
  const open = report.source.page ?? (report.source.kind === 'url' ? report.source.given : null);
  const openHost = hostOf(open);
  const { seenByUser } = report;
  const toOpen = report.checks.some(({ code }) => code === 'link_provider_page' || code === 'parse_html');
  const isPage = show === 'page' && toOpen && openHost !== null;
  const wayOut = openHost === null || isPage || isLookAlike(report) ? null : open;
  const waits = report.permissionNeeded.length > 0;
  const tryAgain = report.verdict === 'unchecked' && !waits && mayChange(report) ? acts.onRecheck : undefined;
  // What waits for a host may be the badge itself, or only somebody who stands behind it: then the badge comes first.
  const settled = report.verdict !== 'unchecked';
  const question =
    waits &&
    (slots?.ask?.(report.permissionNeeded) ?? (
      <AskBeside hosts={report.permissionNeeded} {...{ onOpenSidePanel, besideIsTab }} />
    ));
  const standing = report.axes.issuer;
  return (
    <article class="card">
      <div class="level-1">
        <Headline report={report} now={now} onRecheck={acts.onRecheck} />
        {(standing === 'blocked' || standing === 'key-changed') && <Decision report={report} />}
        {!settled && question}
        {show === 'nothing' ? (
          <p class="standing">{t('standing_line')}</p>
        ) : (
          <CardTitle report={report} host={host} issuer={slots?.issuer?.(report)} all={show === 'facts'} />
        )}
        {acts.onNewer && (
          <p class="note">
            {t('newer_here')}{' '}
            <button type="button" class="link" onClick={acts.onNewer}>
              {t('newer_show')}
            </button>
          </p>
        )}
        {report.verdict === 'revoked' && <p class="note">{t('revoked_reasons')}</p>}
        {show === 'facts' && <Difference report={report} />}
        {show === 'facts' && <Warnings report={report} />}
        {show !== 'facts' && show !== 'title' && report.page && <PageWords claims={report.page.claims} />}
        {show === 'steps' && !waits && <StepList checks={report.checks} busy={false} />}
        {isPage && (
          <section class="to-open">
            {report.source.linkKind === 'award' && <p class="muted">{t('seen_genuine', { host: openHost })}</p>}
            <SafeLink class={seenByUser ? 'button' : 'primary'} href={open ?? ''} label={t('action_open', { host: openHost })} />
            {seenByUser ? (
              // The headline says what was seen, and when.
              acts.onSeen && (
                <button type="button" class="link" onClick={() => acts.onSeen?.(null)}>
                  {t('seen_back')}
                </button>
              )
            ) : acts.onSeen ? (
              <SeenForm onSeen={acts.onSeen} />
            ) : (
              <p class="muted">{t('compare_after_opening')}</p>
            )}
          </section>
        )}
        {(show === 'facts' || isPage) && (
          <FactList report={report} host={host} endorser={slots?.endorser} compare={compareOf(props)} />
        )}
      </div>
      {report.credentials.length > 0 && (
        <ContainedList
          reports={report.credentials}
          card={(one) => <BadgeCard {...{ ...props, report: one, last: null, acts: {}, inside: true }} />}
        />
      )}
      <CardFolds
        {...{ report, host }}
        onCopy={acts.onCopy}
        question={settled && question}
        last={
          last && (
            <LastTime report={last} now={now}>
              <BadgeCard report={last} now={now} inside />
            </LastTime>
          )
        }
      />
      {slots?.end}
      {!inside && (
        <Actions
          key={report.checkedAt}
          {...{ report, acts, wayOut }}
          onTryAgain={tryAgain}
          askFirst={report.verdict === 'revoked' || report.verdict === 'suspended'}
        />
      )}
    </article>
  );
}

/** Where no host can be asked, the surface that can comes first. */
function compareOf({ acts, onOpenSidePanel, besideIsTab }: BadgeCardProps): Compare | undefined {
  if (acts?.onCompareWork) return { label: 'portfolio_compare', run: acts.onCompareWork };
  return (
    onOpenSidePanel && {
      label: besideIsTab ? 'portfolio_compare_tab' : 'portfolio_compare_beside',
      run: () => onOpenSidePanel(),
    }
  );
}

/** Assay leads nobody to a site that imitates another. */
const isLookAlike = (report: Report): boolean => report.checks.some(({ code }) => code === 'link_look_alike');
