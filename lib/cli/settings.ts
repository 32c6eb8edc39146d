import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isObject, isString } from '../json.ts';
import type { FetchDocument } from '../net/document.ts';
import { createOfflineWorld, type OfflineAnswer } from '../net/offline-world.ts';
import { createSafeFetch } from '../net/safe-fetch.ts';
import { isPlatformHost } from '../platforms/index.ts';
import type { CheckContext } from '../report/check-badge.ts';
import { parsePins } from '../trust/parse-pins.ts';
import { UsageError } from './usage-error.ts';

export interface Options {
  json: boolean;
  list?: string | undefined;
  documents?: string | undefined;
  at?: string | undefined;
  trust?: string | undefined;
  holder?: string | undefined;
  url?: string | undefined;
  verify: boolean;
}

/** What `--documents`, `--at`, `--trust` and `--holder` make of a check. */
export async function contextOf(
  options: Options,
): Promise<Omit<CheckContext, 'fetchDocument'> & { createFetch(): FetchDocument }> {
  const documents = options.documents === undefined ? null : await readDocuments(options.documents);
  return {
    // A network of its own for each input: its limits are limits of one check.
    createFetch: () =>
      documents === null
        ? createSafeFetch({ hasPermission: async () => true, isPlatformHost })
        : createOfflineWorld({ ...documents, isPlatformHost }),
    now: options.at === undefined ? new Date() : readClock(options.at),
    clockGiven: options.at !== undefined,
    pins: options.trust === undefined ? [] : await readPins(options.trust),
    holder: options.holder === undefined ? { name: null, emails: [] } : readHolder(options.holder),
  };
}

async function readDocuments(
  file: string,
): Promise<{ documents: Record<string, OfflineAnswer>; read(path: string): Promise<Uint8Array> }> {
  const json = await readJson(file, '--documents');
  if (!isObject(json)) throw new UsageError(`--documents: ${file} holds no object`);
  const documents: Record<string, OfflineAnswer> = {};
  for (const [url, answer] of Object.entries(json)) {
    if (!isObject(answer)) throw new UsageError(`--documents: the answer of ${url} is no object`);
    const { file: path, status, contentType, location } = answer;
    documents[url] = {
      ...(isString(path) ? { file: path } : {}),
      ...(typeof status === 'number' ? { status } : {}),
      ...(isString(contentType) ? { contentType } : {}),
      ...(isString(location) ? { location } : {}),
    };
  }
  return { documents, read: (path) => readFile(resolve(dirname(file), path)) };
}

function readClock(text: string): Date {
  const date = new Date(text);
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(text) || Number.isNaN(date.getTime()))
    throw new UsageError(`--at: "${text}" is no ISO 8601 time`);
  return date;
}

async function readPins(file: string) {
  const parsed = parsePins(await readText(file, '--trust'));
  if (!parsed.ok) throw new UsageError(`--trust: ${file}: ${parsed.reason}`);
  return parsed.pins;
}

function readHolder(text: string): CheckContext['holder'] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError('--holder: no JSON');
  }
  if (!isObject(json)) throw new UsageError('--holder: no JSON object');
  const strange = Object.keys(json).find((member) => member !== 'name' && member !== 'emails');
  if (strange !== undefined) throw new UsageError(`--holder: "${strange}" is neither name nor emails`);
  const emails = Array.isArray(json.emails) ? json.emails.filter(isString) : [];
  return { name: isString(json.name) ? json.name : null, emails };
}

async function readJson(file: string, option: string): Promise<unknown> {
  const text = await readText(file, option);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${option}: ${file} is no JSON`);
  }
}

async function readText(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`${option}: cannot read ${file}`);
  }
}
