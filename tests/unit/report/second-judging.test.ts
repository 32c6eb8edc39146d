import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../lib/i18n/words.ts';
import type { FetchDocument } from '../../../lib/net/document.ts';
import { type KeptDocument, keepDocuments } from '../../../lib/net/kept-documents.ts';
import { headlineOf, headlineText } from '../../../lib/report/headline.ts';
import { ASSOCIATION, COLLEGE_P256 } from '../../world/issuers.ts';
import { endorsement } from '../../world/open-badge.ts';
import { signVcJwt } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { DAY, dated } from '../support/answers.ts';
import { collegeBadge, collegeJwt } from '../support/badges.ts';
import { checkDocument, checkLink, codesOf } from '../support/check.ts';
import { issuerNetwork, type Network, network, type Reply } from '../support/network.ts';
import { ASSERTION, assertion, schoolAnswers } from '../support/open-badges-2.ts';
import { LIST, signedList, statusEntry, withStatus } from '../support/status-list.ts';

const KEYS = 'https://harbourline-college.example/.well-known/did.json';

async function keysOfCollege(): Promise<Doc> {
  const result = await (await issuerNetwork()).fetchDocument(KEYS);
  return JSON.parse(new TextDecoder().decode(result.ok ? result.bytes : new Uint8Array()));
}

describe('where the clock of who answers differs from ours', () => {
  /** A badge of the college, whose keys come from a computer with another clock. */
  const at = async (ahead: number, members: Doc = {}, more: { clockGiven?: boolean; status?: Doc } = {}) => {
    const net = await issuerNetwork({ [KEYS]: dated(await keysOfCollege(), ahead) });
    const { clockGiven = false } = more;
    const report = await checkDocument(await collegeJwt(collegeBadge({ members })), { network: net, clockGiven });
    return { report, net, codes: codesOf(report) };
  };
  const ENDS = { validUntil: '2026-06-02T00:00:00Z' };
  const ENDED = { validUntil: '2026-05-31T00:00:00Z' };

  it.each([
    ['a badge without an end is verified all the same', 400 * DAY, {}, 'verified'],
    ['a badge that is over by theirs is not verified', 2 * DAY, ENDS, 'unchecked'],
    ['a badge that is over by ours alone is not called expired', -2 * DAY, ENDED, 'unchecked'],
    ['a badge that is over by both is', 2 * DAY, ENDED, 'expired'],
    ['a badge that has not begun by theirs is not verified', -2 * DAY, { validFrom: '2026-05-31T00:00:00Z' }, 'unchecked'],
  ] as const)('%s', async (_, ahead, members, verdict) => {
    const { report, codes, net } = await at(ahead, members);
    expect(report.verdict).toBe(verdict);
    expect(codes).toContain('net_clock_differs');
    expect(codes.has('dates_clock_unsure')).toBe(verdict === 'unchecked');
    expect(net.asked, 'asked once, whatever was judged').toEqual([KEYS]);
  });

  it('a few minutes are forgiven', async () => {
    const { report, codes } = await at(4 * 60_000, { validUntil: '2026-06-01T12:03:00Z' });
    expect(report.verdict).toBe('verified');
    expect(codes).not.toContain('net_clock_differs');
  });

  it('a clock that was given is not compared', async () => {
    const { report, codes } = await at(2 * DAY, ENDS, { clockGiven: true });
    expect(report.verdict).toBe('verified');
    expect(codes).not.toContain('net_clock_differs');
  });

  it('what says no date is not a clock', async () => {
    const report = await checkDocument(await collegeJwt(), { network: await issuerNetwork() });
    expect(codesOf(report)).not.toContain('net_clock_differs');
  });

  it('nobody’s clock makes a withdrawn badge anything else', async () => {
    for (const ahead of [-800 * DAY, 800 * DAY]) {
      const list: Reply = { ...dated({}, ahead), body: await signedList({ set: [9] }), type: 'application/vc+jwt' };
      const net = await issuerNetwork({ [LIST]: list, [KEYS]: dated(await keysOfCollege(), ahead) });
      expect((await checkDocument(await withStatus(statusEntry(9)), { network: net })).verdict).toBe('revoked');
    }
  });

  it('a key that is over by one clock alone neither confirms nor accuses', async () => {
    const keys = await keysOfCollege();
    const ending = (expires: string): Doc => ({
      ...keys,
      verificationMethod: (keys.verificationMethod as Doc[]).map((one) => ({ ...one, expires })),
    });
    const by = async (expires: string, ahead: number) =>
      checkDocument(await collegeJwt(), { network: await issuerNetwork({ [KEYS]: dated(ending(expires), ahead) }) });
    expect((await by('2026-06-02T00:00:00Z', 2 * DAY)).verdict).toBe('unchecked');
    expect((await by('2026-05-31T00:00:00Z', -2 * DAY)).verdict).toBe('unchecked');
    expect((await by('2026-05-31T00:00:00Z', 0)).verdict).toBe('unbound');
    expect((await by('2026-06-02T00:00:00Z', 0)).verdict).toBe('verified');
  });

  it('a hosted badge is judged by both too, and is read once for it', async () => {
    const net = network(schoolAnswers({ [ASSERTION]: dated(assertion({ expires: '2026-06-02' }), 3 * DAY) }));
    const report = await checkDocument(assertion(), { network: net });
    expect(report.verdict).toBe('unchecked');
    expect(net.asked.length).toBe(new Set(net.asked).size);
  });

  it('the credentials of a presentation and of a list are judged each', async () => {
    const net = async () => issuerNetwork({ [KEYS]: dated(await keysOfCollege(), 2 * DAY) });
    const [ends, stays] = await Promise.all([collegeJwt(collegeBadge({ members: ENDS })), collegeJwt()]);
    const wrap = (verifiableCredential: string[]) => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: verifiableCredential.map((one) => ({
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${one}`,
      })),
    });
    const both = await checkDocument(wrap([ends, stays]), { network: await net() });
    expect(both.credentials.map(({ verdict }) => verdict)).toEqual(['unchecked', 'verified']);
    expect(both.verdict).toBe('unchecked');
    expect((await checkDocument(wrap([stays]), { network: await net() })).verdict).toBe('verified');
  });

  it('an endorsement that is over by theirs does not stand, and the badge does', async () => {
    const { id } = (collegeBadge().credentialSubject as Doc).achievement as Doc & { id: string };
    const by = async (validUntil: string) => {
      const own = { ...endorsement('urn:uuid:1', ASSOCIATION, String(id), 'Members took part.'), validUntil };
      const achievement = { endorsementJwt: [await signVcJwt(own, ASSOCIATION.key, ASSOCIATION.method)] };
      const net = await issuerNetwork({ [KEYS]: dated(await keysOfCollege(), 2 * DAY) });
      const { verdict, endorsements } = await checkDocument(await collegeJwt(collegeBadge({ achievement })), { network: net });
      return [verdict, ...endorsements.map(({ holds, checks: [first] }) => [holds, first?.code])];
    };
    expect(await by('2026-06-02T00:00:00Z')).toEqual(['verified', [false, 'endorsement_unknown']]);
    expect(await by('2099-01-01T00:00:00Z')).toEqual(['verified', [true, 'endorsement_holds']]);
  });

  it('the headline says why, and nothing about revocation', async () => {
    const { title, sentence } = headlineText(headlineOf((await at(2 * DAY, ENDS)).report), wordsIn('en'));
    expect(`${title}. ${sentence}`).toBe(
      "Could not check. In date by one clock and not by the other: this computer's clock and that of harbourline-college.example differ. That says nothing about the badge.",
    );
  });

  it('a date from beyond the calendar is no clock', async () => {
    for (const date of ['Thu, 01 Jan 275760 00:00:00 GMT', 'never', '2027-01-01']) {
      const keys: Reply = {
        type: 'application/json',
        body: JSON.stringify(await keysOfCollege()),
        headers: { date, age: '1e300' },
      };
      const report = await checkDocument(await collegeJwt(), { network: await issuerNetwork({ [KEYS]: keys }) });
      expect(codesOf(report)).not.toContain('net_clock_differs');
    }
  });
});

describe('a kept copy confirms, and never accuses', () => {
  const keeping = (net: Network, kept = new Map<string, KeptDocument>()) => {
    const fetchDocument: FetchDocument = keepDocuments(
      net.fetchDocument,
      {
        get: async (url, accept) => [kept.get(url)].find((one) => one?.accept === accept) ?? null,
        put: async (document) => void kept.set(document.url, document),
        remove: async (...urls) => urls.forEach((url) => void kept.delete(url)),
        count: async () => kept.size,
        clear: async () => kept.clear(),
      },
      { hasPermission: async () => true },
    );
    return { network: { fetchDocument, asked: net.asked }, kept };
  };

  it('a second badge of one issuer needs no network', async () => {
    const { network: net } = keeping(await issuerNetwork());
    expect((await checkDocument(await collegeJwt(), { network: net })).verdict).toBe('verified');
    const again = await checkDocument(await collegeJwt(), { network: net });
    expect(again).toMatchObject({ verdict: 'verified', requests: [{ url: KEYS, cached: true }] });
    expect(net.asked).toEqual([KEYS]);
  });

  it('a key that the copy lacks is looked for anew', async () => {
    const before = { ...(await keysOfCollege()), verificationMethod: [], assertionMethod: [] };
    const first = keeping(await issuerNetwork({ [KEYS]: { json: before } }));
    const absent = (await checkDocument(await collegeJwt(), { network: first.network })).verdict;
    expect([absent, first.kept.size]).toEqual(['unchecked', 1]);
    const later = keeping(await issuerNetwork(), first.kept);
    expect((await checkDocument(await collegeJwt(), { network: later.network })).verdict).toBe('verified');
    expect(later.network.asked).toEqual([KEYS]);
  });

  it('a bit that is set is read anew, and stands when nobody answers', async () => {
    const clear: Reply = { type: 'application/vc+jwt', body: await signedList() };
    const set: Reply = { type: 'application/vc+jwt', body: await signedList({ set: [9] }) };
    const badge = await withStatus(statusEntry(9));
    const first = keeping(await issuerNetwork({ [LIST]: set }));
    expect((await checkDocument(badge, { network: first.network })).verdict).toBe('revoked');
    const lifted = keeping(await issuerNetwork({ [LIST]: clear }), new Map(first.kept));
    expect((await checkDocument(badge, { network: lifted.network })).verdict).toBe('verified');
    const down = keeping(network(), new Map(first.kept));
    expect((await checkDocument(badge, { network: down.network })).verdict).toBe('revoked');
  });

  it('nothing of a person is kept', async () => {
    const hosted = keeping(network(schoolAnswers()));
    expect((await checkLink(ASSERTION, { network: hosted.network })).verdict).toBe('hosted');
    expect([...hosted.kept.keys()].sort()).toEqual(
      hosted.network.asked
        .filter((url) => url !== ASSERTION)
        .filter((url, at, all) => all.indexOf(url) === at)
        .sort(),
    );
    expect(hosted.kept.size).toBe(2);
    expect(JSON.stringify([...hosted.kept.values()].map(({ bytes }) => new TextDecoder().decode(bytes)))).not.toContain(
      'somebody@',
    );
  });
});

describe('a network that wants a person to sign in first', () => {
  const PORTAL: Reply = { status: 511, type: 'text/html', body: '<!doctype html>' };

  it('in the place of the issuer’s keys leaves the badge unchecked, and says why', async () => {
    const report = await checkDocument(await collegeJwt(), { network: await issuerNetwork({ [KEYS]: PORTAL }) });
    expect(report.verdict).toBe('unchecked');
    expect([...codesOf(report)]).toEqual(expect.arrayContaining(['key_unreachable', 'net_captive_portal']));
    expect(headlineText(headlineOf(report), wordsIn('en'))).toEqual({
      title: 'Could not check',
      sentence:
        'This network wants you to sign in before harbourline-college.example can be reached. That says nothing about the badge.',
    });
  });

  it('in the place of a status list leaves the signature what it is', async () => {
    const net = await issuerNetwork({ [LIST]: PORTAL });
    const report = await checkDocument(await withStatus(statusEntry(9)), { network: net });
    expect(report).toMatchObject({ verdict: 'unchecked', axes: { authentic: 'signed' } });
    expect(codesOf(report)).not.toContain('net_captive_portal');
  });

  it('in the place of a platform’s record makes nothing a claim', async () => {
    const url = 'https://www.credential.net/10000001';
    const api = 'https://api.accredible.com/v1/credential-net/credentials/10000001';
    const by = (reply: Reply) => checkLink(url, { network: network({ [api]: reply }) });
    expect((await by(PORTAL)).verdict).toBe('unchecked');
    expect((await by({ status: 404 })).verdict).toBe('claim');
  });

  it('does not touch a badge that needs nobody', async () => {
    expect(COLLEGE_P256.id).toMatch(/^did:web:/);
    const report = await checkDocument(await collegeJwt(), { network: await issuerNetwork() });
    expect(codesOf(report)).not.toContain('net_captive_portal');
  });
});
