import { browser } from 'wxt/browser';
import { base64 } from '../../lib/base.ts';
import { LIMITS } from '../../lib/messages/limits.ts';
import { send } from '../../lib/messages/send.ts';
import { MAX_FILE_BYTES, notReadFile } from '../../lib/store/given-file.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';

/** Characters of one message; browsers take no more than 64 MB. */
const MAX_MESSAGE = 30 * 2 ** 20;

/** A file as it travels. What is too large or cannot be read travels without its bytes, and is a line that says so. */
export async function readFile(file: File): Promise<GivenFile> {
  const name = file.name.slice(0, LIMITS.text);
  if (file.size > MAX_FILE_BYTES) return notReadFile(name, 'tooLarge');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, contentType: file.type.slice(0, LIMITS.text), base64: base64.encode(bytes) };
  } catch {
    return notReadFile(name, 'unreadable');
  }
}

/** Files in their order, in lists that each fit into one message. Read when they are wanted: hundreds at once would not fit in memory. */
export async function* batches(files: readonly File[], max = MAX_MESSAGE): AsyncGenerator<GivenFile[]> {
  let batch: GivenFile[] = [];
  let size = 0;
  for (const file of files) {
    const read = await readFile(file);
    const its = read.base64.length + read.name.length + read.contentType.length;
    if (batch.length > 0 && (size + its > max || batch.length === LIMITS.files)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(read);
    size += its;
  }
  if (batch.length > 0) yield batch;
}

/** Text that is longer than one message takes travels as a file. */
function asFile(text: string): File[] {
  if (text.length <= LIMITS.pasted) return [];
  const isBadge = /^\s*(\{|\[\s*[{"]|eyJ|<svg)/.test(text);
  return [new File([text], isBadge ? '.json' : '.txt', { type: 'text/plain' })];
}

/** Hands over what was pasted and dropped; gives the run's id, null when there is nothing to check in it. */
export async function give(text: string, files: readonly File[]): Promise<string | null> {
  const long = asFile(text);
  const pasted = long.length > 0 ? '' : text;
  const isPrivate = browser.extension.inIncognitoContext;
  let id: string | null = null;
  if (pasted !== '') id = await send('run.create', { tabId: null, keys: null, text: pasted, files: [], opens: false, isPrivate });
  for await (const batch of batches([...long, ...files])) {
    if (id === null) id = await send('run.create', { tabId: null, keys: null, text: '', files: batch, opens: false, isPrivate });
    else await send('run.add', { id, text: '', files: batch });
  }
  return id;
}
