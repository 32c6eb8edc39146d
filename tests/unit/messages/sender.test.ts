import { describe, expect, it } from 'vitest';
import { createRouter, type Handlers } from '../../../entrypoints/background/router.ts';
import { type RawSender, senderOf } from '../../../lib/messages/guard.ts';
import { type Input, MAY_SEND, type MessageType } from '../../../lib/messages/protocol.ts';
import type { Pin } from '../../../lib/trust/pin.ts';

const SELF = { id: 'abcdefghijklmnopabcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' };

/** As Chromium 156 fills it in: a content script's message carries our own id too. */
const SENDERS: Record<string, { raw: RawSender; kind: 'extension' | 'page' | null }> = {
  'the popup': { raw: { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/popup.html` }, kind: 'extension' },
  'an extension page in a tab': {
    raw: { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/sidepanel.html?tab=4`, tab: { id: 9 }, frameId: 0 },
    kind: 'extension',
  },
  'a page script in the top frame': {
    raw: { id: SELF.id, origin: 'https://www.linkedin.com', url: 'https://www.linkedin.com/in/a/', tab: { id: 4 }, frameId: 0 },
    kind: 'page',
  },
  'a page script in a frame of another origin': {
    raw: { id: SELF.id, origin: 'https://cv.example.org', url: 'https://cv.example.org/1', tab: { id: 4 }, frameId: 7 },
    kind: 'page',
  },
  'a page script in a sandboxed frame': {
    raw: { id: SELF.id, origin: 'null', url: 'about:srcdoc', tab: { id: 4 }, frameId: 8 },
    kind: 'page',
  },
  'a page script in a page that the browser makes ready in advance': {
    raw: {
      id: SELF.id,
      origin: 'https://www.linkedin.com',
      url: 'https://www.linkedin.com/in/b/',
      tab: { id: 4 },
      frameId: 9,
      documentLifecycle: 'prerender',
    },
    kind: null,
  },
  'a page script that the browser says is active': {
    raw: {
      id: SELF.id,
      origin: 'https://www.linkedin.com',
      url: 'https://www.linkedin.com/in/a/',
      tab: { id: 4 },
      frameId: 0,
      documentLifecycle: 'active',
    },
    kind: 'page',
  },
  'the options page, in a tab': {
    raw: { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/options.html#list`, tab: { id: 11 }, frameId: 0 },
    kind: 'extension',
  },
  'the worker itself': { raw: { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/background.js` }, kind: 'extension' },
  'the page’s own script, which has no id': {
    raw: { origin: 'https://www.linkedin.com', url: 'https://www.linkedin.com/in/a/', tab: { id: 4 }, frameId: 0 },
    kind: null,
  },
  'another extension': {
    raw: { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba', url: 'x' },
    kind: null,
  },
  'another extension that gives our origin': {
    raw: { id: 'other', origin: SELF.origin, url: `${SELF.origin}/popup.html` },
    kind: null,
  },
  'an origin that only begins like ours': {
    raw: {
      id: SELF.id,
      origin: `${SELF.origin}.example.com`,
      url: `${SELF.origin}.example.com/popup.html`,
      tab: { id: 4 },
      frameId: 0,
    },
    kind: null,
  },
  'our origin with an address that only begins like ours': {
    raw: { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}.example.com/` },
    kind: null,
  },
  'our origin without an address': { raw: { id: SELF.id, origin: SELF.origin }, kind: null },
  'a missing origin': { raw: { id: SELF.id, url: `${SELF.origin}/popup.html` }, kind: null },
  'a missing id': { raw: { origin: SELF.origin, url: `${SELF.origin}/popup.html` }, kind: null },
  'a page script without a tab': { raw: { id: SELF.id, origin: 'https://example.org', frameId: 0 }, kind: null },
  'a page script without a frame': { raw: { id: SELF.id, origin: 'https://example.org', tab: { id: 4 } }, kind: null },
  'an origin of another scheme': { raw: { id: SELF.id, origin: 'data:', tab: { id: 4 }, frameId: 0 }, kind: null },
};

const FINDINGS: Input<'page.findings'>['findings'] = {
  page: 'https://example.org/',
  site: 'generic',
  holder: null,
  links: [],
  unlinked: [],
  coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [] },
};

const PIN: Pin = {
  id: 'did:web:college.example',
  name: 'Example College',
  role: 'issuer',
  keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
  note: '',
  pinnedBy: 'L. Roy',
  pinnedAt: '2026-10-03T12:00:00Z',
};
const FILE = { name: 'badge.json', contentType: 'application/json', base64: 'e30=' };

const INPUTS: { [T in MessageType]: Input<T> } = {
  'page.findings': { document: 'd', findings: FINDINGS },
  'page.left': { document: 'd' },
  'page.state': {},
  'page.check': { keys: ['credly 1'] },
  'page.open': { surface: 'side-panel', key: null, pin: false },
  'page.seen': { key: 'credly 1', seen: { name: true, title: false, date: false } },
  'page.show': { key: 'credly 1' },
  'page.marks': {},
  'page.words': {},
  'page.more': {},
  'tab.read': { tabId: 4 },
  'tab.state': { tabId: 4 },
  'tab.intend': { tabId: 4, keys: [], surface: 'panel' },
  'tab.start': { tabId: 4 },
  'tab.show': { tabId: 4, key: null, surface: 'panel' },
  'tab.seen': { tabId: 4, key: 'credly 1', seen: null },
  'tab.work': { tabId: 4, key: 'credly 1', path: '$.evidence[0]' },
  'tab.focused': { tabId: 4 },
  'settings.get': {},
  'settings.change': { change: { language: 'fr' } },
  'pins.list': {},
  'pins.put': { pins: [PIN] },
  'pins.remove': { id: PIN.id, role: PIN.role },
  'run.create': { tabId: null, keys: null, text: 'https://www.credly.com/badges/1', files: [], opens: false, isPrivate: false },
  'run.add': { id: 'r', text: '', files: [FILE] },
  'run.open': { id: 'r' },
  'run.list': {},
  'run.state': { id: 'r' },
  'run.check': { id: 'r', rows: null, fresh: true },
  'run.erase': { id: 'r' },
  'file.check': { file: FILE },
  'kept.state': {},
  'kept.keep': { tabId: 4, key: 'credly 1' },
  'kept.forget': { key: 'credly 1' },
  'kept.erase': { what: ['documents', 'settings'] },
};
const TYPES = Object.keys(INPUTS) as MessageType[];

function router() {
  const handled: string[] = [];
  const handlers = Object.fromEntries(
    TYPES.map((type) => [
      type,
      () => {
        handled.push(type);
        return null;
      },
    ]),
  ) as unknown as Handlers;
  return { route: createRouter(handlers, SELF), handled };
}

describe('who sent a message', () => {
  it.each(Object.entries(SENDERS))('%s', (_, { raw, kind }) => {
    expect(senderOf(raw, SELF)?.kind ?? null).toBe(kind);
  });

  it('a page script speaks for its own tab and frame', () => {
    expect(senderOf(SENDERS['a page script in a frame of another origin']!.raw, SELF)).toEqual({
      kind: 'page',
      tabId: 4,
      frameId: 7,
      origin: 'https://cv.example.org',
    });
  });
});

describe.each(TYPES)('%s', (type) => {
  it.each(Object.entries(SENDERS))('from %s', async (_, { raw, kind }) => {
    const { route, handled } = router();
    const reply = await route({ type, input: INPUTS[type] }, raw);
    if (kind === MAY_SEND[type]) {
      expect(reply).toEqual({ ok: true, value: null });
      expect(handled).toEqual([type]);
    } else {
      expect(reply).toEqual({ ok: false, refusal: kind === null ? 'unknown_sender' : 'not_allowed' });
      expect(handled).toEqual([]);
    }
  });
});

describe('what goes wrong is said, not thrown', () => {
  const popup = SENDERS['the popup']!.raw;

  it('a handler that throws', async () => {
    const { route } = { route: createRouter({ ...({} as Handlers), 'tab.state': () => Promise.reject(new Error('x')) }, SELF) };
    expect(await route({ type: 'tab.state', input: { tabId: 1 } }, popup)).toEqual({ ok: false, refusal: 'failed' });
  });

  it.each([null, 1, 'tab.state', {}, { type: 'tab.drop', input: {} }, { type: 'toString', input: {} }, { type: 'tab.state' }])(
    'a malformed message %j',
    async (raw) => {
      const { route, handled } = router();
      expect(await route(raw, popup)).toEqual({ ok: false, refusal: 'malformed' });
      expect(handled).toEqual([]);
    },
  );
});
