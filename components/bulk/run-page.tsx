import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RunRow } from '../../lib/messages/views.ts';
import { useWords } from '../language.tsx';
import { type Group, groupOf } from './groups.ts';
import { newerIn } from './newer.ts';
import { cellText } from './pieces.ts';
import { rowWords } from './row-words.ts';
import { RunActions } from './run-actions.tsx';
import { RunAsks } from './run-asks.tsx';
import { RunDetail } from './run-detail.tsx';
import { RunFilter } from './run-filter.tsx';
import { RunSummaryLines } from './run-summary.tsx';
import { RunTable } from './run-table.tsx';
import type { BulkEvents, BulkState } from './view.ts';

type Props = Extract<BulkState, { kind: 'run' }> & Omit<BulkEvents, 'onStart' | 'onOpen'>;

/** Letters without their marks, so that "Sao" finds "São". */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** One run: what came of it, what is still to be asked, and its table with one badge beside it. */
export function RunPage({ run, hosts, waiting, denied, ...events }: Props) {
  const words = useWords();
  const [groups, setGroups] = useState<ReadonlySet<Group>>(new Set());
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const said = useMemo(
    () =>
      run.rows.map((row) => ({
        row,
        text: plain(
          searched(row)
            .map((cell) => cellText(words, cell))
            .join(' '),
        ),
      })),
    [run, words.language],
  );
  const newer = useMemo(() => newerIn(run), [run]);
  const shown = said
    .filter(({ row, text }) => (groups.size === 0 || groups.has(groupOf(row))) && text.includes(plain(query.trim())))
    .map(({ row }) => row);
  const open = run.rows.find(({ id }) => id === selected) ?? null;

  const close = () => setSelected(null);
  // Closed, the keyboard goes on where it came from; before that the table may not be there.
  useEffect(() => {
    if (selected === null) table.current?.querySelector<HTMLButtonElement>(`[data-row="${before.current}"] button`)?.focus();
    before.current = selected;
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null && !(event.target instanceof HTMLInputElement)) close();
  };
  return (
    // Escape closes the details from anywhere on the page; the element itself is no control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class={open === null ? 'run' : 'run with-detail'} onKeyDown={onKeyDown}>
      <div class="run-main" ref={table}>
        <RunSummaryLines run={run} />
        <RunAsks hosts={hosts} waiting={waiting} denied={denied} onAllow={events.onAllow} />
        <RunFilter rows={run.rows} groups={groups} query={query} onGroups={setGroups} onQuery={setQuery} />
        <RunActions {...{ run, shown, newer }} {...events} />
        <RunTable rows={shown} newer={newer} total={run.rows.length} selected={selected} onOpen={setSelected} />
      </div>
      {open && (
        <RunDetail
          key={open.id}
          row={open}
          onClose={close}
          acts={{
            onRecheck: () => events.onCheckAgain([open.id]),
            onSheet: () => events.onSheet(open.id),
            onNewer: newer.has(open.id) ? () => setSelected(newer.get(open.id) ?? null) : undefined,
            onCopy: events.onCopy,
            textOf: events.textOf,
          }}
          onAllow={(asked) => events.onAllow(asked, [open.id])}
        />
      )}
    </div>
  );
}

function searched(row: RunRow) {
  const { badge, from, issuer } = rowWords(row);
  return [badge, from, issuer];
}
