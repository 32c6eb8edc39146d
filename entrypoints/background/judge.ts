import { base64 } from '../../lib/base.ts';
import type { FetchDocument } from '../../lib/net/document.ts';
import { limitHosts } from '../../lib/net/host-limit.ts';
import { keepDocuments } from '../../lib/net/kept-documents.ts';
import { hasPermission } from '../../lib/net/permission.ts';
import { createSafeFetch, FETCH_LIMITS } from '../../lib/net/safe-fetch.ts';
import { shareDocuments } from '../../lib/net/shared-documents.ts';
import { isPlatformHost } from '../../lib/platforms/index.ts';
import { type CheckInput, checkBadge } from '../../lib/report/check-badge.ts';
import type { Report } from '../../lib/report/report.ts';
import { documentStore } from '../../lib/store/documents.ts';
import type { Job, JobInput } from '../../lib/store/jobs.ts';
import type { Check } from '../../lib/verify/check.ts';
import { setContextSource } from '../../lib/verify/jsonld/contexts.ts';
import { readContext } from './contexts.ts';
import { learnCodes } from './words.ts';

setContextSource(readContext);

const safeFetch = createSafeFetch({ hasPermission, isPlatformHost, limits: { hosts: Number.POSITIVE_INFINITY } });

/** A work may be larger than any badge. Bytes. */
const WORK = 10 * 2 ** 20;

/** Reads a work that a badge names, because the person asked to. */
export const fetchWork = createSafeFetch({
  hasPermission,
  isPlatformHost,
  limits: { document: WORK, image: WORK, hosts: Number.POSITIVE_INFINITY },
});

/** One memory of documents for one check of a page, over those that are kept because they are about no person. */
export const openDocuments = ({ fresh, isPrivate }: Pick<Job, 'fresh' | 'isPrivate'>): FetchDocument =>
  shareDocuments(keepDocuments(safeFetch, documentStore(), { hasPermission, read: !fresh, write: !isPrivate }));

/** Judges one badge in the browser: its network, its clock. Where its issuer stands on the list is read when it is shown. */
export async function judge(
  { input, holder }: Pick<Job, 'input' | 'holder'>,
  documents: FetchDocument,
  signal: AbortSignal,
  onChecks?: (checks: readonly Check[]) => void,
): Promise<Report> {
  await learnCodes();
  const fetchDocument = limitHosts(documents, FETCH_LIMITS.hosts);
  return checkBadge(checkInput(input), { fetchDocument, now: new Date(), pins: [], holder, signal, onChecks });
}

function checkInput(input: JobInput): CheckInput {
  if (input.kind !== 'file') return input;
  const { name, contentType, base64: encoded } = input.file;
  const bytes = bytesOf(encoded);
  return bytes === null
    ? { kind: 'unreadable', given: name, what: 'file' }
    : { kind: 'document', given: name, bytes, contentType };
}

function bytesOf(encoded: string): Uint8Array | null {
  try {
    return base64.decode(encoded);
  } catch {
    return null;
  }
}
