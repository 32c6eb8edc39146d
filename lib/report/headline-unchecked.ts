import type { Check } from '../verify/check.ts';
import { because, found, type Headline, hostOfReport, make } from './headline-parts.ts';
import type { Report } from './report.ts';

const NO_ANSWER = ['net_failed', 'net_timed_out', 'hosted_unreachable', 'key_unreachable'] as const;

/** Why nothing can be said yet. None of it says anything about the badge. */
export function unchecked(report: Report): Headline {
  const permission = found(
    report,
    'net_permission_needed',
    'hosted_permission_needed',
    'key_permission_needed',
    'status_permission_needed',
  );
  if (permission) {
    const host = permission.params.host ?? report.permissionNeeded[0] ?? hostOfReport(report);
    return make('dash', 'neutral', 'headline_permission', 'headline_permission_sentence', { host });
  }
  const about = found(report, 'net_captive_portal', 'dates_clock_unsure', 'dates_withheld');
  if (about) return because(about, 'dash', 'headline_unchecked', 'headline_unchecked_nothing_about');
  if (report.axes.authentic === 'signed' || report.axes.authentic === 'hosted') return statusUnknown(report);
  const notFound = found(report, 'net_not_found', 'hosted_not_found');
  if (notFound) return make('dash', 'neutral', 'headline_not_found', 'headline_not_found_sentence', hostParams(report, notFound));
  const hidden = found(report, 'link_destination_hidden');
  if (hidden) return make('dash', 'neutral', 'headline_short_link', 'headline_short_link_sentence', hostParams(report, hidden));
  const unsupported = found(report, 'proof_unsupported');
  if (unsupported) {
    return make('dash', 'neutral', 'headline_unsupported', 'headline_unsupported_sentence', {
      suite: unsupported.params.suite ?? '…',
    });
  }
  const noAnswer = found(report, ...NO_ANSWER);
  if (noAnswer) return make('dash', 'neutral', 'headline_unchecked', 'headline_unchecked_sentence', hostParams(report, noAnswer));
  const reason = report.checks.find(({ id, outcome }) => outcome === 'unknown' && id !== 'endorsement' && id !== 'status');
  return reason === undefined
    ? make('dash', 'neutral', 'headline_unchecked', 'headline_unchecked_nothing_about')
    : because(reason, 'dash', 'headline_unchecked', 'headline_unchecked_nothing_about');
}

const hostParams = (report: Report, { params }: Check): Record<string, string> => ({ host: params.host ?? hostOfReport(report) });

function statusUnknown(report: Report): Headline {
  const host = hostOfReport(report);
  const key = report.axes.authentic === 'hosted' ? 'headline_status_unknown_hosted' : 'headline_status_unknown';
  const check = report.checks.find(({ id, outcome }) => id === 'status' && outcome === 'unknown');
  if (check === undefined || check.code === 'status_unreachable') {
    return make('dash', 'neutral', key, 'headline_status_unknown_sentence', { host: check?.params.host ?? host });
  }
  return make('dash', 'neutral', key, check.code, { host, ...check.params });
}
