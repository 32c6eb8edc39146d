import type { Page } from '@playwright/test';
import type { Assay } from '../extension.ts';

export interface Look {
  language: 'en' | 'fr';
  theme: 'light' | 'dark';
}

/** Changes language and theme, and waits until what is ours on the page has followed. */
export async function speak(page: Page, assay: Assay, look: Look): Promise<void> {
  await assay.tell('settings.change', { change: look });
  await page.bringToFront();
  await page.locator(`[data-theme="${look.theme}"]`).first().waitFor({ state: 'attached', timeout: 5_000 });
  // Marks say their words on demand.
  const own = page.url().startsWith('chrome') ? 'html' : '.panel';
  if ((await page.locator(own).count()) > 0)
    await page.locator(`${own}[lang="${look.language}"]`).waitFor({ state: 'attached', timeout: 5_000 });
}
