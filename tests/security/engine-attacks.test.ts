import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../lib/report/headline.ts';
import { codesOf } from '../unit/support/check.ts';
import type { Attack } from './attacks/attack.ts';
import { ENDORSEMENTS } from './attacks/endorsements.ts';
import { HOSTED } from './attacks/hosted.ts';
import { JSON_LD } from './attacks/json-ld.ts';
import { KEYS } from './attacks/keys.ts';
import { PACKAGES } from './attacks/packages.ts';
import { STATUS } from './attacks/status.ts';
import { TIME } from './attacks/time.ts';

/** What stands behind a badge is what an attacker wants to change; every row is one way to try. */
const TABLES: Record<string, Attack[]> = {
  'what RDF says and JSON does not show': JSON_LD,
  'whose key it is': KEYS,
  'when it ends': TIME,
  'what a server vouches for': HOSTED,
  'what was withdrawn': STATUS,
  'who endorses what': ENDORSEMENTS,
  'what it is packed in, and who is on the list': PACKAGES,
};

describe.each(Object.entries(TABLES))('%s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const report = await attack.report();
    const codes = codesOf(report);
    expect(report.verdict, [...codes].join(' ')).toBe(attack.verdict);
    // The mark of "Verified" is for what a team pinned, and under `invalid` nothing of the credential is shown.
    if (!attack.name.startsWith('control')) expect(headlineOf(report).key).not.toBe('headline_verified');
    if (report.verdict === 'invalid')
      expect(report).toMatchObject({ credential: null, facts: null, endorsements: [], portfolio: [] });
    if (attack.code !== undefined) expect([...codes]).toContain(attack.code);
    if (attack.issuer !== undefined) expect(report.axes.issuer).toBe(attack.issuer);
    if (attack.holder !== undefined) expect(report.axes.holder).toBe(attack.holder);
    if (attack.holds !== undefined) expect(report.endorsements.some(({ holds }) => holds)).toBe(attack.holds);
  });
});
