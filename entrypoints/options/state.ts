import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { SECTIONS, type SectionId } from '../../components/options/section.tsx';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import type { KeptView, SiteReport } from '../../lib/messages/views.ts';
import { type Access, accessOf, onAccess } from '../../lib/net/permission.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { siteReportOf } from './site-report.ts';

/** What the page shows; null where it was not read yet. */
export const pins = signal<Pin[] | null>(null);
export const kept = signal<KeptView | null>(null);
export const access = signal<Access | null>(null);
export const trouble = signal<SiteReport | null | 'none'>('none');
export const current = signal<SectionId>('list');

const nothing = () => undefined;

async function readPins(): Promise<void> {
  pins.value = await send('pins.list', {});
}

export async function readKept(): Promise<void> {
  kept.value = await send('kept.state', {});
}

async function readAccess(): Promise<void> {
  access.value = await accessOf();
}

/** The tab that this page was opened for (`?tab=N`); null without one. */
function tabAsked(): number | null {
  const asked = new URLSearchParams(location.search).get('tab');
  return asked !== null && /^\d{1,10}$/.test(asked) ? Number(asked) : null;
}

async function readTrouble(): Promise<void> {
  const tabId = tabAsked();
  const view = tabId === null ? null : await send('tab.state', { tabId });
  if (tabId !== null) trouble.value = view && siteReportOf(view);
}

const isSection = (name: string): name is SectionId => Object.hasOwn(SECTIONS, name);

/** The part that the reader is at: the last whose head has passed the upper third of the window. */
function watchSections(): void {
  const look = () => {
    const heads = [...document.querySelectorAll('section.part')];
    const passed = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 3);
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const id = (atEnd ? heads.at(-1) : (passed.at(-1) ?? heads[0]))?.id ?? '';
    if (isSection(id)) current.value = id;
  };
  addEventListener('scroll', look, { passive: true });
  addEventListener('resize', look, { passive: true });
  look();
}

/** Reads everything once, and again whenever something says that it changed. The page is there already when this is called. */
export async function followState(): Promise<void> {
  browser.runtime.onMessage.addListener((notice: Notice) => {
    if (notice.notice === 'pins') void readPins().catch(nothing);
    if (notice.notice === 'pins' || notice.notice === 'settings' || notice.notice === 'run') void readKept().catch(nothing);
  });
  onAccess(() => void readAccess().catch(nothing));
  await Promise.all([readPins(), readKept(), readAccess(), readTrouble()].map((reading) => reading.catch(nothing)));
  // Now every part has its height, and the address of the page may name one.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  watchSections();
}
