import type { Report } from './report.ts';

/** Whether anything was read for a report: a file, or an answer of a host. Without it nothing may be called checked. */
export const wasAnswered = ({ source, requests }: Report): boolean =>
  source.sha256 !== null || requests.some(({ status }) => status !== null);
