import { hostOf, hostOfReport } from '../lib/report/headline.ts';
import type { Report } from '../lib/report/report.ts';
import { AskBeside } from './ask-beside.tsx';
import { CardTitle } from './card-title.tsx';
import { CheckList } from './check-list.tsx';
import { Comparisons } from './comparisons.tsx';
import { ContainedList } from './contained-list.tsx';
import { Decision } from './decision.tsx';
import { Difference } from './difference.tsx';
import { EverythingStated } from './everything-stated.tsx';
import { FactList } from './fact-list.tsx';
import { Fold } from './fold.tsx';
import { Headline } from './headline.tsx';
import { useWords } from './language.tsx';
import { LastTime } from './last-time.tsx';
import { mayChange } from './may-change.ts';
import { PageWords } from './page-words.tsx';
import { SafeLink } from './safe-link.tsx';
import { StepList } from './step-list.tsx';
import type { CardSlots } from './view.ts';

export interface BadgeCardProps {
  report: Report;
  onRecheck?: (() => void) | undefined;
  onOpenSidePanel?: (() => void) | undefined;
  besideIsTab?: boolean | undefined;
  /** An earlier report, where this one only says that nothing could be asked. */
  last?: Report | null | undefined;
  slots?: CardSlots | undefined;
  now?: Date | undefined;
}

/** How much of a credential level 1 may show under a verdict. */
function levelOne(report: Report): 'nothing' | 'title' | 'steps' | 'page' | 'facts' {
  switch (report.verdict) {
    case 'invalid':
      return 'nothing';
    // No facts: a tick of an endorsement under "revoked" would be misread. The same holds for a blocked issuer and a changed key.
    case 'revoked':
    case 'suspended':
      return 'title';
    case 'unchecked':
      return report.facts === null ? 'steps' : 'facts';
    case 'claim':
      return report.facts === null ? 'page' : 'facts';
    case 'verified':
    case 'hosted':
    case 'unbound':
    case 'expired':
    case 'not-yet-valid':
      return report.axes.issuer === 'blocked' || report.axes.issuer === 'key-changed' ? 'title' : 'facts';
  }
}

/** One badge: headline, title, person, difference and facts; everything else folded. */
export function BadgeCard(props: BadgeCardProps) {
  const { report, onRecheck, onOpenSidePanel, besideIsTab, last, slots, now } = props;
  const { t } = useWords();
  const show = levelOne(report);
  const host = hostOfReport(report);
  const open = report.source.page ?? (report.source.kind === 'url' ? report.source.given : null);
  const openHost = hostOf(open);
  const toOpen = report.checks.some(({ code }) => code === 'link_provider_page' || code === 'parse_html');
  const wayOut = openHost === null || (show === 'page' && toOpen) || isLookAlike(report) ? null : open;
  const tryAgain =
    report.verdict === 'unchecked' && report.permissionNeeded.length === 0 && mayChange(report) ? onRecheck : undefined;
  const comparisons = show === 'nothing' ? [] : (report.page?.comparisons ?? []);
  const waits = report.permissionNeeded.length > 0;
  // What waits for a host may be the badge itself, or only somebody who stands behind it: then the badge comes first.
  const settled = report.verdict !== 'unchecked';
  const question = slots?.ask?.(report.permissionNeeded) ?? (
    <AskBeside hosts={report.permissionNeeded} {...{ onOpenSidePanel, besideIsTab }} />
  );
  const standing = report.axes.issuer;
  return (
    <article class="card">
      <Headline report={report} now={now} onRecheck={onRecheck} />
      {(standing === 'blocked' || standing === 'key-changed') && <Decision report={report} />}
      {waits && !settled && question}
      {show === 'nothing' ? (
        <p class="standing">{t('standing_line')}</p>
      ) : (
        <CardTitle report={report} host={host} issuer={slots?.issuer?.(report)} />
      )}
      {report.verdict === 'revoked' && <p class="note">{t('revoked_reasons')}</p>}
      {show === 'facts' && <Difference report={report} />}
      {show !== 'facts' && show !== 'title' && report.page && <PageWords claims={report.page.claims} />}
      {show === 'steps' && report.permissionNeeded.length === 0 && <StepList checks={report.checks} busy={false} />}
      {show === 'page' && toOpen && openHost !== null && (
        <p class="to-open">
          <SafeLink class="primary" href={open ?? ''} label={t('action_open', { host: openHost })} />
          <span class="muted">{t('compare_after_opening')}</span>
        </p>
      )}
      {(show === 'facts' || (show === 'page' && toOpen)) && <FactList report={report} host={host} endorser={slots?.endorser} />}
      {report.credentials.length > 0 && (
        <ContainedList
          reports={report.credentials}
          card={(inside) => <BadgeCard {...{ ...props, report: inside, last: null, onRecheck: undefined }} />}
        />
      )}
      <div class="folds">
        {last && (
          <LastTime report={last} now={now}>
            <BadgeCard report={last} now={now} />
          </LastTime>
        )}
        {waits && settled && (
          <Fold title={t('fold_more_to_ask', { hosts: report.permissionNeeded.slice(0, 3).join(', ') })}>{question}</Fold>
        )}
        {comparisons.length > 0 && (
          <Fold title={t('compare_title')}>
            <Comparisons comparisons={comparisons} />
          </Fold>
        )}
        {report.facts && show !== 'nothing' && (
          <Fold title={t(show === 'title' ? 'fold_was_stated' : 'fold_stated')}>
            <EverythingStated facts={report.facts} host={host} />
          </Fold>
        )}
        <Fold title={t('fold_checks', { n: report.checks.length })}>
          <CheckList checks={report.checks} requests={report.requests} redacted={show === 'nothing'} />
        </Fold>
      </div>
      {(tryAgain !== undefined || wayOut !== null) && (
        <footer class="actions">
          {tryAgain && (
            <button type="button" class="button" onClick={tryAgain}>
              {t('action_try_again')}
            </button>
          )}
          {wayOut !== null && <SafeLink class="button" href={wayOut} label={t('action_open', { host: openHost ?? '' })} />}
        </footer>
      )}
    </article>
  );
}

/** Assay leads nobody to a site that imitates another. */
const isLookAlike = (report: Report): boolean => report.checks.some(({ code }) => code === 'link_look_alike');
