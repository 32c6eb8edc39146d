import { describe, expect, it } from 'vitest';
import { readAddress, resolve } from '../../../lib/platforms/index.ts';
import { COLLEGE, GUILD } from '../../world/issuers.ts';
import { PEOPLE, uuid } from '../../world/people.ts';
import { signJws, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { collegeJwt, guildBadge, guildDi, guildJwt, signJcs } from '../support/badges.ts';
import { checkDocument, checkEntry, checkLink, claims, codesOf, NOW } from '../support/check.ts';
import { issuerNetwork, network } from '../support/network.ts';
import { ASSERTION, assertion, SCHOOL, schoolAnswers } from '../support/open-badges-2.ts';
import { LIST, signedList, statusEntry, withStatus } from '../support/status-list.ts';

const ADDRESS = `${GUILD.url}credentials/vice`;
const presentation = (verifiableCredential: unknown[], more: Doc = {}): Doc => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential,
  ...more,
});

describe('a report', () => {
  it('says where the document came from, and when', async () => {
    const body = await guildJwt();
    const report = await checkLink(ADDRESS, { network: network({ [ADDRESS]: { type: 'application/vc+jwt', body } }) });
    expect(report).toMatchObject({
      report: 1,
      checkedAt: NOW.toISOString(),
      source: { given: ADDRESS, kind: 'url', platform: null, linkKind: 'unknown', document: ADDRESS, page: ADDRESS },
      requests: [{ url: ADDRESS, status: 200, bytes: body.length, cached: false }],
    });
    expect(report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is plain JSON', async () => {
    for (const document of [await guildJwt(), await guildDi(), '', presentation([await guildJwt()])]) {
      const report = await checkDocument(document);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }
  });

  it('shows nothing of a credential that is invalid', async () => {
    const report = await checkDocument(spoil(await guildJwt(guildBadge({ title: 'Doctor of Vices' }))), {
      holder: { name: PEOPLE.zoe.name, emails: [] },
    });
    expect(report).toMatchObject({ verdict: 'invalid', credential: null, facts: null, endorsements: [], portfolio: [] });
    expect(JSON.stringify(report)).not.toContain('Doctor of Vices');
    expect(JSON.stringify(report)).not.toContain(GUILD.name);
  });

  it('never holds the e-mail address of a page or of a link', async () => {
    const link = `https://api.badgr.io/public/assertions/${'a'.repeat(22)}?identity__email=zoe%40mail.example`;
    const report = await checkLink(link, {}, claims({ title: 'Vice', emails: [PEOPLE.zoe.email] }));
    expect(report.page?.claims.emails).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/zoe(%40|@)mail\.example|zoe\.marchetti@/);
  });

  it('lists what was asked, and not what was refused or is not allowed', async () => {
    const refused = await checkLink('https://10.0.0.1/badge.json');
    expect([refused.requests, refused.permissionNeeded]).toEqual([[], []]);
    const denied = await checkDocument(await collegeJwt(), {
      network: await issuerNetwork({}, { denied: ['harbourline-college.example'] }),
    });
    expect([denied.requests, denied.permissionNeeded]).toEqual([[], ['harbourline-college.example']]);
    const down = await checkDocument(await collegeJwt());
    expect(down.requests).toMatchObject([
      { url: 'https://harbourline-college.example/.well-known/did.json', status: null, bytes: 0 },
    ]);
  });

  it('of an entry without a link is a claim that keeps what the page says', async () => {
    const report = await checkEntry(claims({ title: 'Rope Access', holder: PEOPLE.zoe.name }));
    expect(report).toMatchObject({ verdict: 'claim', source: { kind: 'entry' }, page: { claims: { title: 'Rope Access' } } });
  });
});

describe('a page is never parsed', () => {
  it.each(['text/html', 'text/html; charset=utf-8', 'application/xhtml+xml'])('%s', async (type) => {
    // Even where a credential is in it.
    const net = network({ [ADDRESS]: { type, body: await guildJwt() } });
    const report = await checkLink(ADDRESS, { network: net });
    expect([report.verdict, [...codesOf(report)]]).toEqual(['claim', ['link_unknown_host', 'net_read', 'parse_html']]);
    expect(net.asked).toEqual([ADDRESS]);
  });

  it('and a credential under a wrong type is still one', async () => {
    const net = network({ [ADDRESS]: { type: 'text/plain', body: await guildJwt() } });
    expect((await checkLink(ADDRESS, { network: net })).verdict).toBe('verified');
  });
});

describe('several credentials', () => {
  it('side by side are as good as the least of them and no better than a claim, each with a report of its own', async () => {
    const report = await checkDocument([await guildJwt(), spoil(await guildJwt()), guildBadge()]);
    expect(report.verdict).toBe('invalid');
    expect(report.credentials.map(({ verdict }) => verdict)).toEqual(['verified', 'invalid', 'claim']);
    expect((await checkDocument([await guildJwt()])).verdict).toBe('claim');
    expect((await checkDocument([await guildJwt(), guildBadge()])).verdict).toBe('claim');
  });

  it('in a presentation make it as good as the least of them', async () => {
    const verdictOf = async (...inside: unknown[]) => (await checkDocument(presentation(inside))).verdict;
    const good = await guildJwt();
    expect(await verdictOf(good, await guildDi())).toBe('verified');
    expect(await verdictOf(good, guildBadge())).toBe('claim');
    expect(await verdictOf(good, spoil(good))).toBe('invalid');
    expect(await verdictOf(good, 'nothing')).toBe('unchecked');
    expect(await verdictOf()).toBe('claim');
  });

  it('a presentation’s own proof can lower that', async () => {
    const header = { typ: 'vp+jwt', kid: GUILD.method };
    const signed = await signJws(presentation([await guildJwt()], { holder: GUILD.id }), GUILD.key, header);
    expect((await checkDocument(signed)).verdict).toBe('verified');
    expect((await checkDocument(spoil(signed))).verdict).toBe('invalid');
  });

  it('and never raise it', async () => {
    const options = { proofPurpose: 'authentication' };
    const unsigned = signJcs(presentation([guildBadge()], { holder: GUILD.id }), options);
    expect((await checkDocument(unsigned)).verdict).toBe('claim');
    const good = signJcs(presentation([await guildDi()], { holder: GUILD.id }), options);
    expect((await checkDocument(good)).verdict).toBe('verified');
  });

  it('in a CLR leave its verdict its own', async () => {
    const clr = (inside: unknown): Doc => {
      const badge = guildBadge({ subject: { verifiableCredential: [inside] } });
      return { ...badge, type: ['VerifiableCredential', 'ClrCredential'] };
    };
    const report = await checkDocument(await guildJwt(clr(spoil(await guildJwt()))));
    expect([report.verdict, report.credentials[0]?.verdict]).toEqual(['verified', 'invalid']);
  });
});

describe('a withdrawn assertion that holds hardly anything', () => {
  it('is told by its address', async () => {
    const revoked = { id: ASSERTION, revoked: true, revocationReason: 'Issued in error' };
    const report = await checkLink(ASSERTION, { network: network({ [ASSERTION]: { json: revoked } }) });
    expect(report.verdict).toBe('revoked');
    expect(report.checks.find(({ code }) => code === 'status_revoked_by_host')?.params).toMatchObject({
      reason: 'Issued in error',
    });
  });

  it('but a file that only says so proves nothing', async () => {
    expect((await checkDocument({ id: ASSERTION, revoked: true })).verdict).toBe('claim');
  });
});

describe('what stands in a file is not what stands at its address', () => {
  it('a hosted copy counts only as its address says it', async () => {
    const copy = assertion({ badge: { name: 'Doctor of Vices', description: 'd', criteria: 'c', issuer: `${SCHOOL}/issuer` } });
    const report = await checkDocument(copy, { network: network(schoolAnswers()) });
    expect(report.verdict).toBe('hosted');
    expect(JSON.stringify(report)).not.toContain('Doctor of Vices');
  });

  it('and the address of a page may not vouch for a credential of another host', async () => {
    const elsewhere = 'https://pages.example/copy.json';
    const net = network({ ...schoolAnswers({ [ASSERTION]: 'destroy' }), [elsewhere]: { json: assertion() } });
    expect((await checkLink(elsewhere, { network: net })).verdict).toBe('unchecked');
  });
});

describe('every entry of a status counts', () => {
  it('also the last', async () => {
    const net = await issuerNetwork({ [LIST]: { body: await signedList({ set: [9] }) } });
    const verdict = async (...indexes: number[]) =>
      (await checkDocument(await withStatus(indexes.map((index) => statusEntry(index))), { network: net })).verdict;
    expect(await verdict(1, 2, 3)).toBe('verified');
    expect(await verdict(1, 2, 9)).toBe('revoked');
    expect(await verdict(...Array.from({ length: 11 }, () => 1))).toBe('unchecked');
  });
});

describe('a pointer', () => {
  const wallet = 'https://openbadgepassport.com/app/badge/info/7';
  const verify = 'https://openbadgepassport.com/obpv1/badge/verify/7';
  const pointing = (asr: unknown, more = {}) =>
    checkLink(wallet, { network: network({ [verify]: { json: { asr } }, ...schoolAnswers(), ...more }) });

  it('leads to the original, which is judged at its own address', async () => {
    const report = await pointing(ASSERTION);
    expect([report.verdict, report.source.document]).toEqual(['hosted', ASSERTION]);
  });

  it.each([
    ['nowhere', 7, 'parse_not_credential'],
    ['to a private network', 'https://10.0.0.1/badge.json', 'net_address_refused'],
    ['to a host that is down', 'https://down.example/badge.json', 'net_failed'],
  ])('may lead %s', async (_, asr, code) => {
    const report = await pointing(asr);
    expect([...codesOf(report)]).toContain(code);
    expect(['claim', 'unchecked']).toContain(report.verdict);
  });

  it('and never round in circles', async () => {
    const report = await pointing(wallet);
    expect(['claim', 'unchecked']).toContain(report.verdict);
    expect(report.requests.length).toBeLessThan(6);
  });
});

it('a host that is not allowed ends the search, and is named', async () => {
  const page = `https://www.credly.com/badges/${uuid('next place')}`;
  const address = readAddress(page);
  if (address === null) throw new Error('no address');
  expect(resolve(address).steps.length).toBeGreaterThan(1);
  const denied = await checkLink(page, { network: network({}, { denied: ['www.credly.com'] }) });
  expect([denied.verdict, denied.permissionNeeded]).toEqual(['unchecked', ['www.credly.com']]);
});

it('the college’s key in a file of the guild is the guild’s word only', async () => {
  const badge = { ...guildBadge(), issuer: { id: COLLEGE.id, type: ['Profile'], name: COLLEGE.name } };
  const report = await checkDocument(await guildJwt(badge), { network: await issuerNetwork() });
  expect([report.verdict, report.axes.authentic]).toEqual(['unbound', 'unbound']);
});
