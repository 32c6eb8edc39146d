import { browser } from 'wxt/browser';
import { ASKED_HOSTS } from '../platforms/asked-hosts.ts';

const origins = (hosts: readonly string[]): string[] => [...new Set(hosts)].map((host) => `https://${host}/*`);

/** Whether the person allowed asking this host. */
export const isAllowed = (host: string): Promise<boolean> => browser.permissions.contains({ origins: origins([host]) });

/** `hasPermission` of `lib/net/safe-fetch`, for the browser. */
export const hasPermission = (url: string): Promise<boolean> => isAllowed(new URL(url).hostname);

/** Of these hosts, those that are not allowed yet. */
export async function notAllowed(hosts: readonly string[]): Promise<string[]> {
  const distinct = [...new Set(hosts)];
  const allowed = await Promise.all(distinct.map(isAllowed));
  return distinct.filter((_, at) => !allowed[at]);
}

/** Asks the person, in one question. Must be called inside a click on an extension page, before anything is awaited. */
export const askFor = (hosts: readonly string[]): Promise<boolean> =>
  hosts.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: origins(hosts) }).catch(() => false);

/** Whom Assay may ask without a new question. The browser keeps this; nothing of it is in our settings. */
export type Contact = 'ask' | 'platforms' | 'all';

/** What the browser granted. */
export interface Access {
  contact: Contact;
  /** Every https address is granted at once. */
  everywhere: boolean;
  /** Hosts that are granted by name, sorted. */
  hosts: string[];
}

const EVERYWHERE = 'https://*/*';

/** A grant for one host; others are everywhere, or patterns of the browser's own making. */
const HOST_GRANT = /^https:\/\/([a-z\d.-]+)\/\*$/;

const contains = (list: readonly string[]): Promise<boolean> => browser.permissions.contains({ origins: [...list] });

/** What the browser granted so far, as contact with issuers. */
export async function contactOf(): Promise<Contact> {
  if (await contains([EVERYWHERE])) return 'all';
  return (await contains(origins(ASKED_HOSTS))) ? 'platforms' : 'ask';
}

/** What the browser granted so far, host by host too. */
export async function accessOf(): Promise<Access> {
  const [contact, all] = await Promise.all([contactOf(), browser.permissions.getAll()]);
  const hosts = (all.origins ?? []).flatMap((pattern) => HOST_GRANT.exec(pattern)?.[1] ?? []);
  return { contact, everywhere: contact === 'all', hosts: [...new Set(hosts)].sort() };
}

/** Asks the browser for the known platforms, or for every address. Must be called inside a click, before anything is awaited. */
export async function grantContact(contact: 'platforms' | 'all'): Promise<boolean> {
  const ask = (list: string[]) => browser.permissions.request({ origins: list }).catch(() => false);
  if (contact === 'all') return ask([EVERYWHERE]);
  // Both are sent at once, in this order: while everything is granted, hosts by name are granted already and not written down.
  const less = browser.permissions.remove({ origins: [EVERYWHERE] }).catch(() => false);
  const granted = ask(origins(ASKED_HOSTS));
  await less;
  return granted;
}

/** Back to a question each time: takes back everything, and the platforms' hosts, but not those of sites that the person reads. */
export async function revokeContact(sites: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [EVERYWHERE] }).catch(() => false);
  await removeAccess(ASKED_HOSTS.filter((host) => !sites.includes(host)));
}

/** Takes back what was granted for these hosts by name. */
export async function removeAccess(hosts: readonly string[]): Promise<void> {
  if (hosts.length > 0) await browser.permissions.remove({ origins: origins(hosts) }).catch(() => false);
}

/** Called whenever the browser granted or took back something, here or in its own settings. */
export function onAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
