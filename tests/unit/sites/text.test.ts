import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/sites/read-links.ts';
import { B, credly, H40, U } from './page.ts';

const urls = (text: string) => readText(text).map(({ url }) => url);

describe('addresses in a text', () => {
  it.each<[string, string, string[]]>([
    ['a bare domain', `www.credly.com/badges/${U}`, [credly]],
    ['punctuation after it', `(see ${credly}). And "${credly}"; ${credly}—`, [credly, credly, credly]],
    ['a label right before it', `Credly:${credly}`, [credly]],
    [
      'markdown',
      `[![](https://images.credly.com/images/x/y.png)](${credly})`,
      ['https://images.credly.com/images/x/y.png', credly],
    ],
    ['a soft hyphen inside', credly.replace('/badges', '/bad\u00adges'), [credly]],
    [
      'a number broken over a line end',
      `${credly.slice(0, -12)}\n  ${credly.slice(-12)}/linked_in_profile end`,
      [`${credly}/linked_in_profile`],
    ],
    ['a path broken after a slash', `https://www.credly.com/\nbadges/${U}`, [credly]],
    [
      'a hash broken in the middle',
      `https://openbadgefactory.com/v1/assertion/${H40.slice(0, 17)}\r\n${H40.slice(17)}`,
      [`https://openbadgefactory.com/v1/assertion/${H40}`],
    ],
    [
      'several in a line',
      `credly.com/badges/${U}, badgr.com/public/assertions/${B}`,
      [`https://credly.com/badges/${U}`, `https://badgr.com/public/assertions/${B}`],
    ],
  ])('reads %s', (_what, text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  it.each([
    ['a number alone', `Credential ID: ${U} (Credly)`],
    ['a domain alone', 'credly.com'],
    ['another scheme', `hxxps://www.credly.com/badges/${U} ftp://www.credly.com/badges/${U}`],
    ['a nested address', `https://app.diagrams.net/?redirect=${credly}`],
    ['an e-mail address', `jane@credly.com/badges/${U}`],
    ['a cut address that the next line does not complete', `${credly.slice(0, -12)}\nExperience 2019/2020`],
  ])('does not read %s', (_what, text) => {
    expect(urls(text)).toEqual([]);
  });

  it('never throws and finds what stands between words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(urls(`${before}\n${credly} ${after}`)).toContain(credly);
      }),
    );
  });
});
