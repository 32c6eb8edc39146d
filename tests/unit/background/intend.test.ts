import { expect, test } from 'vitest';
import { createTabs, type TabActions } from '../../../entrypoints/background/tabs.ts';
import { findBadges } from '../../../lib/sites/index.ts';
import type { Job } from '../../../lib/store/jobs.ts';
import type { KeptReport } from '../../../lib/store/kept-reports.ts';
import { type Store, storeOver } from '../../../lib/store/store.ts';
import { EMPTY_TAB, type TabRecord } from '../../../lib/store/tab-record.ts';
import { credly, page, U } from '../sites/page.ts';

function memory<T>(values = new Map<string, T>()): Store<T> {
  return storeOver<T>({
    read: async (name) => values.get(name) ?? null,
    write: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...values].filter(([name]) => name.startsWith(prefix))),
  });
}

const KEY = `credly ${U}`;
const nothing = async () => undefined;

/** A tab with one badge of Credly, in a browser that has not allowed `refused`. */
function worker(refused: string[]) {
  const findings = findBadges(page(`<a href="${credly}">A badge</a>`), { href: 'https://people.example/1' });
  const records = memory<TabRecord>(
    new Map<string, TabRecord>([
      ['4', { ...EMPTY_TAB, subject: 'https://people.example/1', frames: { 0: { document: 'd', findings, seen: [] } } }],
    ]),
  );
  const added: Job[] = [];
  const actions: TabActions = {
    injectPage: async () => [0],
    injectPanel: nothing,
    select: () => undefined,
    askReports: nothing,
    ping: async () => 'd',
    notAllowed: async (hosts) => hosts.filter((host) => refused.includes(host)),
    isPrivate: async () => false,
    changed: () => undefined,
  } as TabActions;
  const tabs = createTabs({
    records,
    jobs: memory<Job>(),
    kept: memory<KeptReport>(),
    queue: { add: async (jobs: Job[]) => void added.push(...jobs), drop: nothing, resume: nothing } as never,
    actions,
    pins: async () => [],
    modeOf: async () => 'click',
  });
  return { tabs, records, added };
}

const wish = { keys: [KEY], surface: 'side-panel' as const };

test('a wish that has to ask nobody starts at once: the popup may be gone before it can say so', async () => {
  const { tabs, records, added } = worker([]);
  await tabs.intend(4, wish);
  expect(added.map(({ key }) => key)).toEqual([KEY]);
  expect((await records.get('4'))?.intent).toBeNull();
  // Said again by a popup that lived on, it starts nothing twice.
  await tabs.start(4);
  expect(added.length).toBe(1);
});

test('a wish that waits for an answer is kept, and starts nothing', async () => {
  const { tabs, records, added } = worker(['www.credly.com']);
  await tabs.intend(4, wish);
  expect(added).toEqual([]);
  expect((await records.get('4'))?.intent).toEqual(wish);
  await tabs.allowed();
  expect(added.map(({ key }) => key)).toEqual([KEY]);
});
