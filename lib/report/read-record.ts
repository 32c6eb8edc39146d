import type { PlatformRecord } from '../facts/input.ts';
import { isObject, isString, type JsonObject } from '../json.ts';
import type { Address, Step } from '../platforms/platform.ts';
import { type Check, check } from '../verify/check.ts';
import { ask, jsonOf, type VerifyContext } from '../verify/context.ts';

/** Reads the platform's own public record, when it keeps one. A record that cannot be had is no finding: it was never proof. */
export async function readRecord(
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
