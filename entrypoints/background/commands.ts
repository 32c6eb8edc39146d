import { readAddress } from '../../lib/platforms/index.ts';
import { NO_CLAIMS } from '../../lib/sites/badge-link.ts';
import { LINKEDIN } from '../../lib/sites/places.ts';
import type { Settings } from '../../lib/store/settings.ts';
import type { Surface } from '../../lib/store/tab-record.ts';
import type { Tabs } from './tabs.ts';

export interface CommandParts {
  tabs: Pick<Tabs, 'read' | 'check' | 'checkOpen' | 'point' | 'focus' | 'view'>;
  injectPanel(tabId: number): Promise<void>;
  select(tabId: number, key: string): void;
  /** Both count as the person's own only inside the click: called before anything is awaited. */
  openSidePanel(tabId: number): Promise<unknown>;
  openPopup(): Promise<unknown>;
}

/** Where results of a page are shown; null on linkedin.com until the person was asked, which the popup does. */
export function surfaceAt(page: string, { linkedin }: Pick<Settings, 'linkedin'>): Surface | null {
  return URL.canParse(page) && LINKEDIN.hosts.test(new URL(page).hostname) ? linkedin : 'panel';
}

/** What the context menu and the shortcuts do. A click on either grants `activeTab`. */
export function createCommands({ tabs, injectPanel, select, openSidePanel, openPopup }: CommandParts) {
  const nobody = () => undefined;

  /** Inside the click. The popup says what a page that cannot be read is, and asks what is still to be asked. */
  function open(tabId: number, surface: Surface | null): Promise<unknown> {
    switch (surface) {
      case 'side-panel':
        return openSidePanel(tabId).catch(openPopup);
      case 'panel':
        return Promise.resolve();
      case null:
        return openPopup();
    }
  }

  async function show(tabId: number, surface: Surface | null, key: string | null): Promise<void> {
    if (surface === 'panel') {
      await injectPanel(tabId);
      if (key !== null) select(tabId, key);
    } else if (key !== null) {
      await tabs.focus(tabId, { key, pin: false });
    }
  }

  /** Checks a badge that was not checked yet; what is known already is not asked again. False: it is none of that frame's. */
  async function checkOnce(tabId: number, key: string, frameId: number): Promise<boolean> {
    const item = (await tabs.view(tabId, frameId))?.items.find((one) => one.key === key);
    if (item?.state.name === 'found' || item?.state.name === 'failed') await tabs.check(tabId, [key], frameId);
    return item !== undefined;
  }

  return {
    /** Reads the page, checks what needs no question, and shows the results where this site shows them. */
    async checkPage(tabId: number, surface: Surface | null): Promise<void> {
      const opened = open(tabId, surface).catch(nobody);
      const isRead = await tabs.read(tabId);
      if (isRead) await tabs.checkOpen(tabId);
      if (isRead) await show(tabId, surface, null);
      else if (surface === 'panel') await openPopup().catch(nobody);
      await opened;
    },

    /** The same for one link, whether or not it looks like a badge: the card says what it is. */
    async checkBadge(tabId: number, surface: Surface | null, href: string): Promise<void> {
      const opened = open(tabId, surface).catch(nobody);
      const address = readAddress(href);
      const isRead = await tabs.read(tabId);
      if (isRead && address !== null) {
        const key = await tabs.point(tabId, { ...address, claims: NO_CLAIMS, where: 'link' });
        await show(tabId, surface, key);
      } else if (surface === 'panel') await openPopup().catch(nobody);
      await opened;
    },

    /** The side panel alone, with what is known of the page or can be read at once. */
    async openBeside(tabId: number): Promise<void> {
      const opened = open(tabId, 'side-panel').catch(nobody);
      await tabs.read(tabId);
      await opened;
    },

    /** Shows one badge of a frame over its page, checked if it was not. */
    async showBadge(tabId: number, key: string, frameId: number): Promise<void> {
      if (await checkOnce(tabId, key, frameId)) await show(tabId, 'panel', key);
    },

    checkOnce,
  };
}

export type Commands = ReturnType<typeof createCommands>;
