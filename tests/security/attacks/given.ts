import type { Pin } from '../../../lib/trust/pin.ts';
import { bytesOf } from '../../unit/support/check.ts';
import type { Reply } from '../../unit/support/network.ts';
import { issuerDocuments } from '../../world/issuer-documents.ts';
import type { Doc } from '../../world/types.ts';
import type { Answered, Given } from './attack.ts';

export type { Reply } from '../../unit/support/network.ts';

interface Circumstances {
  documents?: Record<string, Reply>;
  pins?: Pin[];
  holder?: string;
}

/** A file or a pasted text. */
export const file = (document: Doc | unknown[] | string | Uint8Array, circumstances: Circumstances = {}): Given =>
  given({ kind: 'file', bytes: bytesOf(document) }, circumstances);

/** An address as a page shows it. */
export const link = (url: string, circumstances: Circumstances = {}): Given => given({ kind: 'link', url }, circumstances);

const given = (input: Given['input'], { documents = {}, pins = [], holder }: Circumstances): Given => ({
  input,
  documents: Object.fromEntries(Object.entries(documents).map(([url, reply]) => [new URL(url).href, answered(reply)])),
  pins,
  holder: holder ?? null,
});

const answered = (reply: Reply): Answered =>
  typeof reply === 'object' && 'json' in reply
    ? { status: reply.status ?? 200, type: 'application/json', body: JSON.stringify(reply.json) }
    : (reply as Answered);

let published: Promise<Record<string, Answered>> | undefined;

/** What the issuers of the world publish: keys, status lists, profiles. `more` answers before them. */
export async function issuers(more: Record<string, Reply> = {}): Promise<Record<string, Reply>> {
  published ??= publish();
  return { ...(await published), ...more };
}

async function publish(): Promise<Record<string, Answered>> {
  const answers: Record<string, Answered> = {};
  for (const { url, handler } of await issuerDocuments()) {
    const { href, host, pathname, search } = new URL(url);
    answers[href] = await handler({ method: 'GET', host, path: pathname + search, headers: { accept: 'application/json' } });
  }
  return answers;
}
