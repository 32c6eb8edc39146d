import { expect, test } from 'vitest';
import { popupViews, waitingFor, wishOf } from '../../entrypoints/popup/wish.ts';
import type { Item } from '../../lib/messages/views.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import { tabView } from '../unit/support/tab-view.ts';
import { claims, NO_ANSWER, VERIFIED } from './reports.ts';

const UUID = '11111111-2222-4333-8444-555555555555';

function item(key: string, url: string | null, some: Partial<Item> = {}): Item {
  const address = url === null ? null : readAddress(url);
  const said = { claims: claims(), where: 'certifications' as const };
  return {
    key,
    link: address && { ...address, ...said },
    entry: address ? null : said,
    state: { name: 'found' },
    hosts: [],
    last: null,
    kept: false,
    ...some,
  };
}

const CREDLY = `https://www.credly.com/badges/${UUID}`;
const asking = (one: Item): boolean => popupViews(tabView(one)).every(({ state, asks }) => state === 'found' && asks === true);

test.each([
  ['an award on a platform', item('a', CREDLY, { hosts: ['www.credly.com'] }), true],
  ['the same, when its host is allowed already', item('a', CREDLY), true],
  ['an address of no known platform', item('a', 'https://college.example/badges/1.json'), true],
  [
    'a result that waits for a host',
    item('a', CREDLY, { state: { name: 'done', report: NO_ANSWER }, hosts: ['x.example'] }),
    true,
  ],
  ['a result', item('a', CREDLY, { state: { name: 'done', report: VERIFIED } }), false],
  ['a template', item('a', 'https://www.credly.com/org/acme/badge/forklift'), false],
  ['a profile', item('a', 'https://www.credly.com/users/amara'), false],
  ['a page for people', item('a', 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGHIJ'), false],
  ['a look-alike', item('a', `https://www.credly.com.badges.example/badges/${UUID}`), false],
  ['an entry without a link', item('a', null), false],
])('whether a site would be asked: %s', (_, one, expected) => {
  expect(asking(one)).toBe(expected);
});

test('a check of the page takes all open badges along, and counts those that wait for a host', () => {
  const view = tabView(item('a', CREDLY, { hosts: ['www.credly.com'] }), item('b', null), item('c', CREDLY));
  expect(wishOf(view)).toEqual({ keys: ['a', 'b', 'c'], hosts: ['www.credly.com'] });
  expect(waitingFor(view)).toBe(1);
});
