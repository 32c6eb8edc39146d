import { describe, expect, it } from 'vitest';
import { createCommands, surfaceAt } from '../../../entrypoints/background/commands.ts';
import { type Clicked, clicked, fileOf, menusOf } from '../../../entrypoints/background/menus.ts';
import { createQueue } from '../../../entrypoints/background/queue.ts';
import { markedHosts, scriptOf } from '../../../entrypoints/background/registration.ts';
import { createTabs, type Tabs } from '../../../entrypoints/background/tabs.ts';
import { wordsIn } from '../../../lib/i18n/words.ts';
import type { SeenFindings } from '../../../lib/sites/badge-link.ts';
import type { GivenFile, Job } from '../../../lib/store/jobs.ts';
import type { KeptReport } from '../../../lib/store/kept-reports.ts';
import type { SiteMode } from '../../../lib/store/settings.ts';
import { storeOver } from '../../../lib/store/store.ts';
import type { Surface, TabRecord } from '../../../lib/store/tab-record.ts';
import { report } from '../../components/reports.ts';
import { claims } from '../support/claims.ts';

const CREDLY = 'https://www.credly.com/badges/0c63da6c-8a44-4cb3-a7d4-4bfc8c3a0b1e';
const COURSERA = 'https://www.coursera.org/account/accomplishments/verify/ABCDEF123456';
const PROFILE = 'https://www.linkedin.com/in/a/';
const WRAPPED = `https://www.linkedin.com/redir/redirect/?url=${encodeURIComponent(CREDLY)}&urlhash=x`;

function memory<T>() {
  const values = new Map<string, T>();
  return storeOver<T>({
    read: async (name) => values.get(name) ?? null,
    write: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
    all: async (prefix) => new Map([...values].filter(([name]) => name.startsWith(prefix))),
  });
}

interface World {
  urls?: string[];
  /** The browser lets us read the tab. Default: true. */
  readable?: boolean;
  allowed?: string[];
  mode?: SiteMode;
  sidePanel?: 'opens' | 'refused';
}

/** The worker's own parts around the handlers; only the browser is written down instead of asked. */
function worker({ urls = [CREDLY, COURSERA], readable = true, allowed = [], mode = 'click', sidePanel = 'opens' }: World = {}) {
  const log: string[] = [];
  const jobs = memory<Job>();
  const queue = createQueue({
    jobs,
    judge: async ({ input }) => report({ source: { ...report().source, given: input.kind === 'link' ? input.given : '' } }),
    openDocuments: () => async (url) => ({ ok: false, url, failure: 'network_failed' }),
    changed: () => undefined,
  });
  const findings: SeenFindings = {
    page: PROFILE,
    site: 'linkedin',
    holder: null,
    links: urls.map((url) => ({ url, more: [], claims: claims(), where: 'link' })),
    unlinked: [],
    coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [] },
  };
  const says = (document = 'document') => tabs.found(4, 0, document, findings, 'https://www.linkedin.com');
  const tabs: Tabs = createTabs({
    records: memory<TabRecord>(),
    jobs,
    kept: memory<KeptReport>(),
    queue,
    pins: async () => [],
    modeOf: async () => mode,
    actions: {
      async injectPage() {
        log.push('read');
        if (!readable) throw new Error('Cannot access a chrome:// URL');
        return [0];
      },
      injectPanel: async () => undefined,
      select: () => undefined,
      askReports: () => says(),
      ping: async () => 'document',
      notAllowed: async (hosts) => hosts.filter((host) => !allowed.includes(host)),
      isPrivate: async () => false,
      changed: () => undefined,
    },
  });
  const commands = createCommands({
    tabs,
    injectPanel: async () => void log.push('panel'),
    select: (_, key) => void log.push(`select ${key}`),
    openSidePanel: async () => {
      log.push('side panel');
      if (sidePanel === 'refused') throw new Error('may only be called in response to a user gesture');
    },
    openPopup: async () => void log.push('popup'),
  });
  const files: GivenFile[] = [];
  const click = (info: Clicked, url = PROFILE) =>
    clicked(info, { id: 4, url, incognito: false }, { commands, checkFile: async (file) => void files.push(file) });
  const judged = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return [...(await jobs.all('')).values()].map(({ input }) => (input.kind === 'link' ? input.given : '')).sort();
  };
  const given = async () => (await tabs.view(4))?.items.map(({ link }) => link?.url);
  return { log, click, commands, files, judged, given, tabs, says };
}

describe('the entries of the context menu', () => {
  it.each<[Surface | null, string]>([
    [null, 'ask'],
    ['panel', 'panel'],
    ['side-panel', 'side-panel'],
  ])('carry where linkedin.com shows results: %s', (linkedin, name) => {
    const entries = menusOf({ linkedin }, wordsIn('fr'));
    expect(entries.map(({ id, title, contexts }) => [id, title, contexts])).toEqual([
      [`badge ${name}`, 'Vérifier ce badge', ['link']],
      [`image ${name}`, 'Chercher un badge dans cette image', ['image']],
      [`page ${name}`, 'Vérifier cette page', ['page', 'action']],
    ]);
  });
});

describe('where results are shown', () => {
  it.each<[string, Surface | null, Surface | null]>([
    ['https://www.linkedin.com/in/a/', null, null],
    ['https://www.linkedin.com/in/a/', 'side-panel', 'side-panel'],
    ['https://ca.linkedin.com/in/a/', 'panel', 'panel'],
    ['https://linkedin.com.evil.example/', 'side-panel', 'panel'],
    ['https://hire.lever.co/', null, 'panel'],
    ['', 'side-panel', 'panel'],
  ])('%s with %s', (page, linkedin, surface) => {
    expect(surfaceAt(page, { linkedin })).toBe(surface);
  });
});

describe('"Check this page"', () => {
  it('reads, checks what needs no question, and shows the panel', async () => {
    const { click, log, judged } = worker();
    await click({ menuItemId: 'page panel' });
    expect(log.filter((one) => one !== 'read')).toEqual(['panel']);
    expect(await judged()).toEqual([COURSERA]);
  });

  it('checks everything that the browser allows', async () => {
    const { click, judged } = worker({ allowed: ['www.credly.com'] });
    await click({ menuItemId: 'page panel' });
    expect(await judged()).toEqual([COURSERA, CREDLY]);
  });

  it('opens the side panel before anything is awaited, and nothing over the page', async () => {
    const { click, log } = worker();
    const done = click({ menuItemId: 'page side-panel' });
    expect(log[0]).toBe('side panel');
    await done;
    expect(log).not.toContain('panel');
  });

  it('opens the popup where the person was not asked yet, and when the browser lets nothing else open', async () => {
    const ask = worker();
    await ask.click({ menuItemId: 'page ask' });
    expect(ask.log).toContain('popup');
    expect(ask.log).not.toContain('panel');
    const refused = worker({ sidePanel: 'refused' });
    await refused.click({ menuItemId: 'page side-panel' });
    expect(refused.log).toContain('popup');
  });

  it('leaves a page that cannot be read to the popup, which says so', async () => {
    const { click, log } = worker({ readable: false });
    await click({ menuItemId: 'page ask' }, 'chrome://settings/');
    expect(log).toEqual(['read', 'popup']);
  });
});

describe('"Check this badge"', () => {
  it.each([
    ['a badge of the page', CREDLY, CREDLY],
    ['a badge behind a redirect', WRAPPED, CREDLY],
    ['a link that is no badge', 'https://example.org/cv.pdf', 'https://example.org/cv.pdf'],
  ])('checks and shows %s', async (_, linkUrl, url) => {
    const { click, log, judged, given } = worker();
    await click({ menuItemId: 'badge panel', linkUrl });
    expect(await judged()).toEqual([url]);
    expect(log).toContain('panel');
    expect(log.at(-1)).toMatch(/^select /);
    expect(await given()).toEqual([...new Set([CREDLY, COURSERA, url])]);
  });

  it('shows it beside the page where that is wished: the side panel opens first, at that badge', async () => {
    const { click, log, tabs } = worker();
    const done = click({ menuItemId: 'badge side-panel', linkUrl: CREDLY });
    expect(log[0]).toBe('side panel');
    await done;
    expect((await tabs.view(4))?.focus).toEqual({ key: expect.stringContaining('credly') as string, pin: false });
    expect(log).not.toContain('panel');
  });

  it('does nothing with an entry of an older menu', async () => {
    const { click, log } = worker();
    await click({ menuItemId: 'other panel', linkUrl: CREDLY });
    expect(log).toEqual([]);
  });
});

describe('a mark', () => {
  it('checks its badge once, and only shows it after that', async () => {
    const { commands, says, tabs, judged, log } = worker({ mode: 'marks' });
    await says();
    const key = (await tabs.view(4))?.items[0]?.key ?? '';
    await commands.showBadge(4, key, 0);
    expect(await judged()).toEqual([CREDLY]);
    const checkedAt = (await tabs.view(4))?.items[0]?.state;
    await commands.showBadge(4, key, 0);
    expect((await tabs.view(4))?.items[0]?.state).toEqual(checkedAt);
    expect(log.filter((one) => one === `select ${key}`)).toHaveLength(2);
  });
});

describe('a site that is set to automatic', () => {
  it('checks what needs no question, and what is allowed; nothing where only marks are on', async () => {
    const automatic = worker({ mode: 'automatic', allowed: ['www.credly.com'] });
    await automatic.says();
    expect(await automatic.judged()).toEqual([COURSERA, CREDLY]);
    const refused = worker({ mode: 'automatic' });
    await refused.says();
    expect(await refused.judged()).toEqual([COURSERA]);
    const marks = worker({ mode: 'marks', allowed: ['www.credly.com'] });
    await marks.says();
    expect(await marks.judged()).toEqual([]);
  });

  it('a page that nobody asked about, of another site, is not listened to', async () => {
    const { says, tabs } = worker({ mode: 'click' });
    await says();
    expect(await tabs.view(4)).toBeNull();
  });
});

describe('a page with marks that is left for another', () => {
  it('what the next document says while the one before is being forgotten stays', async () => {
    const { says, tabs } = worker({ mode: 'marks' });
    await says();
    const leaving = tabs.left(4, 0, 'document');
    await says('next');
    await leaving;
    expect((await tabs.view(4))?.items).toHaveLength(2);
    await tabs.left(4, 0, 'next');
    expect(await tabs.view(4)).toBeNull();
  });
});

describe('a picture that the page carries in itself', () => {
  it('is checked as a file', async () => {
    const { click, files } = worker();
    await click({ menuItemId: 'image panel', srcUrl: 'data:image/png;base64,iVBORw0KGgo=' });
    expect(files).toEqual([{ name: 'image/png', contentType: 'image/png', base64: 'iVBORw0KGgo=' }]);
  });

  it.each<[string, string | null]>([
    ['data:image/svg+xml,%3Csvg%2F%3E', Buffer.from('<svg/>').toString('base64')],
    ['data:image/svg+xml;charset=utf-8,%C3%A9', Buffer.from('é').toString('base64')],
    ['data:image/png;base64,iVBO%3D', 'iVBO='],
    ['data:image/svg+xml,%E0%A4%A', null],
    ['data:text/html,x', null],
    ['https://example.org/a.png', null],
    [`data:image/png;base64,${'A'.repeat(7_000_001)}`, null],
  ])('%#: its bytes, or none', (url, base64) => {
    expect(fileOf(url)?.base64 ?? null).toBe(base64);
  });
});

describe('what is registered', () => {
  it('the sites with marks, and frames only where résumés stand in frames', () => {
    const sites = { 'www.linkedin.com': 'marks', 'hire.lever.co': 'automatic', 'example.org': 'click' } as const;
    expect(markedHosts({ sites })).toEqual(['www.linkedin.com', 'hire.lever.co']);
    expect(scriptOf('www.linkedin.com')).toEqual({
      id: 'site-www.linkedin.com',
      matches: ['https://www.linkedin.com/*'],
      js: ['/page.js', '/marks.js'],
      allFrames: false,
      runAt: 'document_idle',
    });
    expect(scriptOf('hire.lever.co').allFrames).toBe(true);
    expect(scriptOf('app.greenhouse.io').allFrames).toBe(true);
    expect(scriptOf('boards.greenhouse.io').allFrames).toBe(false);
  });
});
