import { askable } from './address.ts';
import type { FetchDocument } from './document.ts';

/** Lets one check ask only so many hosts: a credential that names a hundred status lists is not a reason to ask a hundred strangers. */
export function limitHosts(fetchDocument: FetchDocument, limit: number): FetchDocument {
  const hosts = new Set<string>();
  return async (url, options) => {
    const asked = askable(url);
    if (asked === null) return { ok: false, url, failure: 'address_refused' };
    const { hostname } = new URL(asked);
    if (!hosts.has(hostname) && hosts.size >= limit) return { ok: false, url: asked, failure: 'too_many_hosts' };
    hosts.add(hostname);
    return fetchDocument(url, options);
  };
}
