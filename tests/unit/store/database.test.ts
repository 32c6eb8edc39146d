import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { databaseStore, emptyStore } from '../../../lib/store/database.ts';
import { keepable } from '../../../lib/store/kept-reports.ts';
import { pinStore } from '../../../lib/store/pins.ts';
import { DEFAULTS, languageOf, parseSettings, settingsStore } from '../../../lib/store/settings.ts';
import type { Pin } from '../../../lib/trust/pin.ts';
import { claims, VERIFIED } from '../../components/reports.ts';

const pin = (some: Partial<Pin> = {}): Pin => ({
  id: 'https://college.example/issuer',
  name: 'Example College',
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'L. Roy',
  pinnedAt: '2026-10-03T12:00:00Z',
  ...some,
});

test('a value stays under its name, and changes of one name at once lose nothing', async () => {
  const store = databaseStore<number>('runs');
  await Promise.all(Array.from({ length: 20 }, () => store.update('count', (before) => (before ?? 0) + 1)));
  expect(await store.get('count')).toBe(20);
  expect(await store.get('another')).toBeNull();
  await store.update('count', () => null);
  expect(await store.get('count')).toBeNull();
});

test('a prefix finds the names that begin so, and no others', async () => {
  const store = databaseStore<string>('jobs');
  for (const name of ['run:1 a', 'run:1 b', 'run:10 a', 'run:2 a']) await store.update(name, () => name);
  expect([...(await store.all('run:1 ')).keys()]).toEqual(['run:1 a', 'run:1 b']);
  expect((await store.all()).size).toBe(4);
  await emptyStore('jobs');
  expect((await store.all()).size).toBe(0);
});

test('one pin for each identifier and role: http and https are one identifier, another role is another pin', async () => {
  const pins = pinStore();
  await pins.put([pin(), pin({ id: 'http://college.example/issuer', note: 'again' }), pin({ role: 'blocked' })]);
  expect((await pins.all()).map(({ role, note }) => [role, note]).sort()).toEqual([
    ['blocked', ''],
    ['issuer', 'again'],
  ]);
  await pins.remove(pin());
  expect((await pins.all()).map(({ role }) => role)).toEqual(['blocked']);
});

test('settings that were never changed are the safe ones', async () => {
  const settings = settingsStore();
  expect(await settings.read()).toEqual(DEFAULTS);
  expect(DEFAULTS.sites).toEqual({});
  await settings.change({ language: 'fr', sites: { 'www.linkedin.com': 'marks' } });
  await settings.change({ theme: 'dark' });
  expect(await settings.read()).toEqual({ ...DEFAULTS, language: 'fr', theme: 'dark', sites: { 'www.linkedin.com': 'marks' } });
});

test.each<[string, unknown, Partial<typeof DEFAULTS>]>([
  ['nothing', null, {}],
  ['a list', [], {}],
  ['a language that we do not speak', { language: 'de' }, {}],
  ['a mode that does not exist is "on click"', { sites: { 'a.example': 'everything' } }, { sites: { 'a.example': 'click' } }],
  ['a host that is none', { sites: { 'https://a.example/': 'marks', localhost: 'marks', '*': 'automatic' } }, {}],
  ['what is as it should be', { theme: 'dark', pinnedBy: 'L. Roy' }, { theme: 'dark', pinnedBy: 'L. Roy' }],
])('settings out of storage: %s', (_, stored, expected) => {
  expect(parseSettings(stored)).toEqual({ ...DEFAULTS, ...expected });
});

test.each([
  ['browser', 'fr-CA', 'fr'],
  ['browser', 'fry', 'en'],
  ['browser', 'de', 'en'],
  ['en', 'fr-CA', 'en'],
  ['fr', 'en-US', 'fr'],
] as const)('the language %s in a browser that speaks %s is %s', (language, ofBrowser, expected) => {
  expect(languageOf({ language }, ofBrowser)).toBe(expected);
});

test('a kept report holds nothing that the page said, nor whose name was compared', () => {
  const secret = 'Zoë Tremblay-Okafor';
  const told = { ...VERIFIED, page: { claims: claims({ holder: secret, title: secret }), comparisons: [] } };
  expect(JSON.stringify(told)).toContain(secret);
  const kept = keepable({ ...told, axes: { ...told.axes, holder: 'match', holderBy: 'name' } });
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept.axes.holder).toBe('not-compared');
  expect(kept.credential).toEqual(told.credential);
});
