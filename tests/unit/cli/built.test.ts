import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenReport } from '../../../lib/report/report.ts';
import { spoil } from '../../world/sign.ts';
import { guildDi, guildJwt } from '../support/badges.ts';

const FILE = join(import.meta.dirname, '../../../.output/cli/assay.js');

/** The file that `bin.assay` names, run by plain Node, once a build has made it. */
describe.runIf(existsSync(FILE))('the built command line', () => {
  const assay = (input: string) => {
    const { stdout, status } = spawnSync(process.execPath, [FILE, 'verify', '-', '--json', '--at', '2026-06-01T12:00:00Z'], {
      input,
      encoding: 'utf8',
    });
    return { status, report: JSON.parse(stdout) as WrittenReport };
  };

  it('verifies what is good', async () => {
    for (const input of [await guildJwt(), JSON.stringify(await guildDi())]) {
      const { status, report } = assay(input);
      expect([status, report.verdict, report.elements?.award]).toEqual([0, 'verified', 'signed-not-listed']);
    }
  });

  it('and not what was changed', async () => {
    const { status, report } = assay(spoil(await guildJwt()));
    expect([status, report.verdict]).toEqual([1, 'invalid']);
  });
});
