import { expect, it } from 'vitest';
import { toolbarOf } from '../../../entrypoints/background/toolbar.ts';
import { wordsIn } from '../../../lib/i18n/words.ts';
import type { Item, TabView } from '../../../lib/messages/views.ts';
import { readAddress } from '../../../lib/platforms/index.ts';
import type { Report } from '../../../lib/report/report.ts';
import { claims, NO_ANSWER, VERIFIED } from '../../components/reports.ts';
import { tabView } from '../support/tab-view.ts';

const address = readAddress('https://www.credly.com/badges/11111111-2222-4333-8444-555555555555');
if (address === null) throw new Error('no address');
const link = { ...address, claims: claims(), where: 'certifications' };
const item = (key: string, report: Report | null, some: Partial<Item> = {}): Item => ({
  key,
  link,
  entry: null,
  state: report ? { name: 'done', report } : { name: 'found' },
  hosts: [],
  last: null,
  kept: false,
  ...some,
});
const WAITS: Report = { ...NO_ANSWER, requests: [], permissionNeeded: ['www.credly.com'] };

it.each<[string, TabView | null, string, string]>([
  ['a page that was not read', null, '', 'Assay'],
  ['a page without badges', tabView(), '', 'Assay: no badge found on this page'],
  ['an entry without a link is no badge', tabView(item('a', null, { link: null })), '', 'Assay: no badge found on this page'],
  ['badges that were found', tabView(item('a', null), item('b', null)), '2', 'Assay: 2 badges on this page, 0 checked'],
  ['one of two that was read', tabView(item('a', VERIFIED), item('b', null)), '2', 'Assay: 2 badges on this page, 1 checked'],
  ['one that waits for permission was not checked', tabView(item('a', WAITS)), '1', 'Assay: 1 badge on this page, 0 checked'],
])('%s', (_, shown, text, title) => {
  expect(toolbarOf(shown, wordsIn('en'))).toEqual({ text, title });
});
