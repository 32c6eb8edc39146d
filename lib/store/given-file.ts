import type { GivenFile } from './jobs.ts';

/** A file of more bytes is no badge, and does not travel. */
export const MAX_FILE_BYTES = 5 * 2 ** 20;

/** Stands in the place of a file's content type, with no bytes: why the page that was given the file did not read it. */
const NOT_READ = { tooLarge: 'assay/too-large', unreadable: 'assay/unreadable' } as const;

export type NotRead = keyof typeof NOT_READ;

/** A file that was given and not read. It travels like the others, so that it is a line like the others. */
export const notReadFile = (name: string, why: NotRead): GivenFile => ({ name, contentType: NOT_READ[why], base64: '' });

/** Why a file was not read; null when it was. */
export function whyNotRead({ contentType, base64 }: GivenFile): NotRead | null {
  if (base64 !== '') return null;
  if (contentType === NOT_READ.tooLarge) return 'tooLarge';
  return contentType === NOT_READ.unreadable ? 'unreadable' : null;
}
