import { readAddress } from '../../lib/platforms/index.ts';
import { badge } from '../world/badges.ts';
import { PAGES } from '../world/pages.ts';
import { expect, test } from './fixtures.ts';

/** An address as it is shown: unwrapped, without tracking and e-mail addresses. An entry without a link goes by its title. */
const nameOf = (url: string | null, title: string | null): string | null =>
  url === null ? title : (readAddress(url)?.url ?? url);

for (const shown of PAGES.filter(({ badges }) => badges.length > 0)) {
  test(`${shown.title}: every badge is found once, and the panel gives its verdict`, async ({ assay, page }) => {
    await page.goto(shown.url);
    const results = await assay.checkAll(page);
    const verdicts = results.map(({ url, title, report }) => [nameOf(url, title), report.verdict]).sort();
    const expected = shown.badges.map(badge).map(({ url, claims, expected }) => [nameOf(url, claims.title), expected]);
    expect(verdicts).toEqual(expected.sort());
  });
}
