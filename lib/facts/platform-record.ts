import { readAccredible } from './accredible-record.ts';
import { readCredly } from './credly-record.ts';
import type { PlatformRecord } from './input.ts';
import { nothing, type Reading } from './reading.ts';
import { recordRoot } from './record-root.ts';
import type { IsRefused } from './work-link.ts';

/** What the record of a known platform says; nothing for the others, whose members mean what we do not know. */
export function readRecord(record: PlatformRecord, isRefused: IsRefused): Reading {
  const root = recordRoot(record);
  if (record.platform === 'credly') return readCredly(root, isRefused);
  if (record.platform === 'accredible') return readAccredible(root, isRefused);
  return nothing();
}
