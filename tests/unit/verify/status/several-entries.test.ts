import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../world/types.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { issuerNetwork, type Reply } from '../../support/network.ts';
import { LIST, type ListOptions, signedList, statusEntry, withStatus } from '../../support/status-list.ts';

const SUSPENSIONS = `${LIST}/suspended`;
const GONE = `${LIST}/gone`;

const under = async (entries: Doc[], list: ListOptions = {}, suspensions: ListOptions = {}) => {
  const jwt = async (options: ListOptions): Promise<Reply> => ({ type: 'application/vc+jwt', body: await signedList(options) });
  const net = await issuerNetwork({
    [LIST]: await jwt({ set: [7], ...list }),
    [SUSPENSIONS]: await jwt({ purpose: 'suspension', set: [7], members: { id: SUSPENSIONS }, ...suspensions }),
  });
  const report = await checkDocument(await withStatus(entries), { network: net });
  return {
    verdict: report.verdict,
    codes: [...codesOf(report)].filter((code) => code.startsWith('status_')).sort(),
    asked: net.asked,
  };
};

const [clear, revoked, unknown] = [statusEntry(8), statusEntry(7), statusEntry(8, { statusListCredential: GONE })];
const suspended = statusEntry(7, { statusPurpose: 'suspension', statusListCredential: SUSPENSIONS });

describe('all entries count, in any order', () => {
  it.each<[string, string, Doc[]]>([
    ['revoked', 'one of two entries for one purpose is set', [clear, revoked]],
    ['revoked', 'another could not be asked', [unknown, revoked]],
    ['revoked', 'another says that it is suspended', [suspended, revoked]],
    ['suspended', 'another could not be asked', [unknown, suspended]],
    ['suspended', 'another is clear', [clear, suspended]],
    ['unchecked', 'one of two could not be asked', [clear, unknown]],
    ['unchecked', 'one of two is of a kind that nobody knows', [clear, statusEntry(8, { statusPurpose: 'archive' })]],
    ['verified', 'both are clear', [clear, statusEntry(6)]],
  ])('%s when %s', async (verdict, _, entries) => {
    expect((await under(entries)).verdict).toBe(verdict);
    expect((await under([...entries].reverse())).verdict).toBe(verdict);
  });

  it('one list is asked for once, however many entries name it', async () => {
    const { asked } = await under([clear, statusEntry(6), statusEntry(5)]);
    expect(asked.filter((url) => url === LIST)).toHaveLength(1);
  });

  it('a list that names a list for itself is not followed', async () => {
    const own = await under([clear], { members: { credentialStatus: statusEntry(1) } });
    expect([own.verdict, own.asked.filter((url) => url === LIST).length]).toEqual(['verified', 1]);
    const other = await under([clear], { members: { credentialStatus: statusEntry(1, { statusListCredential: GONE }) } });
    expect([other.verdict, other.asked.includes(GONE)]).toEqual(['verified', false]);
  });
});
