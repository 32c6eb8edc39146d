import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page. Axe measures contrast inside the body alone, so that what stands beside it has to move in, with its focus and all. */
function move(into: 'body' | 'html'): void {
  const hosts = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot);
  for (const host of hosts) host.setAttribute('data-ours', '');
  const from = into === 'body' ? document.documentElement : document.body;
  const to = (into === 'body' ? document.body : document.documentElement) as Element & {
    moveBefore(what: Node, before: null): void;
  };
  for (const host of hosts) {
    if (host.parentElement !== from || (into === 'html' && !host.hasAttribute('data-moved'))) continue;
    host.toggleAttribute('data-moved', into === 'body');
    to.moveBefore(host, null);
  }
}

const moveHosts = (page: Page, into: 'body' | 'html'): Promise<void> => page.evaluate(move, into);

/** What axe finds, one line a place; in a page of the world only in what is ours. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) axe.withRules(rules);
  else axe.withTags(TAGS);
  const isPage = page.url().startsWith('http');
  if (isPage) {
    await moveHosts(page, 'body');
    axe.include('[data-ours]');
  }
  const { violations, passes, incomplete } = await axe.analyze();
  if (isPage) await moveHosts(page, 'html');
  const measured = [...passes, ...violations, ...incomplete]
    .filter(({ id }) => id.startsWith('color-contrast'))
    .flatMap(({ nodes }) => nodes.map(({ any: [one] }) => Boolean(one?.data?.contrastRatio)));
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
    ),
    // Where it finds nothing behind a text it says nothing; of a single text that may be, of all of them it may not.
    ...(measured.length > 0 && !measured.includes(true) ? ['the contrast of no text was measured'] : []),
  ];
}
