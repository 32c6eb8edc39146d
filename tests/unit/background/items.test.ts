import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../entrypoints/background/items.ts';
import { scan } from '../../../lib/cli/scan.ts';
import { findBadges } from '../../../lib/sites/index.ts';
import { EMPTY_TAB, type TabRecord } from '../../../lib/store/tab-record.ts';
import { credly, page, U } from '../sites/page.ts';

const key = `credly ${U}`;
const link = (title: string) => `<a href="${credly}">${title}</a>`;
const entry = (title: string) => `<li class="pv-certification-entity"><h3>${title}</h3>${link('See credential')}</li>`;
const certifications = (...titles: string[]) =>
  `<section id="certifications-section"><ul>${titles.map(entry).join('')}</ul></section>`;
const linkedin = { href: 'https://www.linkedin.com/in/jane/' };

const candidates = (...frames: [html: string, at: { href: string }][]) => {
  const record = {
    ...EMPTY_TAB,
    frames: Object.fromEntries(frames.map(([html, at], index) => [index, { findings: findBadges(page(html), at) }])),
  } as unknown as TabRecord;
  return candidatesOf(record).map((one) => [one.key, one.link?.claims.title]);
};

describe('candidatesOf', () => {
  it('shows both entries that put different titles on one badge, under different keys', () => {
    expect(candidates([certifications('Python', 'Rust'), linkedin])).toEqual([
      [key, 'Python'],
      [`${key}\nrust`, 'Rust'],
    ]);
  });

  it('shows one where the titles are the same, or one of them is not stated', () => {
    expect(candidates([certifications('Python', 'python'), linkedin])).toEqual([[key, 'Python']]);
    const other = { href: 'https://portfolio.example/' };
    expect(candidates([link('x'), other], [link('Python'), other], [link('here'), other])).toEqual([[key, 'Python']]);
  });
});

describe('scan', () => {
  it('still gives one line for a badge, whatever its entries are called', () => {
    const lines = scan(certifications('Python', 'Rust'), 'html', linkedin.href);
    expect(lines.map(({ url, claims }) => [url, claims.title])).toEqual([[credly, 'Python']]);
  });
});
