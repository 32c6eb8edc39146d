import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../lib/net/document.ts';
import type { Report } from '../../../lib/report/report.ts';
import { type Trouble, troubleOf } from '../../../lib/report/trouble.ts';
import { type Check, check } from '../../../lib/verify/check.ts';
import { report } from '../../components/reports.ts';

const request = (status: number | null, url = 'https://a.example/1'): RequestRecord => ({
  url,
  status,
  bytes: 0,
  ms: 1,
  cached: false,
});
const asked = (requests: RequestRecord[], checks: Check[] = [], more: Partial<Report> = {}): Report =>
  report({ requests, checks, endorsements: [], credentials: [], ...more });

const page = (url: string, sha256: string): Report =>
  asked([request(200, url)], [check('parse_html', { host: new URL(url).hostname })], {
    source: { ...report().source, document: url, sha256 },
  });
const clock = (host: string): Report =>
  asked([request(200)], [check('net_clock_differs', { host, date: '2027-01-01T00:00:00.000Z' })]);

const FAILED = asked([request(null)], [check('net_failed', { host: 'a.example' })]);
const FAILED_TOO = asked([request(null, 'https://b.example/1')], [check('net_failed', { host: 'b.example' })]);
const CREDLY = 'https://www.credly.com/api/v1/obi/v2/badge_assertions/1';
const BADGR = 'https://api.badgr.io/public/assertions/1.json';

describe('what the reports of one page say together', () => {
  it.each<[string, Report[], Trouble | null]>([
    [
      'nobody answered',
      [
        FAILED,
        asked(
          [request(null, 'https://b.example/1'), request(null)],
          [check('key_unreachable', { host: 'b.example', reason: 'timed_out' })],
        ),
      ],
      'offline',
    ],
    ['nobody answered, and a file asked nobody', [FAILED, FAILED_TOO, asked([])], 'offline'],
    ['one host is silent, for two badges: that says something of this host alone', [FAILED, FAILED], null],
    ['one of two answered', [FAILED, asked([request(200)])], null],
    ['one answered with an error', [FAILED, asked([request(503)])], null],
    ['nobody was asked', [asked([]), asked([])], null],
    ['there are no reports', [], null],
    ['one was reached, and moved', [asked([request(null)], [check('net_moved', { host: 'a.example' })])], null],
    [
      'one was reached for its keys, which are too large',
      [FAILED, asked([request(null)], [check('key_unreachable', { host: 'a', reason: 'too_large' })])],
      null,
    ],

    ['a network says that it wants a person to sign in', [asked([request(511)])], 'captive-portal'],
    ['two hosts answer with one page', [page('https://a.example/1', 'aa'), page('https://b.example/1', 'aa')], 'captive-portal'],
    ['two hosts answer with pages of their own', [page('https://a.example/1', 'aa'), page('https://b.example/1', 'bb')], null],
    ['one host answers twice with one page', [page('https://a.example/1', 'aa'), page('https://a.example/2', 'aa')], null],
    [
      'two hosts answer with one badge',
      [page('https://a.example/1', 'aa'), page('https://b.example/1', 'aa')].map((one) => ({ ...one, checks: [] })),
      null,
    ],
    ['two platforms answer with pages', [page(CREDLY, 'aa'), page(BADGR, 'bb')], 'captive-portal'],
    ['one platform answers with a page', [page(CREDLY, 'aa'), page('https://b.example/1', 'bb')], null],

    ['a known platform has another clock', [clock('www.credly.com')], 'clock'],
    ['two strangers have another clock', [clock('a.example'), clock('b.example')], 'clock'],
    ['one stranger has another clock, and says so twice', [clock('a.example'), clock('a.example')], null],
  ])('%s', (_, reports, trouble) => {
    expect(troubleOf(reports)).toBe(trouble);
  });
});
