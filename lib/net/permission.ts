import { browser } from 'wxt/browser';

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
