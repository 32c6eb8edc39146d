import { hostOf } from '../net/address.ts';
import type { Address, LinkKind } from '../platforms/platform.ts';
import { type Check, check } from '../verify/check.ts';
import type { Code } from '../verify/codes.ts';

/** What the address alone tells (DESIGN section 5); the rest needs a request. */
export function linkCheck(address: Address): Check {
  const host = hostOf(address.url) ?? address.url;
  const byKind: Record<Exclude<LinkKind, 'award' | 'unknown'>, Code> = {
    template: 'link_template',
    profile: 'link_profile',
    collection: 'link_collection',
    picture: 'link_picture',
    'short-link': 'link_destination_hidden',
    'look-alike': 'link_look_alike',
  };
  switch (address.kind) {
    case 'award':
      // Moodle is software that anyone runs: such an address says what it is like, and nothing about whose it is.
      return address.platform === 'moodle' ? check('link_shaped_like', { host }) : check('link_genuine', { host });
    case 'unknown':
      return address.platform === null ? check('link_unknown_host', { host }) : check('link_not_award', { host });
    default:
      return check(byKind[address.kind], { host, resembles: address.resembles ?? '' });
  }
}
