import type { MessageKey, Params } from '../../lib/i18n/words.ts';
import type { SiteReport } from '../../lib/messages/views.ts';

/** How much of a page's trouble is told. */
export type Detail = 'host' | 'shape';

/** A report of trouble as lines of text, which the person reads, trims and sends by a way of their own. */
export function siteReportText(
  report: SiteReport,
  detail: Detail,
  version: string,
  t: (key: MessageKey, params?: Params) => string,
): string {
  const lines = [t('options_report_version', { version }), t('options_report_host', { host: report.host }), ''];
  if (detail === 'host') return [...lines, t('options_report_what'), ''].join('\n');
  const { entries, entriesWithLink, listed, unread, hidden } = report.coverage;
  lines.splice(
    2,
    0,
    t('options_report_shape', { site: report.site, shape: report.shape }),
    t('options_report_coverage', { entries, links: entriesWithLink, listed: listed ?? '–', hidden }),
    t('options_report_unread', { hosts: unread.length === 0 ? '–' : unread.join(', ') }),
    ...report.links.map(({ where, kind, host, count }) =>
      t('options_report_link', { n: count, kind, where, host: host === '' ? '–' : host }),
    ),
    ...Object.entries(report.outcomes).map(([name, n]) => t('options_report_outcome', { name, n })),
  );
  return [...lines, t('options_report_what'), ''].join('\n');
}
