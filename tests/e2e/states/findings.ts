import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line a place; in a page of the world only in what is ours. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules(rules);
  else axe.withTags(TAGS);
  if (page.url().startsWith('http')) {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) if (element.shadowRoot) element.setAttribute('data-ours', '');
    });
    axe.include('[data-ours]');
  }
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}
