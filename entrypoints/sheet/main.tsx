import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { sheetTitle } from '../../components/sheet/sheet-title.ts';
import { SheetView } from '../../components/sheet/sheet-view.tsx';
import type { SheetState } from '../../components/sheet/view.ts';
import type { Report } from '../../lib/report/report.ts';
import { followList, list } from '../shared/list-in-use.ts';
import { startPage } from '../shared/start-page.tsx';
import { findReport } from './find-report.ts';
import '../../assets/styles/sheet.css';

const { version } = browser.runtime.getManifest();

/** Undefined until the worker has answered; null when there is no such report. */
const report = signal<Report | null | undefined>(undefined);
const failed = signal(false);

function stateNow(): SheetState {
  const found = report.value;
  if (found === undefined) return { kind: failed.value ? 'error' : 'loading' };
  return found === null ? { kind: 'gone' } : { kind: 'report', report: found, list: list.value };
}

function Sheet() {
  const state = stateNow();
  if (state.kind === 'report') document.title = sheetTitle(state.report);
  return <SheetView state={state} version={version} onPrint={() => window.print()} />;
}

await startPage(Sheet, 'sheet_title');
followList();
await findReport(new URLSearchParams(location.search)).then(
  (found) => {
    report.value = found;
  },
  () => {
    failed.value = true;
  },
);
