import { type Browser, browser } from 'wxt/browser';
import { base64 } from '../../lib/base.ts';
import { textOf, type Words } from '../../lib/i18n/sentence.ts';
import { LIMITS } from '../../lib/messages/limits.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { type Commands, surfaceAt } from './commands.ts';

type Entry = Browser.contextMenus.CreateProperties & { id: string };

/**
 * The entries of the context menu. A click counts only until something is awaited, so that where linkedin.com shows its results
 * must be known with the click: it stands in the entries' names, which are made anew when the settings change.
 */
export function menusOf({ linkedin }: Pick<Settings, 'linkedin'>, words: Words): Entry[] {
  const name = (what: string) => `${what} ${linkedin ?? 'ask'}`;
  return [
    {
      id: name('badge'),
      title: textOf(words, 'menu_badge'),
      contexts: ['link'],
      targetUrlPatterns: ['https://*/*', 'http://*/*'],
    },
    // A picture that the page carries in itself may carry a badge in turn.
    { id: name('image'), title: textOf(words, 'menu_image'), contexts: ['image'], targetUrlPatterns: ['data:image/*'] },
    { id: name('page'), title: textOf(words, 'menu_page'), contexts: ['page', 'action'] },
  ];
}

export interface Clicked {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  srcUrl?: string | undefined;
  pageUrl?: string | undefined;
}

interface MenuParts {
  commands: Pick<Commands, 'checkPage' | 'checkBadge'>;
  /** Checks a file in a table of its own. */
  checkFile(file: GivenFile, isPrivate: boolean): Promise<void>;
}

/** Does what an entry says. Runs up to the opening of a surface without waiting. */
export async function clicked(
  info: Clicked,
  tab: { id?: number | undefined; url?: string | undefined; incognito: boolean },
  parts: MenuParts,
): Promise<void> {
  const [what, setting] = String(info.menuItemId).split(' ');
  const linkedin = setting === 'panel' || setting === 'side-panel' ? setting : null;
  const surface = surfaceAt(tab.url ?? info.pageUrl ?? '', { linkedin });
  if (tab.id === undefined) return;
  if (what === 'page') await parts.commands.checkPage(tab.id, surface);
  if (what === 'badge' && info.linkUrl !== undefined) await parts.commands.checkBadge(tab.id, surface, info.linkUrl);
  const file = what === 'image' ? fileOf(info.srcUrl ?? '') : null;
  if (file !== null) await parts.checkFile(file, tab.incognito);
}

/** The picture that a `data:` address is; null for one that is too large, or written in another way than base64 or per cent. */
export function fileOf(url: string): GivenFile | null {
  const [, contentType, encoded, data = ''] = /^data:(image\/[\w.+-]+)(?:;[\w-]+=[\w-]+)*(;base64)?,(.*)$/s.exec(url) ?? [];
  if (contentType === undefined || data.length > LIMITS.file) return null;
  const content = encoded ? data.replace(/%3D/gi, '=').replace(/\s/g, '') : base64Of(data);
  return content === null ? null : { name: contentType, contentType, base64: content };
}

function base64Of(escaped: string): string | null {
  try {
    return base64.encode(new TextEncoder().encode(decodeURIComponent(escaped)));
  } catch {
    return null;
  }
}

/** What goes wrong is told by `lastError`, which has to be looked at. */
const create = (entry: Entry): Promise<void> =>
  new Promise((done) => browser.contextMenus.create(entry, () => done(void browser.runtime.lastError)));

let making: Promise<void> = Promise.resolve();

/** Makes the menu anew; it outlives the worker. Two makings at once would each find the other's entries. */
export function makeMenus(entries: () => Promise<Entry[]>): Promise<void> {
  making = making
    .then(async () => {
      const made = await entries();
      await browser.contextMenus.removeAll();
      await Promise.all(made.map(create));
    })
    .catch((error: unknown) => console.error('Assay: making the menu failed', error));
  return making;
}
