import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../entrypoints/background/commands.ts';
import { createQueue } from '../../../entrypoints/background/queue.ts';
import { createTabs, type Tabs } from '../../../entrypoints/background/tabs.ts';
import type { PageClaims, SeenFindings } from '../../../lib/sites/badge-link.ts';
import type { Job } from '../../../lib/store/jobs.ts';
import type { KeptReport } from '../../../lib/store/kept-reports.ts';
import type { SiteMode } from '../../../lib/store/settings.ts';
import { storeOver } from '../../../lib/store/store.ts';
import type { TabRecord } from '../../../lib/store/tab-record.ts';
import { report } from '../../components/reports.ts';
import { claims } from '../support/claims.ts';

const CREDLY = 'https://www.credly.com/badges/0c63da6c-8a44-4cb3-a7d4-4bfc8c3a0b1e';
const BADGR = 'https://badges.parchment.ca/public/assertions/wMfJcKXn-EYG9KiSRYO3E1';
const TOP = 'https://www.linkedin.com';
const FRAME = 'https://frame.example';

function memory<T>() {
  const values = new Map<string, T>();
  return storeOver<T>({
    read: async (name) => values.get(name) ?? null,
    write: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...values].filter(([name]) => name.startsWith(prefix))),
  });
}

const seen = (page: string, url: string | null, some: Partial<PageClaims> = {}): SeenFindings => ({
  page,
  site: 'generic',
  holder: null,
  links: url === null ? [] : [{ url, more: [], claims: claims(some), where: 'link' }],
  unlinked: [],
  coverage: { entries: 1, entriesWithLink: 1, listed: null, unread: [] },
});
const profile: SeenFindings = { ...seen(`${TOP}/in/zoe/`, CREDLY), site: 'linkedin', holder: 'Zoe Roy' };

/** A tab that was read by a click: a profile with a frame of another origin in it. */
async function worker(modes: Record<string, SiteMode> = {}) {
  const log: string[] = [];
  const answers: Record<number, string> = { 0: 'top', 7: 'frame' };
  const jobs = memory<Job>();
  const kept = memory<KeptReport>();
  const tabs: Tabs = createTabs({
    records: memory<TabRecord>(),
    jobs,
    kept,
    queue: createQueue({
      jobs,
      judge: async ({ input }) => report({ source: { ...report().source, given: 'given' in input ? input.given : '' } }),
      openDocuments: () => async (url) => ({ ok: false, url, failure: 'network_failed' }),
      changed: () => undefined,
    }),
    pins: async () => [],
    modeOf: async (origin) => modes[origin] ?? 'click',
    actions: {
      injectPage: async () => [0],
      injectPanel: async () => undefined,
      select: () => undefined,
      askReports: async (_, frames) => void log.push(`report ${frames}`),
      ping: async (_, frame) => answers[frame] ?? null,
      notAllowed: async () => [],
      isPrivate: async () => false,
      changed: () => undefined,
    },
  });
  const commands = createCommands({
    tabs,
    injectPanel: async () => void log.push('panel'),
    select: (_, key) => void log.push(`select ${key}`),
    openSidePanel: async () => undefined,
    openPopup: async () => undefined,
  });
  await tabs.read(4);
  log.length = 0;
  await tabs.found(4, 0, 'top', profile, TOP);
  await tabs.found(4, 7, 'frame', seen(`${FRAME}/ad`, BADGR), FRAME);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const judged = async () => {
    await settled();
    return [...(await jobs.all('')).values()].map(({ input }) => ('given' in input ? input.given : '')).sort();
  };
  const keys = async (frame: number) => (await tabs.view(4, frame))?.items.map(({ key }) => key) ?? [];
  return { tabs, commands, log, jobs, kept, answers, judged, keys };
}

describe('a frame of another origin', () => {
  it('learns nothing of the page around it: no person, no address, no other frame', async () => {
    const { tabs } = await worker();
    const view = await tabs.view(4, 7);
    expect(view?.items.map(({ link }) => link?.url)).toEqual([BADGR]);
    const { items: _, ...around } = view ?? { items: [] };
    expect(JSON.stringify(around)).not.toMatch(/zoe|linkedin/i);
    // The control: the top frame shows all of it.
    const whole = await tabs.view(4);
    expect([whole?.holder, whole?.page, whole?.items.length]).toEqual(['Zoe Roy', profile.page, 2]);
    expect(await tabs.view(4, 8)).toBeNull();
  });

  it('shows and checks its own badges, and nobody else’s', async () => {
    const { commands, keys, judged, log } = await worker();
    const [own = ''] = await keys(7);
    const [other = ''] = (await keys(0)).filter((key) => key !== own);
    await commands.showBadge(4, other, 7);
    expect(await commands.checkOnce(4, other, 7)).toBe(false);
    expect([await judged(), log]).toEqual([[], []]);
    await commands.showBadge(4, own, 7);
    expect([await judged(), log]).toEqual([[BADGR], ['panel', `select ${own}`]]);
    expect(await commands.checkOnce(4, own, 7)).toBe(true);
  });

  it('of a site that is set to automatic has its own badges checked, and not those of a page that is read on click', async () => {
    const { tabs, judged } = await worker({ [FRAME]: 'automatic' });
    await tabs.found(4, 7, 'frame', seen(`${FRAME}/ad`, BADGR), FRAME);
    expect(await judged()).toEqual([BADGR]);
    const whole = await worker({ [TOP]: 'automatic' });
    await whole.tabs.found(4, 0, 'top', profile, TOP);
    expect(await whole.judged()).toEqual([BADGR, CREDLY]);
  });
});

it('a page that gives another’s address is not listened to', async () => {
  const { tabs } = await worker();
  await tabs.found(4, 0, 'top', seen(`${TOP}/in/other/`, BADGR), 'https://evil.example');
  expect((await tabs.view(4))?.page).toBe(profile.page);
  await tabs.found(4, 0, 'top', seen(`${TOP}/in/other/`, BADGR), TOP);
  expect((await tabs.view(4))?.page).toBe(`${TOP}/in/other/`);
});

it('a page that comes to the front after it was made ready in advance is asked what it shows', async () => {
  const { tabs, log, answers } = await worker();
  await tabs.mayHaveLeft(4);
  expect(log).toEqual([]);
  answers[0] = 'next';
  await tabs.mayHaveLeft(4);
  expect([log, await tabs.view(4)]).toEqual([['report 0'], null]);
});

describe('what is kept beyond the session', () => {
  it('is what the badge says: of two titles that a page puts on it neither is kept with it', async () => {
    const { tabs, kept, keys } = await worker();
    const [link] = profile.links;
    const titled = (title: string) => ({ url: CREDLY, more: [], where: 'link', claims: { ...link!.claims, title } });
    await tabs.found(4, 0, 'top', { ...profile, links: [titled('First Words'), titled('Second Words')] }, TOP);
    const both = (await keys(0)).filter((key) => key.startsWith('credly'));
    expect(both).toHaveLength(2);
    await tabs.check(4, both);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await tabs.keep(4, both[1]!)).toBe(true);
    expect(JSON.stringify([...(await kept.all())])).not.toMatch(/words|zoe/i);
    expect((await tabs.view(4))?.items.map((item) => item.kept)).toEqual([true, true, false]);
  });

  it('is nothing of an entry without a link, which is the page’s words alone', async () => {
    const { tabs, kept, keys } = await worker();
    const entry = { claims: claims({ title: 'A title of the profile' }), where: 'certifications' };
    await tabs.found(4, 0, 'top', { ...profile, links: [], unlinked: [entry] }, TOP);
    const [key = ''] = await keys(0);
    await tabs.check(4, [key]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await tabs.view(4))?.items[0]?.state.name).toBe('done');
    expect([await tabs.keep(4, key), (await kept.all()).size]).toEqual([false, 0]);
  });
});

it('erasing the session leaves no check behind, of tabs that are forgotten already either', async () => {
  const { tabs, jobs, keys } = await worker();
  await tabs.check(4, await keys(0));
  const [job] = (await jobs.all('')).values();
  // What a worker leaves that is stopped between forgetting a tab and forgetting its checks.
  await jobs.update('tab:5 x', () => (job ? { ...job, group: 'tab:5', id: 'x', state: 'done' } : null));
  await tabs.clearAll();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await jobs.all('')).size).toBe(0);
});
