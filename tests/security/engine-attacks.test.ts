import { describe, expect, it } from 'vitest';
import { checkDocument, checkLink } from '../unit/support/check.ts';
import { network } from '../unit/support/network.ts';
import type { Given } from './attacks/attack.ts';
import { faultsOf } from './attacks/faults.ts';
import { ATTACKS } from './attacks/index.ts';

/** The same cases run in the extension's worker in `tests/e2e/attacks.spec.ts`. */
async function inNode({ input, documents, pins, holder }: Given) {
  const net = network(documents);
  const circumstances = { network: net, now: new Date(), pins, holder: { name: holder, emails: [] } };
  const report =
    input.kind === 'file' ? await checkDocument(input.bytes, circumstances) : await checkLink(input.url, circumstances);
  return { report, asked: net.asked };
}

describe.each(Object.entries(ATTACKS))('%s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const { report, asked } = await inNode(await attack.make());
    expect(faultsOf(attack, report, asked)).toEqual([]);
  });
});
