import type { PlatformRecord } from '../facts/input.ts';
import { isObject, isString } from '../json.ts';
import { hostOf } from '../net/address.ts';
import type { Answer } from '../net/document.ts';
import { readAddress, resolve } from '../platforms/index.ts';
import type { Address, Step } from '../platforms/platform.ts';
import { type Check, check } from '../verify/check.ts';
import { ruleOf } from '../verify/codes.ts';
import { ask, jsonOf, type VerifyContext } from '../verify/context.ts';
import { judgeBytes } from './judge-bytes.ts';
import { type Judged, sourceOf, withoutCredential } from './judged.ts';
import { linkCheck } from './link-check.ts';
import { readRecord } from './read-record.ts';
import type { Source } from './report.ts';
import { sha256 } from './sha256.ts';
import { unread } from './unread.ts';

/** A wallet may point to a wallet; further than that nobody is followed. */
const MAX_POINTERS = 2;

/** Follows a badge link to its credential, by the steps that its platform prescribes, and judges what is there. */
export async function judgeLink(address: Address, context: VerifyContext): Promise<Judged> {
  const { steps, page } = resolve(address);
  const from: Source = { ...sourceOf('url', address.url), platform: address.platform, linkKind: address.kind, page };
  const link = linkCheck(address);
  if (steps.length === 0) {
    const provider = address.kind === 'award' ? [check('link_provider_page', { host: hostOf(address.url) ?? '' })] : [];
    return withoutCredential(from, [link, ...provider]);
  }
  context.onChecks?.([link]);
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
  let last = withoutCredential(from, [...checks, check('parse_not_credential')]);
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
        context.onChecks?.([...checks, read]);
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
    return withoutCredential(at, [...read, check('parse_html', { host })]);
  }
  return judgeBytes(answer.bytes, at, read, { isMoodle: address.platform === 'moodle' }, record, context, answer.url);
}
