import type { PlatformRecord } from './input.ts';
import { first, type Item, item, member } from './normalise.ts';
import { saidByPlatform } from './said.ts';

/** The award inside a record: `data` (Credly, Accredible's public answer) or `credential` (Accredible's API). */
export const recordRoot = (record: PlatformRecord): Item | null =>
  member(item(record.json, '$', saidByPlatform(record.host)), 'data', 'credential');

/** Credly names the holder in `issued_to`, Accredible in `recipient.name`. */
export const recordName = (root: Item | null): Item | null => first(root, 'issued_to', 'recipient.name');
