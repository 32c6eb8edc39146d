import { parsePins, pinName } from '../../lib/trust/parse-pins.ts';
import type { Pin } from '../../lib/trust/pin.ts';

/** What an import would do to the list, or why it cannot. */
export type ImportPlan =
  | {
      ok: true;
      text: string;
      added: Pin[];
      /** `keys`: the file names other keys than the list does. */
      replaced: { before: Pin; after: Pin; keys: boolean }[];
      /** Already on the list, in the same words. */
      same: number;
    }
  | { ok: false; reason: string };

/** Larger files are not read at all. In bytes; the rule of pins then counts characters. */
const MAX_FILE = 16 * 1024 * 1024;

/** Reads a file of pins and compares it with the list; nothing is changed. */
export async function planOf(file: Pick<File, 'size' | 'text'>, pins: readonly Pin[]): Promise<ImportPlan> {
  if (file.size > MAX_FILE) return { ok: false, reason: `larger than ${MAX_FILE} bytes` };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, reason: 'the file cannot be read' };
  const read = parsePins(text);
  if (!read.ok) return read;
  const own = new Map(pins.map((pin) => [pinName(pin), pin]));
  const known = read.pins.flatMap((after) => {
    const before = own.get(pinName(after));
    return before ? [{ before, after, keys: !sameKeys(before, after) }] : [];
  });
  const replaced = known.filter(({ before, after }) => !samePin(before, after));
  return {
    ok: true,
    text,
    added: read.pins.filter((pin) => !own.has(pinName(pin))),
    replaced,
    same: known.length - replaced.length,
  };
}

const sameKeys = (a: Pin, b: Pin): boolean => a.keys.length === b.keys.length && a.keys.every((key) => b.keys.includes(key));

const samePin = (a: Pin, b: Pin): boolean =>
  sameKeys(a, b) && a.name === b.name && a.note === b.note && a.pinnedBy === b.pinnedBy && a.pinnedAt === b.pinnedAt;
