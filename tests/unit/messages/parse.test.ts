import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/messages/limits.ts';
import { parseMessage } from '../../../lib/messages/parse.ts';
import { withinLimits } from '../../../lib/messages/within-limits.ts';
import type { PageClaims, SeenFindings, SeenLink } from '../../../lib/sites/badge-link.ts';

const claims = (more: Partial<PageClaims> = {}): PageClaims => ({
  title: 'Welding Safety',
  issuer: null,
  issuedOn: null,
  expiresOn: null,
  credentialId: null,
  holder: 'Ada Candidate',
  emails: [],
  ...more,
});

const link = (more: Partial<SeenLink> = {}): SeenLink => ({
  url: 'https://www.credly.com/badges/1',
  more: [],
  claims: claims(),
  where: 'certifications',
  ...more,
});

const findings = (more: Partial<SeenFindings> = {}): SeenFindings => ({
  page: 'https://example.org/in/ada',
  site: 'generic',
  holder: null,
  links: [link()],
  unlinked: [],
  coverage: { entries: 1, entriesWithLink: 1, listed: null, unread: [] },
  ...more,
});

const message = (input: unknown) => ({ type: 'page.findings', input });
const report = (more: unknown) => message({ document: 'd', findings: more });
const long = (length: number) => 'x'.repeat(length);

describe('a message is read only when it is exactly as the protocol says', () => {
  it('findings as the page script sends them', () => {
    expect(parseMessage(report(findings()))).toEqual(report(findings()));
    expect(parseMessage(report(findings({ links: [link({ more: ['9a10-', '2b3c'] })] })))).not.toBeNull();
  });

  it.each<[string, unknown]>([
    ['an unknown member of the message', { ...report(findings()), also: 1 }],
    ['an unknown member of the input', message({ document: 'd', findings: findings(), also: 1 })],
    ['an unknown member deep inside', report(findings({ links: [{ ...link(), also: 1 } as SeenLink] }))],
    ['a member called __proto__', JSON.parse('{"type":"page.left","input":{"document":"d","__proto__":{"a":1}}}')],
    ['a missing member', message({ document: 'd' })],
    ['another type', report(findings({ holder: 5 as unknown as string }))],
    ['an unknown word', report(findings({ site: 'monster' as 'generic' }))],
    ['a list that is none', report(findings({ links: { length: 0 } as unknown as SeenLink[] }))],
    ['a text over its limit', report(findings({ holder: long(LIMITS.text + 1) }))],
    ['an address over its limit', report(findings({ links: [link({ url: long(LIMITS.url + 1) })] }))],
    ['a list over its limit', report(findings({ links: Array.from({ length: LIMITS.links + 1 }, () => link()) }))],
    ['a number that is none', { type: 'tab.read', input: { tabId: '4' } }],
    ['a negative number', { type: 'tab.read', input: { tabId: -1 } }],
    ['a broken number', { type: 'tab.read', input: { tabId: 1.5 } }],
    ['an input where there is none', { type: 'page.state', input: { tabId: 4 } }],
    ['a script of the sender’s choosing', { type: 'page.more', input: { file: '/other.js' } }],
  ])('not with %s', (_, raw) => {
    expect(parseMessage(raw)).toBeNull();
  });

  const KEY = 'credly 1';
  const boxes = (name: unknown, title: unknown, date: unknown) => ({ name, title, date });

  it.each<[string, string, unknown]>([
    ['one box', 'page.seen', { key: KEY, seen: boxes(false, false, true) }],
    ['all boxes', 'tab.seen', { tabId: 4, key: KEY, seen: boxes(true, true, true) }],
    ['what is taken back', 'page.seen', { key: KEY, seen: null }],
    ['a work', 'tab.work', { tabId: 4, key: KEY, path: '$.evidence[0]' }],
    ['the sheet', 'page.open', { surface: 'sheet', key: KEY, pin: false }],
  ])('reads %s of %s', (_, type, input) => {
    expect(parseMessage({ type, input })).toEqual({ type, input });
  });

  it.each<[string, string, unknown]>([
    ['a statement that nothing agreed', 'page.seen', { key: KEY, seen: boxes(false, false, false) }],
    ['a box that is neither true nor false', 'page.seen', { key: KEY, seen: boxes('true', false, false) }],
    ['a missing box', 'tab.seen', { tabId: 4, key: KEY, seen: { name: true, title: true } }],
    ['a host of the sender’s choosing', 'page.seen', { key: KEY, seen: { ...boxes(true, true, true), host: 'bank.example' } }],
    [
      'a time of the sender’s choosing',
      'tab.seen',
      { tabId: 4, key: KEY, seen: { ...boxes(true, true, true), at: '2020-01-01' } },
    ],
    ['a tab in a page’s message', 'page.seen', { tabId: 4, key: KEY, seen: null }],
    ['no statement', 'page.seen', { key: KEY }],
    ['a key over its limit', 'page.seen', { key: long(LIMITS.key + 1), seen: null }],
    ['an address in the place of a path', 'tab.work', { tabId: 4, key: KEY, url: 'https://example.org/' }],
    ['a path over its limit', 'tab.work', { tabId: 4, key: KEY, path: long(LIMITS.text + 1) }],
    ['another surface', 'page.open', { surface: 'options', key: KEY, pin: false }],
  ])('refuses %s', (_, type, input) => {
    expect(parseMessage({ type, input })).toBeNull();
  });

  it('findings of any size are cut to what the worker takes', () => {
    const huge = findings({
      holder: long(2000),
      links: Array.from({ length: 900 }, () => link({ claims: claims({ title: long(900), emails: [long(900), 'a@b.ca'] }) })),
    });
    const parsed = parseMessage(report(withinLimits(huge)));
    expect(parsed).toMatchObject({ input: { findings: { holder: long(LIMITS.text) } } });
    expect(parsed).not.toBeNull();
  });

  it('never throws, and never lets through what it did not read (property)', () => {
    const types = [
      'page.findings',
      'page.left',
      'page.state',
      'page.check',
      'page.open',
      'page.seen',
      'page.more',
      'tab.read',
      'tab.intend',
      'tab.show',
      'tab.seen',
      'tab.work',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, input) => {
        const parsed = parseMessage({ type, input });
        if (parsed !== null) expect(parsed).toEqual({ type, input });
      }),
    );
  });
});
