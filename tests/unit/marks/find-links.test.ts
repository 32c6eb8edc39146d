import { expect, test } from 'vitest';
import { createFindLinks } from '../../../entrypoints/marks/find-links.ts';
import type { Mark } from '../../../lib/messages/views.ts';
import { destinationOf } from '../../../lib/platforms/patterns-notice.ts';
import { credly, page } from '../sites/page.ts';

const mark = (url: string): Mark => ({ url, key: url, glyph: 'dash', tone: 'neutral', text: '', label: '' });

/** The links that get a mark. */
function found(urls: string[], hrefs = urls): string[] {
  const document = page(hrefs.map((href) => `<li><a href="${href}">x</a></li>`).join(''));
  const find = createFindLinks(document, { mine: () => true, destinationOf });
  return [...find(urls.map(mark)).keys()].map((link) => link.getAttribute('href') ?? '');
}

test('a link gets its mark, through a redirect too, and another none', () => {
  const wrapped = `https://www.linkedin.com/redir/redirect/?url=${credly}`;
  expect(found([credly], [credly, wrapped, 'https://wwwxcredly.com/', 'https://example.org/'])).toEqual([credly, wrapped]);
});

test.each(['https://a(b.example/1', 'https://a)b.example/1', 'https://*.example/1', 'https://+.example/1'])(
  'what one link is called costs no other its mark: %s',
  (odd) => {
    expect(found([odd, credly])).toContain(credly);
  },
);

test('a host that reads like a slow pattern is looked for as it is written', () => {
  const slow = 'https://(x+x+)+y.example/1';
  expect(found([slow], [slow, `https://${'x'.repeat(40)}.example/`])).toEqual([slow]);
});
