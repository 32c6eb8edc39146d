import { hostOf } from '../net/address.ts';
import type { FetchDocument, RequestRecord } from '../net/document.ts';
import { type RecordedAnswers, recordAnswers } from '../net/recorded-answers.ts';
import type { Address } from '../platforms/platform.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Pin } from '../trust/pin.ts';
import { check } from '../verify/check.ts';
import { CLOCK_SKEW, type VerifyContext } from '../verify/context.ts';
import { byBothClocks } from '../verify/two-clocks.ts';
import { authenticOf } from '../verify/verdict.ts';
import type { Verification } from '../verify/verification.ts';
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
  /** `now` was given, and is not this computer's clock: then no other clock is compared with it. */
  clockGiven?: boolean;
  pins: Pin[];
  /** What the user knows of the person; compared locally. */
  holder: { name: string | null; emails: string[] };
  signal?: AbortSignal;
  /** Told of the checks so far, while the badge is judged for the first time; judging it anew tells nothing. */
  onChecks?: VerifyContext['onChecks'];
  /** After so many milliseconds nobody is asked any more: a credential can name hundreds of addresses that answer slowly. */
  patience?: number;
}

const PATIENCE = 120_000;

/** Judges one badge. Never throws for what the outside did; every outcome is a report. */
export async function checkBadge(input: CheckInput, context: CheckContext): Promise<Report> {
  const requests: RequestRecord[] = [];
  const permissionNeeded = new Set<string>();
  const answers = recordAnswers(observeRequests(context.fetchDocument, requests, permissionNeeded));
  const ended = AbortSignal.timeout(context.patience ?? PATIENCE);
  const signal = context.signal ? AbortSignal.any([context.signal, ended]) : ended;
  const by = (fetchDocument: FetchDocument, now: Date, onChecks?: CheckContext['onChecks']): Promise<Judged> =>
    judge(input, { fetchDocument, now, signal, onChecks });
  let judged = await by(answers.record, context.now, context.onChecks);
  // A kept copy may confirm a badge; what speaks against one (a key that is not there, a bit that is set) is read anew.
  if (answers.hasKept() && !isConfirmed(judged)) judged = await by(answers.renew, context.now);
  judged = withPortal(judged, requests);
  if (context.clockGiven !== true) judged = await withOtherClocks(judged, answers, context.now, by);
  return assemble(judged, {
    now: context.now,
    pins: context.pins,
    holder: context.holder,
    claims: 'claims' in input ? input.claims : null,
    requests,
    permissionNeeded: [...permissionNeeded],
  });
}

const isConfirmed = ({ verification }: Judged): boolean => verification !== null && holds(verification);

const holds = ({ verdict, nested, endorsements }: Verification): boolean =>
  (verdict === 'verified' || verdict === 'hosted') &&
  nested.every((one) => one !== null && holds(one)) &&
  endorsements.every(({ checks: [first] }) => first?.outcome !== 'fail' && first?.outcome !== 'unknown');

/** Behind a network that wants a person to sign in first nothing was found out, and a missing answer is nobody's claim. */
function withPortal(judged: Judged, requests: RequestRecord[]): Judged {
  const answer = requests.find(({ status }) => status === 511);
  const checks = [...judged.checks, ...(judged.verification?.checks ?? [])];
  const authentic = authenticOf(checks);
  if (answer === undefined || (authentic !== 'unknown' && authentic !== 'unsigned')) return judged;
  if (checks.some(({ code }) => code === 'net_captive_portal')) return judged;
  return { ...judged, checks: [...judged.checks, check('net_captive_portal', { host: hostOf(answer.url) ?? '' })] };
}

/** Where the clocks of those who answered differ from ours, theirs are tried too, the most distant ones, without asking again. */
async function withOtherClocks(
  judged: Judged,
  answers: RecordedAnswers,
  now: Date,
  by: (fetchDocument: FetchDocument, now: Date) => Promise<Judged>,
): Promise<Judged> {
  const clocks = answers
    .clocks()
    .filter(({ ahead }) => Math.abs(ahead) > CLOCK_SKEW)
    .sort((one, other) => one.ahead - other.ahead);
  const others = new Set([clocks.at(0), clocks.at(-1)].filter((clock) => clock !== undefined));
  let { verification, list } = judged;
  for (const { host, ahead } of others) {
    const theirs = await by(answers.replay, new Date(now.getTime() + ahead));
    verification = verification && byBothClocks(verification, theirs.verification, host);
    list = list.map((one, at) => one && byBothClocks(one, theirs.list[at] ?? null, host));
  }
  const differ = clocks.map(({ host, ahead }) =>
    check('net_clock_differs', { host, date: new Date(now.getTime() + ahead).toISOString() }),
  );
  return { ...judged, verification, list, checks: [...judged.checks, ...differ] };
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
