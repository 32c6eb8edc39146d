import type { Credential } from '../credential/model.ts';
import { type Parsed, parseDocument } from '../credential/parse.ts';
import type { PlatformRecord } from '../facts/input.ts';
import { isObject, isString } from '../json.ts';
import { askable } from '../net/address.ts';
import { type Check, check } from '../verify/check.ts';
import { jsonOf, type VerifyContext } from '../verify/context.ts';
import { type Verification, verify } from '../verify/pipeline.ts';
import { type Judged, withoutCredential } from './judged.ts';
import type { Source } from './report.ts';

/** Parses and verifies a document. `address` is the one that answered with it; null for a file. */
export async function judgeBytes(
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
    return withoutCredential(from, [...checks, check(parsed.failure, params)]);
  }
  if ('list' in parsed) {
    const list: (Verification | null)[] = [];
    const { onChecks: _, ...quiet } = context;
    for (const item of parsed.list) list.push(item.ok ? await verify(item.credential, quiet, options) : null);
    return { source: from, checks: [...checks, check('parse_several_side_by_side')], verification: null, record, list };
  }
  const verification = await verify(parsed.credential, tellingAlso(checks, context), options);
  return { source: from, checks, verification, record, list: [] };
}

/** Whoever is told of the credential's checks hears of those around it too. */
function tellingAlso(around: Check[], context: VerifyContext): VerifyContext {
  const { onChecks } = context;
  onChecks?.(around);
  return onChecks ? { ...context, onChecks: (checks) => onChecks([...around, ...checks]) } : context;
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
