import { beforeAll, describe, expect, it } from 'vitest';
import { BADGES, badge } from '../../world/badges.ts';
import { issuerDocuments } from '../../world/issuer-documents.ts';
import { PEOPLE } from '../../world/people.ts';
import { checkEntry, checkLink, claims, codesOf } from '../support/check.ts';
import { type Network, worldNetwork } from '../support/network.ts';

let net: Network;

beforeAll(async () => {
  const documents = await Promise.all([issuerDocuments(), ...BADGES.map((one) => one.documents())]);
  net = worldNetwork(documents.flat());
});

/** One of the sample pages shows the address of the person that it is about. */
const emailsOf = (holder: string): string[] => (holder === PEOPLE.soren.name ? [PEOPLE.soren.email] : []);

describe('every badge of the fixture world gets the verdict that it was made to get', () => {
  it.each(BADGES.map((one) => [one.name, one] as const))('%s', async (_, { url, claims: made, expected, expectedCodes = [] }) => {
    const said = claims({ ...made, emails: emailsOf(made.holder) });
    const report = url === null ? await checkEntry(said, { network: net }) : await checkLink(url, { network: net }, said);
    expect(report.verdict, report.checks.map(({ code }) => code).join(' ')).toBe(expected);
    const codes = codesOf(report);
    for (const code of expectedCodes) expect([...codes]).toContain(code);
  });

  it('and none is verified when every host is down', async () => {
    const down = worldNetwork([]);
    for (const { url } of BADGES) {
      if (url === null) continue;
      const { verdict } = await checkLink(url, { network: down });
      expect(['unchecked', 'claim']).toContain(verdict);
    }
  });

  it('a verified one is not verified when its bytes are those of the tampered one', async () => {
    const [good, bad] = [badge('ob3-di-did-web'), badge('tampered-di')];
    const [swapped] = await bad.documents();
    if (swapped === undefined || good.url === null) throw new Error('the world changed');
    const mixed = worldNetwork([...(await issuerDocuments()), { ...swapped, url: good.url }]);
    expect((await checkLink(good.url, { network: mixed })).verdict).toBe('invalid');
  });
});
