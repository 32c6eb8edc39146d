import { canonicalize } from '../../jcs.ts';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';
import { BUNDLE } from './bundle.ts';

/**
 * JSON-LD contexts that signatures may rest on are the files of assets/contexts; nothing is asked of the network. Those with `@vocab` (the
 * "examples" ones) stay out: they define everything. The file "index" says which address each stands for (a second address of one context is
 * one more line there), and the SHA-256 of each in its JCS form (RFC 8785). Here stands the index's own.
 */
export const INDEX_PIN = 'e84523dab9a82617ae66876b11366e62bfeca7a277bedade53d60ed823ddf92a';

/** Reads a file of assets/contexts, by its name without `.json`. */
export type ContextSource = (file: string) => Promise<Json>;

let source: ContextSource = async () => null;

/** Where files that are not bundled come from: the extension's own package. Node has all of them bundled. */
export function setContextSource(read: ContextSource): void {
  source = read;
}

const frozen = <T extends object>(value: T): T => {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) frozen(member);
  return Object.freeze(value);
};

const loaded = new Map<string, JsonObject>(Object.entries(BUNDLE).map(([file, document]) => [file, frozen(document)]));
const loading = new Map<string, Promise<JsonObject | null>>();

const inIndex = (index: JsonObject | null | undefined, part: 'addresses' | 'pins', name: string): string | null => {
  const listed = index?.[part];
  const found = isObject(listed) && Object.hasOwn(listed, name) ? listed[name] : null;
  return isString(found) ? found : null;
};

/** The contexts at hand, by address. In Node all of them. */
export const CONTEXTS = new Map<string, JsonObject>(
  Object.keys(loaded.get('index')?.addresses ?? {}).flatMap((url) => {
    const context = loaded.get(inIndex(loaded.get('index'), 'addresses', url) ?? '');
    return context === undefined ? [] : [[url, context]];
  }),
);

/** The context that stands for an address; null when there is none. */
export async function contextOf(url: string): Promise<JsonObject | null> {
  const known = CONTEXTS.get(url);
  if (known !== undefined) return known;
  const file = inIndex(await contextIn('index'), 'addresses', url);
  const context = file === null ? null : await contextIn(file);
  if (context !== null) CONTEXTS.set(url, context);
  return context;
}

/** Whether a context stands for an address, without reading it. */
export const isBundled = async (url: string): Promise<boolean> =>
  CONTEXTS.has(url) || inIndex(await contextIn('index'), 'addresses', url) !== null;

/** One of the files; null when it cannot be read, or is not what is pinned. Each is read once; a failure is no lasting answer. */
export async function contextIn(file: string): Promise<JsonObject | null> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const reading = loading.get(file) ?? read(file).catch(() => null);
  loading.set(file, reading);
  const document = await reading;
  loading.delete(file);
  if (document !== null) loaded.set(file, document);
  return document;
}

async function read(file: string): Promise<JsonObject | null> {
  const pin = file === 'index' ? INDEX_PIN : inIndex(await contextIn('index'), 'pins', file);
  const document = await source(file);
  if (!isObject(document)) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalize(document)));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === pin ? frozen(document) : null;
}
