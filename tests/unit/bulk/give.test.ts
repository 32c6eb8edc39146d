import { expect, test } from 'vitest';
import { batches, readFile } from '../../../entrypoints/bulk/give.ts';
import { LIMITS } from '../../../lib/messages/limits.ts';
import { MAX_FILE_BYTES, whyNotRead } from '../../../lib/store/given-file.ts';

const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);
const namesOf = async (files: File[], max?: number) => {
  const names: string[][] = [];
  for await (const batch of batches(files, max)) names.push(batch.map((one) => one.name));
  return names;
};

test('files travel in their order, in lists that each fit into one message', async () => {
  // 300 bytes are 400 characters of base64.
  const files = ['a', 'b', 'c', 'd'].map((name) => file(name, 300));
  expect(await namesOf(files, 1000)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(await namesOf(files, 100)).toEqual([['a'], ['b'], ['c'], ['d']]);
  expect(await namesOf(files)).toEqual([['a', 'b', 'c', 'd']]);
  expect(await namesOf([])).toEqual([]);
  const many = Array.from({ length: LIMITS.files + 1 }, (_, at) => file(String(at), 1));
  expect((await namesOf(many)).map((batch) => batch.length)).toEqual([LIMITS.files, 1]);
});

test('the largest file that is read fits the limit of the protocol; a larger one travels without its bytes', async () => {
  const largest = await readFile(file('a', MAX_FILE_BYTES));
  expect(whyNotRead(largest)).toBeNull();
  expect(largest.base64.length).toBeLessThanOrEqual(LIMITS.file);
  const over = await readFile(file('résumé.pdf', MAX_FILE_BYTES + 1));
  expect([over.name, over.base64, whyNotRead(over)]).toEqual(['résumé.pdf', '', 'tooLarge']);
});

test('a file that is gone when it is read is a line that says so, and an empty one is no such file', async () => {
  const gone = file('a', 1);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(whyNotRead(await readFile(gone))).toBe('unreadable');
  expect(whyNotRead(await readFile(file('a', 0)))).toBeNull();
});
