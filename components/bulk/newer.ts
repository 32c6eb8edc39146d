import type { RunView } from '../../lib/messages/views.ts';
import { newerOf } from '../../lib/report/renewed.ts';
import type { Report } from '../../lib/report/report.ts';
import { isFinished } from './groups.ts';
import { reportOf } from './row-words.ts';

/**
 * Rows that ended and have a newer one of the same programme in the table: their ids, and the id of the newer row. A table may hold badges
 * of many people: both badges name somebody, or both came out of one file.
 */
export function newerIn({ rows, page }: Pick<RunView, 'rows' | 'page'>): ReadonlyMap<string, string> {
  if (!rows.every(isFinished)) return new Map();
  const done = rows.flatMap((row) => {
    const report = reportOf(row);
    return report === null ? [] : [{ id: row.id, file: page === null ? row.from : null, report }];
  });
  const pairs = done.flatMap(({ id, file, report }) => {
    // Most have not ended, and in a table of thousands their others need not be gathered.
    if (report.verdict !== 'revoked' && report.facts?.expires == null) return [];
    const others = done.filter((one) => (isNamed(one.report) && isNamed(report)) || (file !== null && one.file === file));
    const newer = newerOf(
      report,
      others.map((one) => one.report),
    );
    const found = newer && others.find((one) => one.report === newer);
    return found ? [[id, found.id] as const] : [];
  });
  return new Map(pairs);
}

const isNamed = ({ facts }: Report): boolean => facts?.recipientName != null;
