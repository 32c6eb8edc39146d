import { cleanText } from '../../lib/i18n/clean.ts';
import type { Report } from '../../lib/report/report.ts';

/** The page's title, which browsers offer as the name of the PDF: "Assay 2026-11-22 Cloud Data Foundations". Nothing of what is not shown. */
export function sheetTitle({ checkedAt, verdict, credential, facts, page }: Report): string {
  const own = verdict === 'invalid' ? null : (facts?.title?.value ?? credential?.title ?? null);
  const title = cleanText((own ?? page?.claims.title ?? '').replaceAll(/[\\/:*?"<>|]+/g, ' '), 80);
  return `Assay ${checkedAt.slice(0, 10)} ${title}`.trim();
}
