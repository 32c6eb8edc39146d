import { badge } from '../../../world/badges.ts';
import { uuid } from '../../../world/people.ts';
import { checkEntry, checkLink, checkUnreadable, claims } from '../../support/check.ts';
import type { Scenario } from '../../support/scenario.ts';

/** What the address alone tells: every host is down, and most are not even asked. */
const link = (code: Scenario['code'], when: string, url: string | null, verdict: Scenario['verdict'] = 'claim'): Scenario => ({
  code,
  when,
  verdict,
  report: () => checkLink(url ?? ''),
});

export const LINKS: Scenario[] = [
  link('link_genuine', 'the address is an award of a known platform', `https://www.credly.com/badges/${uuid('a')}`, 'unchecked'),
  link('link_unknown_host', 'no platform owns the host', 'https://learn.brightpath.example/certificates/1', 'unchecked'),
  link('link_look_alike', 'the host imitates a known one', badge('look-alike-host').url),
  link('link_template', 'the address is a badge that anybody could earn', badge('template-link').url),
  link('link_profile', 'the address is a list of one person’s badges', badge('profile-link').url),
  link('link_collection', 'the address is a collection', 'https://badgr.com/public/collections/abc'),
  link('link_picture', 'the address is a picture', 'https://images.credly.com/images/1/image.png'),
  link('link_destination_hidden', 'a short link hides where it leads', 'https://lnkd.in/abc', 'unchecked'),
  link('link_provider_page', 'the provider offers nothing but a page', badge('page-only-coursera').url),
  link('link_not_award', 'a known platform has no badge at such an address', 'https://www.credly.com/earn-more'),
  link('link_shaped_like', 'anybody’s host answers as a Moodle does', badge('moodle-good').url, 'unchecked'),
  {
    code: 'link_malformed',
    when: 'what was given is no address',
    verdict: 'claim',
    report: () => checkUnreadable('address'),
  },
  {
    code: 'link_none',
    when: 'the entry has no link',
    verdict: 'claim',
    report: () => checkEntry(claims({ title: 'Rope Access' })),
  },
];
