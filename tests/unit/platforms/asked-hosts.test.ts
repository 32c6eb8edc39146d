import { describe, expect, it } from 'vitest';
import { ASKED_HOSTS } from '../../../lib/platforms/asked-hosts.ts';
import { hostsOf, readAddress, resolve } from '../../../lib/platforms/index.ts';
import { isPlatformHost } from '../../../lib/platforms/patterns.ts';
import { PLATFORM_HOSTS } from '../../../lib/platforms/patterns-hosts.ts';

const UUID = '7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70';
const SHORT = 'Kq3vTz8LmN0pRs5uWx7YaB';
const HEX = '0123456789abcdef0123456789abcdef01234567';

/** Paths of awards of all the platforms; those that are not of a host resolve to nothing there. */
const PATHS = [
  `/badges/${UUID}`,
  `/api/v1/obi/v2/badge_assertions/${UUID}`,
  `/api/v1/obi/v3/open_badge_credentials/${UUID}`,
  `/v1/obi/v3/open_badge_credentials/${UUID}`,
  `/${UUID}`,
  '/10000007',
  `/public/assertions/${SHORT}`,
  `/v1/assertion/${HEX}`,
  `/obv3/credentials/${HEX}`,
  `/validator?id=${HEX}`,
  '/app/badge/info/12345',
  `/credentials/${UUID}`,
];

/** The hosts that a pattern of the table stands for; any subdomain (`*.`, `[\w-]+.`) as none, `www.` and `api.`. */
function hostsIn(pattern: string): string[] {
  const ANY = '((www|api).)?';
  return spread(pattern.replaceAll('*.', ANY).replaceAll('([\\w-]+.)?', ANY));
}

/** Writes out every reading of a pattern of alternatives, groups and `?`. */
function spread(pattern: string): string[] {
  const alternatives = split(pattern);
  if (alternatives.length > 1) return alternatives.flatMap(spread);
  const open = pattern.indexOf('(');
  if (open < 0) return [pattern];
  let depth = 0;
  let close = open;
  for (; close < pattern.length; close++) {
    if (pattern[close] === '(') depth++;
    if (pattern[close] === ')' && --depth === 0) break;
  }
  const optional = pattern[close + 1] === '?';
  const middles = [...spread(pattern.slice(open + 1, close)), ...(optional ? [''] : [])];
  const ends = spread(pattern.slice(close + (optional ? 2 : 1)));
  return middles.flatMap((middle) => ends.map((end) => pattern.slice(0, open) + middle + end));
}

function split(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** `www.` goes before any name of two parts. */
const withWww = (host: string): string[] => (host.split('.').length === 2 ? [host, `www.${host}`] : [host]);

/** Every host that is asked for some award at one of these hosts. */
const askedFor = (hosts: readonly string[]): string[] => [
  ...new Set(
    hosts.flatMap((host) =>
      PATHS.flatMap((path) => {
        const address = readAddress(`https://${host}${path}`);
        return address === null || address.platform === null || address.platform === 'moodle' ? [] : hostsOf(resolve(address));
      }),
    ),
  ),
];

const ALL = PLATFORM_HOSTS.flatMap(([, pattern]) => hostsIn(pattern).flatMap(withWww));

describe('the hosts of the platforms that Assay knows', () => {
  it('are written out of the table', () => {
    expect(hostsIn('(api.)?((eu|ca).)?badgr.io').sort()).toEqual(
      ['api.badgr.io', 'api.ca.badgr.io', 'api.eu.badgr.io', 'badgr.io', 'ca.badgr.io', 'eu.badgr.io'].sort(),
    );
  });

  it('are all that a known platform is asked at', () => {
    expect(askedFor(ALL).filter((host) => !ASKED_HOSTS.includes(host))).toEqual([]);
  });

  it('are each asked for something, and each a platform’s own', () => {
    const asked = askedFor(ALL);
    expect(ASKED_HOSTS.filter((host) => !asked.includes(host))).toEqual([]);
    expect(ASKED_HOSTS.filter((host) => !isPlatformHost(host))).toEqual([]);
    expect(new Set(ASKED_HOSTS).size).toBe(ASKED_HOSTS.length);
  });

  it('would miss one that a new platform asks', () => {
    const fewer = ASKED_HOSTS.filter((host) => host !== 'api.accredible.com');
    expect(askedFor(ALL).filter((host) => !fewer.includes(host))).toEqual(['api.accredible.com']);
  });

  it.each([
    ['https://*.com/badge/1', []],
    ['https://*.college.example/badge/1', []],
    ['https://college.example:8443/badge/1', []],
    ['https://[::1]/badge/1', []],
    ['https://localhost/badge/1', []],
    ['https://a(b.example/1', []],
    ['https://college.example/badge/1', ['college.example']],
  ])('a question names one host and no pattern of them: %s', (url, hosts) => {
    const address = readAddress(url);
    expect(address && hostsOf(resolve(address))).toEqual(hosts);
  });

  it('hold no host that anybody can have a page on', () => {
    expect(ASKED_HOSTS.filter((host) => /moodle|wordpress|github|learncard|dock/.test(host))).toEqual([]);
  });
});
