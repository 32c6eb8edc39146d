import { badge } from '../world/badges.ts';
import { PAGES } from '../world/pages.ts';
import { expect, test } from './fixtures.ts';

for (const shown of PAGES.filter(({ badges }) => badges.length > 0)) {
  test(`${shown.title}: every badge is found once, and the panel gives its verdict`, async ({ assay, page }) => {
    await page.goto(shown.url);
    const results = await assay.check(page);
    const verdicts = Object.fromEntries(results.map(({ url, title, report }) => [url ?? title, report.verdict]));
    const expected = Object.fromEntries(shown.badges.map(badge).map(({ url, claims, expected }) => [url ?? claims.title, expected]));
    expect(verdicts).toEqual(expected);
  });
}
