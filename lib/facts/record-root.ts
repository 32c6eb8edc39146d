import type { PlatformRecord } from './input.ts';
import type { Fact } from './model.ts';
import { all, facts, first, type Item, item, lineOf, member } from './normalise.ts';
import { saidByPlatform } from './said.ts';

/** The award inside a record: `data` (Credly, Accredible's public answer) or `credential` (Accredible's API). */
export const recordRoot = (record: PlatformRecord): Item | null =>
  member(item(record.json, '$', saidByPlatform(record.host)), 'data', 'credential');

/** Credly names the holder in `issued_to`, Accredible in `recipient.name`. */
export const recordName = (root: Item | null): Item | null => first(root, 'issued_to', 'recipient.name');

/** What a platform marks of these organisations, where the mark stands: the domain that it is, or, of a bare `true`, whose it is. */
export const marks = (of: Item[], name: string): Fact<string>[] =>
  of.flatMap((one) => facts(all(one, name), String, (mark) => lineOf(mark) ?? (mark.json === true ? lineOf(one, 'name') : null)));
