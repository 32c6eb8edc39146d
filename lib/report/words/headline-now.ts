import { type Headline, headlineOf } from '../headline.ts';
import type { Report } from '../report.ts';

/** Milliseconds in which a check is "just now". */
const JUST_NOW = 600_000;

/** The headline as it may be said at any time: for tables and files, which stay. */
export function headlineLasting(report: Report): Headline {
  const headline = headlineOf(report);
  return headline.key === 'headline_hosted_known' ? { ...headline, key: 'headline_hosted_earlier' } : headline;
}

/** The headline as it may be said at this time: what was confirmed a while ago is not confirmed "just now". */
export const headlineNow = (report: Report, now = new Date()): Headline =>
  now.getTime() - Date.parse(report.checkedAt) > JUST_NOW ? headlineLasting(report) : headlineOf(report);
