import type { FetchDocument } from '../../lib/net/document.ts';
import { limitHosts } from '../../lib/net/host-limit.ts';
import { hasPermission } from '../../lib/net/permission.ts';
import { createSafeFetch, FETCH_LIMITS } from '../../lib/net/safe-fetch.ts';
import { shareDocuments } from '../../lib/net/shared-documents.ts';
import { isPlatformHost } from '../../lib/platforms/index.ts';
import { checkBadge } from '../../lib/report/check-badge.ts';
import type { Report } from '../../lib/report/report.ts';
import type { Job } from '../../lib/store/jobs.ts';
import { readPins } from '../../lib/store/pins.ts';

const safeFetch = createSafeFetch({ hasPermission, isPlatformHost, limits: { hosts: Number.POSITIVE_INFINITY } });

/** One memory of documents for one check of a page. */
export const openDocuments = (): FetchDocument => shareDocuments(safeFetch);

/** Judges one badge in the browser: its network, its clock, the team's pins. */
export async function judge({ input, holder }: Job, documents: FetchDocument, signal: AbortSignal): Promise<Report> {
  const fetchDocument = limitHosts(documents, FETCH_LIMITS.hosts);
  return checkBadge(input, { fetchDocument, now: new Date(), pins: await readPins(), holder, signal });
}
