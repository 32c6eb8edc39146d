import { send } from '../../lib/messages/send.ts';
import type { ItemState } from '../../lib/messages/views.ts';
import type { Report } from '../../lib/report/report.ts';
import { theOneNamed } from '../shared/sheet-address.ts';

/** The report that the address of this page names: of a badge of a tab, of a row of a table, or one that is kept. Null: there is none (any more). */
export async function findReport(of: URLSearchParams): Promise<Report | null> {
  const [tab, key, run, row, kept] = ['tab', 'key', 'run', 'row', 'kept'].map((name) => of.get(name));
  if (tab != null && key != null) {
    const view = await send('tab.state', { tabId: Number(tab) });
    return done(theOneNamed(view?.items ?? [], key));
  }
  if (run != null && row != null) {
    const view = await send('run.state', { id: run });
    return done(view?.rows.find(({ id }) => id === row));
  }
  if (kept != null) {
    const { reports } = await send('kept.state', {});
    return theOneNamed(reports, kept)?.report ?? null;
  }
  return null;
}

/** Where nobody answered just now, the report before says more, and when it was made. */
const done = (one: { state: ItemState; last: Report | null } | undefined): Report | null =>
  one?.state.name === 'done' ? (one.last ?? one.state.report) : (one?.last ?? null);
