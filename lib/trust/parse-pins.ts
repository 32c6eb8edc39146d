import { parseStrictJson } from '../credential/strict-json.ts';
import { isObject, isString, type Json, type JsonObject } from '../json.ts';
import type { Pin, Role } from './pin.ts';

export type ParsedPins = { ok: true; pins: Pin[] } | { ok: false; reason: string };

const MAX_TEXT = 4 * 1024 * 1024;
const MAX_PINS = 5000;
const MAX_KEYS = 50;
const LENGTHS = { id: 2048, name: 300, note: 2000, pinnedBy: 300, pinnedAt: 40 } as const;
const ROLES: readonly Role[] = ['issuer', 'industry', 'assessor', 'qa', 'blocked'];
const MEMBERS = new Set(['id', 'name', 'role', 'keys', 'note', 'pinnedBy', 'pinnedAt']);
/** SHA-256 in base64url: 43 characters. */
const THUMBPRINT = /^[A-Za-z0-9_-]{43}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the pins export. One entry that is wrong refuses the whole file: half a trust list is another list. Members that we do
 * not know are refused too, since one of them may be a restriction. `reason` is a sentence in English for the person who wrote it.
 */
export function parsePins(text: string): ParsedPins {
  if (text.length > MAX_TEXT) return refuse(`longer than ${MAX_TEXT} characters`);
  const json = parseStrictJson(text);
  if (!json.ok)
    return refuse(json.failure === 'parse_duplicate_member' ? `a member stands twice: ${json.detail ?? ''}` : 'not JSON');
  const root = json.value;
  if (!isObject(root) || root.assayPins !== 1) return refuse('no pins export ("assayPins": 1 is missing)');
  const unknown = Object.keys(root).find((name) => name !== 'assayPins' && name !== 'pins');
  if (unknown !== undefined) return refuse(`unknown member ${JSON.stringify(unknown)}`);
  if (!Array.isArray(root.pins)) return refuse('"pins" is not a list');
  if (root.pins.length > MAX_PINS) return refuse(`more than ${MAX_PINS} pins`);

  const pins: Pin[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of root.pins.entries()) {
    const pin = parsePin(entry);
    if (isString(pin)) return refuse(`pin ${index + 1}: ${pin}`);
    const key = pinName(pin);
    if (seen.has(key)) return refuse(`pin ${index + 1}: ${pin.id} stands twice as ${pin.role}`);
    seen.add(key);
    pins.push(pin);
  }
  return { ok: true, pins };
}

/** The export of pins: what `parsePins` reads, `--trust` of the command line takes, and a person can keep. */
export const writePins = (pins: readonly Pin[]): string => `${JSON.stringify({ assayPins: 1, pins }, null, 2)}\n`;

const refuse = (reason: string): ParsedPins => ({ ok: false, reason });

/** One pin for each identifier and role goes by this name. */
export const pinName = ({ role, id }: Pick<Pin, 'role' | 'id'>): string => `${role} ${identifierKey(id)}`;

/** The pin, or what is wrong with it. */
export function parsePin(entry: Json): Pin | string {
  if (!isObject(entry)) return 'not an object';
  const unknown = Object.keys(entry).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) return `unknown member ${JSON.stringify(unknown)}`;
  const id = line(entry, 'id');
  const name = line(entry, 'name');
  const note = line(entry, 'note');
  const pinnedBy = line(entry, 'pinnedBy');
  const pinnedAt = line(entry, 'pinnedAt');
  if (id === null || name === null || note === null || pinnedBy === null || pinnedAt === null)
    return `"id", "name", "note", "pinnedBy" and "pinnedAt" must be texts within their limits`;
  if (!DATE_TIME.test(pinnedAt) || Number.isNaN(Date.parse(pinnedAt))) return '"pinnedAt" is not an ISO 8601 date-time';
  const role = ROLES.find((one) => one === entry.role);
  if (role === undefined) return `unknown role ${JSON.stringify(entry.role)?.slice(0, 40)}`;
  const keys = entry.keys;
  if (!Array.isArray(keys) || keys.length > MAX_KEYS || !keys.every(isString) || !keys.every((key) => THUMBPRINT.test(key)))
    return '"keys" is not a list of RFC 7638 thumbprints';
  if (new Set(keys).size !== keys.length) return 'a key stands twice';
  const isDid = /^did:[a-z0-9]+:\S+$/.test(id);
  if (!isDid && !isHttpsAddress(id)) return '"id" is neither a DID nor an https address';
  // Without a key, only an address can be read again: a DID alone would pin whatever key anybody puts there.
  if (isDid && keys.length === 0 && role !== 'blocked') return 'a DID needs at least one key';
  return { id, name, role, keys, note, pinnedBy, pinnedAt };
}

function line(of: JsonObject, name: keyof typeof LENGTHS): string | null {
  const value = of[name];
  return isString(value) && value.length <= LENGTHS[name] && (name === 'note' || name === 'pinnedBy' || value.trim() !== '')
    ? value
    : null;
}

function isHttpsAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.username === '' && url.password === '';
}

/** `http:` and `https:` identifiers count as one (DESIGN section 4). */
const identifierKey = (id: string): string => (/^https?:/i.test(id) ? new URL(id).href.replace(/^http:/, 'https:') : id);
