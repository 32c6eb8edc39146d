import type { FetchDocument, RequestRecord } from '../net/document.ts';
import type { Address } from '../platforms/platform.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Pin } from '../trust/pin.ts';
import { check } from '../verify/check.ts';
import type { VerifyContext } from '../verify/context.ts';
import { assemble } from './assemble.ts';
import { judgeBytes } from './judge-bytes.ts';
import { judgeLink } from './judge-link.ts';
import { type Judged, sourceOf, withoutCredential } from './judged.ts';
import { observeRequests } from './observe-requests.ts';
import type { Report } from './report.ts';
import { sha256 } from './sha256.ts';

/** What is to be judged. */
export type CheckInput =
  /** An address, as found on a page (with what the page says) or as typed. */
  | { kind: 'link'; given: string; address: Address; claims: PageClaims | null }
  /** A file or pasted text; `given` is its name. */
  | { kind: 'document'; given: string; bytes: Uint8Array; contentType: string }
  /** A file that could not be read, or text that is no address: a report too. */
  | { kind: 'unreadable'; given: string; what: 'file' | 'address' }
  /** An entry of a page that carries no link. */
  | { kind: 'entry'; given: string; claims: PageClaims };

export interface CheckContext {
  fetchDocument: FetchDocument;
  now: Date;
  pins: Pin[];
  /** What the user knows of the person; compared locally. */
  holder: { name: string | null; emails: string[] };
  signal?: AbortSignal;
}

/** Judges one badge. Never throws for what the outside did; every outcome is a report. */
export async function checkBadge(input: CheckInput, context: CheckContext): Promise<Report> {
  const requests: RequestRecord[] = [];
  const permissionNeeded = new Set<string>();
  const fetchDocument = observeRequests(context.fetchDocument, requests, permissionNeeded);
  const verifying: VerifyContext = { fetchDocument, now: context.now, ...(context.signal ? { signal: context.signal } : {}) };
  const judged = await judge(input, verifying);
  return assemble(judged, {
    now: context.now,
    pins: context.pins,
    holder: context.holder,
    claims: 'claims' in input ? input.claims : null,
    requests,
    permissionNeeded: [...permissionNeeded],
  });
}

async function judge(input: CheckInput, context: VerifyContext): Promise<Judged> {
  switch (input.kind) {
    case 'entry':
      return withoutCredential(sourceOf('entry', input.given), [check('link_none')]);
    case 'document': {
      const from = { ...sourceOf('file', input.given), sha256: await sha256(input.bytes) };
      return judgeBytes(input.bytes, from, [], {}, null, context);
    }
    case 'unreadable':
      return input.what === 'file'
        ? withoutCredential(sourceOf('file', input.given), [check('input_unreadable')])
        : withoutCredential(sourceOf('url', input.given), [check('link_malformed')]);
    case 'link':
      return judgeLink(input.address, context);
  }
}
