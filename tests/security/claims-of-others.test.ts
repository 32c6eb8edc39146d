import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../lib/report/details.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { collegeBadge, collegeJwt } from '../unit/support/badges.ts';
import { checkDocument } from '../unit/support/check.ts';
import { issuerNetwork } from '../unit/support/network.ts';
import { ASSOCIATION, COLLEGE, STRAY_KEY } from '../world/issuers.ts';
import { endorsement } from '../world/open-badge.ts';
import { signVcJwt } from '../world/sign.ts';

const pinOf = (role: Pin['role'], thumbprint: string): Pin => ({
  ...{ id: ASSOCIATION.id, name: 'Association', role, keys: [thumbprint], note: '' },
  ...{ pinnedBy: 'HR', pinnedAt: '2026-01-01T00:00:00Z' },
});

/** What an agency on the team's list really signed about the college, in a file that whoever gave it wrote. */
describe("a genuine statement about the issuer, copied into somebody's own file", () => {
  const about = async () =>
    signVcJwt(endorsement('urn:uuid:1', ASSOCIATION, COLLEGE.id, 'A good college.'), ASSOCIATION.key, ASSOCIATION.method);
  const badge = async () => collegeBadge({ achievement: { endorsementJwt: [await about()] } });

  it.each([
    ['the college signed', async () => collegeJwt(await badge()), 'signed', 'independently-verified'],
    ['nobody signed', badge, 'unsigned', 'third-party-not-confirmed'],
    [
      'a stranger signed',
      async () => signVcJwt(await badge(), STRAY_KEY, `did:key:${STRAY_KEY.multibase}`),
      'unbound',
      'third-party-not-confirmed',
    ],
  ] as const)('is a confirmation of the learning only in what %s', async (_, file, authentic, word) => {
    const net = await issuerNetwork();
    const first = await checkDocument(await file(), { network: net });
    const thumbprint = first.endorsements[0]?.signer?.thumbprint ?? '';
    const report = await checkDocument(await file(), { network: net, pins: [pinOf('qa', thumbprint)] });
    expect(report.axes.authentic).toBe(authentic);
    expect(report.endorsements[0]).toMatchObject({ standing: 'pinned', role: 'qa' });
    expect(elementsOf(report)?.validated.word).toBe(word);
  });
});
