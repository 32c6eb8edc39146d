import { askable, hostOf } from '../net/address.ts';
import type { FetchDocument, RequestRecord } from '../net/document.ts';

/** Writes down what is asked. Refused addresses and hosts that are not allowed were not asked: they are checks, not requests. */
export function observeRequests(
  fetchDocument: FetchDocument,
  requests: RequestRecord[],
  permissionNeeded: Set<string>,
): FetchDocument {
  return async (given, options) => {
    const started = performance.now();
    const result = await fetchDocument(given, options);
    if (!result.ok) {
      const host = hostOf(result.url);
      if (result.failure === 'permission_needed' && host !== null) permissionNeeded.add(host);
      if (result.failure === 'address_refused' || result.failure === 'permission_needed' || result.failure === 'too_many_hosts')
        return result;
    }
    requests.push({
      url: askable(given) ?? given,
      status: result.ok ? result.status : null,
      bytes: result.ok ? result.bytes.byteLength : 0,
      ms: Math.round(performance.now() - started),
      cached: result.ok && result.cached === true,
    });
    return result;
  };
}
