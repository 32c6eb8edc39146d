import { cleanLine, LIMITS } from '../facts/clean.ts';
import { all, item, wordsOf } from '../facts/normalise.ts';
import { saidByDocument } from '../facts/said.ts';
import type { JsonObject } from '../json.ts';

/** Every text at a path of a document, whoever says it: to compare with, never to show as a fact. */
export const linesAt = (json: JsonObject | null, path: string): string[] =>
  all(item(json ?? {}, '$', saidByDocument('unsigned')), path).flatMap((one) => cleanLine(wordsOf(one) ?? '', LIMITS.url) || []);
