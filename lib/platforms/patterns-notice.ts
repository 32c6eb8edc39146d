import { hostPattern, PLATFORM_HOSTS, SHARED_SIGN, SHORTENERS } from './patterns-hosts.ts';
import { imitatedBy } from './patterns-imitated.ts';

const WRAPPERS = /^(?:(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\/?|(?:www\.)?google\.[a-z.]+\/url)$/;
/** A validator page of Open Badge Factory names the assertion in its query. */
const VALIDATOR = /^(?:(?:www\.)?openbadgefactory\.com|factory\.cancred\.ca)\/validator(?:\/result)?\/?$/;
const PLATFORM = hostPattern(PLATFORM_HOSTS.map(([, hosts]) => hosts).join('|'));

function parse(href: string, base?: string): URL | null {
  try {
    const url = new URL(href, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** Where a link leads, without the redirect wrappers around it (three deep); they are asked nothing. Null unless http or https. */
export function destinationOf(href: string, base?: string): URL | null {
  let url = parse(href.trim(), base);
  for (let depth = 0; url && depth < 3; depth++) {
    const place: string = url.hostname + url.pathname;
    const inner: string | null = VALIDATOR.test(place)
      ? url.searchParams.get('a')
      : WRAPPERS.test(place)
        ? (url.searchParams.get('url') ?? url.searchParams.get('q') ?? '')
        : null;
    if (inner === null) return url;
    url = parse(inner);
  }
  return url;
}

/**
 * Whether an address can be a badge, an imitation of one, or hides where it leads: all that the page script knows of platforms. True for
 * every address that `readAddress` knows anything of, and for some of which it does not.
 */
export function isWorthReading(url: URL): boolean {
  const host = url.hostname.replace(/\.$/, '');
  return PLATFORM.test(host) || SHORTENERS.test(host) || SHARED_SIGN.test(url.href) || imitatedBy(url) !== null;
}
