import { base64 } from '../../lib/base.ts';
import { MAX_FILE_BYTES, notReadFile } from '../../lib/store/given-file.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';

/** A file that the person gave, as it travels to the worker; one that is too large or cannot be read is a line that says so. */
export async function readFile(file: File): Promise<GivenFile> {
  const name = file.name.slice(0, 300);
  if (file.size > MAX_FILE_BYTES) return notReadFile(name, 'tooLarge');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, contentType: file.type.slice(0, 100), base64: base64.encode(bytes) };
  } catch {
    return notReadFile(name, 'unreadable');
  }
}
