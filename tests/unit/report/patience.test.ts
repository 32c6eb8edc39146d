import { expect, it } from 'vitest';
import { checkDocument } from '../support/check.ts';
import { issuerNetwork, type Reply } from '../support/network.ts';
import { statusEntry, withStatus } from '../support/status-list.ts';

const addresses = Array.from({ length: 8 }, (_, at) => `https://harbourline-college.example/slow/${at}`);
const entries = addresses.map((statusListCredential) => statusEntry(7, { statusListCredential }));
const slow = Object.fromEntries(addresses.map((url): [string, Reply] => [url, 'hangs']));

it.each([
  ['every address is asked while there is time', 60_000, addresses],
  ['where the time is over nobody is asked any more', 20, addresses.slice(0, 1)],
])('%s', async (_, patience, asked) => {
  const network = await issuerNetwork(slow, { limits: { timeout: 60 } });
  const report = await checkDocument(await withStatus(entries), { network, patience });
  expect(report.verdict).toBe('unchecked');
  expect(network.asked.filter((url) => url.includes('/slow/'))).toEqual(asked);
});
