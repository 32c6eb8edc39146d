import type { Credential } from '../credential/model.ts';
import { type Parsed, parseDocument } from '../credential/parse.ts';
import type { PlatformRecord } from '../facts/input.ts';
import { isObject, isString, type JsonObject } from '../json.ts';
import { askable, hostOf } from '../net/address.ts';
import type { Answer, FetchDocument, FetchFailure, RequestRecord } from '../net/document.ts';
import { readAddress, resolve } from '../platforms/index.ts';
import type { Address, LinkKind, Step } from '../platforms/platform.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Pin } from '../trust/pin.ts';
import { type Check, check } from '../verify/check.ts';
import { type Code, ruleOf } from '../verify/codes.ts';
import { ask, jsonOf, type VerifyContext } from '../verify/context.ts';
import { type Verification, verify } from '../verify/pipeline.ts';
import { assemble, type Judged } from './assemble.ts';
import { observeRequests } from './observe-requests.ts';
import type { Report, Source } from './report.ts';

/** What is to be judged. */
export type CheckInput =
  /** An address, as found on a page (with what the page says) or as typed. */
  | { kind: 'link'; given: string; address: Address; claims: PageClaims | null }
  /** A file or pasted text; `given` is its name. */
  | { kind: 'document'; given: string; bytes: Uint8Array; contentType: string }
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

const MAX_POINTERS = 2;

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
      return { source: source('entry', input.given), checks: [check('link_none')], verification: null, record: null, list: [] };
    case 'document': {
      const from = { ...source('file', input.given), sha256: await sha256(input.bytes) };
      return judgeBytes(input.bytes, from, [], {}, null, context);
    }
    case 'link':
      return judgeLink(input.address, context);
  }
}

/** What the address alone tells (DESIGN section 5); the rest needs a request. */
function linkCheck(address: Address): Check {
  const host = hostOf(address.url) ?? address.url;
  const byKind: Record<Exclude<LinkKind, 'award' | 'unknown'>, Code> = {
    template: 'link_template',
    profile: 'link_profile',
    collection: 'link_collection',
    picture: 'link_picture',
    'short-link': 'link_destination_hidden',
    'look-alike': 'link_look_alike',
  };
  switch (address.kind) {
    case 'award':
      return check('link_genuine', { host, platform: address.platform ?? '' });
    case 'unknown':
      return check('link_unknown_host', { host });
    default:
      return check(byKind[address.kind], { host, resembles: address.resembles ?? '' });
  }
}

async function judgeLink(address: Address, context: VerifyContext): Promise<Judged> {
  const { steps, page } = resolve(address);
  const from: Source = { ...source('url', address.url), platform: address.platform, linkKind: address.kind, page };
  const link = linkCheck(address);
  if (steps.length === 0) {
    const provider =
      address.kind === 'award'
        ? [check('link_provider_page', { host: hostOf(address.url) ?? '' })]
        : address.kind === 'unknown'
          ? [check('link_malformed')]
          : [];
    return { source: from, checks: [link, ...provider], verification: null, record: null, list: [] };
  }
  const record = await readRecord(steps, address, context);
  const found = await readCredential(steps, address, from, [link], record.value, context);
  const all: Judged = { ...found, record: record.value, checks: [...found.checks, ...record.checks] };
  if (all.verification !== null || record.value === null) return all;
  // The platform shows a record, and no credential can be had: its record is no proof, but it is an answer, "withdrawn" a plain one.
  const withoutGap = all.checks.filter(({ code }) => code !== 'net_not_found' && ruleOf(code).id !== 'document');
  const only = record.checks.length > 0 ? [] : [check('parse_record_only', { host: record.value.host })];
  return { ...all, checks: [...withoutGap, ...only] };
}

async function readCredential(
  steps: Step[],
  address: Address,
  from: Source,
  checks: Check[],
  record: PlatformRecord | null,
  context: VerifyContext,
  pointers = 0,
): Promise<Judged> {
  let last: Judged = { source: from, checks: [...checks, check('link_malformed')], verification: null, record: null, list: [] };
  for (const step of steps) {
    switch (step.kind) {
      case 'record':
        break;
      case 'pointer': {
        const asked = await ask(step.url, context, { accept: step.accept, mayRedirect: step.mayRedirect });
        if (!asked.ok) return { ...last, checks: [...checks, unread(asked, address)] };
        const json = jsonOf(asked.answer);
        const target = isObject(json) && isString(json[step.member]) ? readAddress(json[step.member] as string) : null;
        if (target === null || pointers >= MAX_POINTERS) return { ...last, checks: [...checks, check('parse_not_credential')] };
        const read = check('net_read', { host: asked.host });
        return readCredential(resolve(target).steps, target, from, [...checks, read], record, context, pointers + 1);
      }
      case 'credential': {
        const asked = await ask(step.url, context, { accept: step.accept, mayRedirect: step.mayRedirect });
        if (asked.ok) last = await judgeAnswer(asked.answer, asked.host, from, checks, address, record, context);
        // A page at one address says more than nothing at the next.
        else if (last.source.document === null) last = { ...last, checks: [...checks, unread(asked, address)] };
        const held = last.verification !== null || last.list.length > 0;
        // Only "nothing here", "it moved" and an answer without a credential are reasons to look at the next place.
        if (held || (!asked.ok && asked.failure !== 'not_found' && asked.failure !== 'moved')) return last;
        break;
      }
    }
  }
  return last;
}

async function judgeAnswer(
  answer: Answer,
  host: string,
  from: Source,
  checks: Check[],
  address: Address,
  record: PlatformRecord | null,
  context: VerifyContext,
): Promise<Judged> {
  const at: Source = { ...from, document: answer.url, sha256: await sha256(answer.bytes) };
  const read = [...checks, check('net_read', { host })];
  // HTML is for people: nothing in it is parsed or followed in the worker.
  if (answer.contentType === 'text/html' || answer.contentType === 'application/xhtml+xml') {
    return { source: at, checks: [...read, check('parse_html', { host })], verification: null, record: null, list: [] };
  }
  return judgeBytes(answer.bytes, at, read, { isMoodle: address.platform === 'moodle' }, record, context, answer.url);
}

async function judgeBytes(
  bytes: Uint8Array,
  from: Source,
  checks: Check[],
  options: { isMoodle?: boolean },
  record: PlatformRecord | null,
  context: VerifyContext,
  address: string | null = null,
): Promise<Judged> {
  const parsed = withAddress(await parseDocument(bytes), bytes, address);
  if (!parsed.ok) {
    const params = parsed.detail === undefined ? {} : { what: parsed.detail };
    return { source: from, checks: [...checks, check(parsed.failure, params)], verification: null, record: null, list: [] };
  }
  if ('list' in parsed) {
    // Several credentials side by side: no format gives such a file a meaning of its own, so that it is a claim whatever is inside.
    const list: (Verification | null)[] = [];
    for (const item of parsed.list) list.push(item.ok ? await verify(item.credential, context, options) : null);
    return { source: from, checks: [...checks, check('parse_several_side_by_side')], verification: null, record, list };
  }
  return { source: from, checks, verification: await verify(parsed.credential, context, options), record, list: [] };
}

/**
 * A withdrawn Open Badges 2.0 assertion may hold nothing but `{id, revoked}`, and older versions have no id:
 * the address that answered is then the assertion's own.
 */
function withAddress(parsed: Parsed, bytes: Uint8Array, address: string | null): Parsed {
  if (address === null) return parsed;
  if (parsed.ok && !('list' in parsed)) {
    const { credential } = parsed;
    if (credential.securing.kind !== 'hosted' || credential.securing.id !== null) return parsed;
    return { ok: true, credential: { ...credential, securing: { kind: 'hosted', id: address } } };
  }
  if (parsed.ok || parsed.failure !== 'parse_not_credential') return parsed;
  const json = jsonOf({ ok: true, url: address, status: 200, contentType: '', bytes });
  if (!isObject(json) || json.revoked !== true) return parsed;
  const id = isString(json.id) && askable(json.id) !== null ? json.id : address;
  const credential: Credential = {
    format: 'open-badges-2.0',
    kind: 'assertion',
    securing: { kind: 'hosted', id },
    json,
    container: 'json',
    nested: [],
  };
  return { ok: true, credential };
}

async function readRecord(
  steps: Step[],
  address: Address,
  context: VerifyContext,
): Promise<{ value: PlatformRecord | null; checks: Check[] }> {
  const step = steps.find(({ kind }) => kind === 'record');
  if (step?.kind !== 'record') return { value: null, checks: [] };
  const asked = await ask(step.url, context, { accept: step.accept, mayRedirect: step.mayRedirect });
  const json = asked.ok ? jsonOf(asked.answer) : undefined;
  if (!isObject(json) || !holdsRecord(json)) return { value: null, checks: [] };
  // What the person keeps to themselves is not read, even where the platform sends it.
  if (recordRoot(json)?.private === true) return { value: null, checks: [check('net_record_private', { host: step.host })] };
  return { value: { json, host: step.host, platform: address.platform }, checks: withdrawnInRecord(json, step.host) };
}

const recordRoot = (json: JsonObject): JsonObject | null => [json.data, json.credential].find(isObject) ?? null;

const holdsRecord = (json: JsonObject): boolean => recordRoot(json) !== null && recordRoot(json)?.message === undefined;

/** A platform that says itself that it withdrew the award is believed: that can only lower the verdict. */
function withdrawnInRecord(json: JsonObject, host: string): Check[] {
  const root = recordRoot(json);
  const withdrawn = isString(root?.revoked_at) || root?.state === 'revoked';
  return withdrawn
    ? [check('status_revoked_by_host', { host, reason: '', date: isString(root?.revoked_at) ? root.revoked_at : '' })]
    : [];
}

type Unread = { failure: FetchFailure | 'not_found' | 'gone' | 'error_status'; host: string; status: number | null };

/** An address that gave no document. 410 is the host's word that the badge is withdrawn; 404 is not. */
function unread({ failure, host, status }: Unread, address: Address): Check {
  switch (failure) {
    case 'gone':
      return check(address.platform === 'moodle' ? 'status_gone_or_never_issued' : 'status_gone', { host });
    case 'not_found':
      return check('net_not_found', { host });
    case 'error_status':
      return check('net_error_status', { host, status: String(status ?? '') });
    case 'permission_needed':
      return check('net_permission_needed', { host });
    case 'address_refused':
      return check('net_address_refused', { host });
    case 'network_failed':
      return check('net_failed', { host });
    case 'timed_out':
      return check('net_timed_out', { host });
    case 'moved':
      return check('net_moved', { host });
    case 'too_large':
      return check('net_too_large', { host });
    case 'too_many_hosts':
      return check('net_too_many_hosts', { host });
  }
}

const source = (kind: Source['kind'], given: string): Source => ({
  given,
  kind,
  platform: null,
  linkKind: null,
  document: null,
  sha256: null,
  page: null,
});

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
