import { expect, test } from './fixtures.ts';

/** Inside a page of the extension; only what is used here. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };

const BADGE = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://nobody.example/1' };

/** How many pages a PDF has, by its own count. */
const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

test('the evidence sheet of a row: opened from its details, one page on Letter and A4, named for its file, and gone when it is', async ({
  strictAssay: assay,
}) => {
  await assay.willAllow('*');
  const table = await assay.context.newPage();
  await table.goto(`chrome-extension://${assay.id}/bulk.html`);
  await table.getByRole('textbox').fill(JSON.stringify(BADGE));
  await table.getByRole('button', { name: 'Check what is pasted' }).click();
  await table.locator('tbody .open-badge').first().click();
  const detail = table.getByRole('complementary', { name: 'One badge' });
  const [sheet] = await Promise.all([assay.context.waitForEvent('page'), detail.getByRole('button', { name: 'Print' }).click()]);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Evidence about one badge');
  await expect(sheet.locator('.headline h2')).not.toBeEmpty();
  await expect(sheet.locator('.sheet-foot')).toContainText('Nothing here was decided by software.');
  expect(await sheet.title()).toMatch(/^Assay \d{4}-\d\d-\d\d/);
  // Its address names nobody and no badge: it stays in the browser's history.
  expect(new URL(sheet.url()).search).toMatch(/^\?run=[\w-]+&row=\w+$/);

  for (const format of ['Letter', 'A4']) expect(pagesOf(await sheet.pdf({ format })), format).toBe(1);
  // Black on white, whatever the theme.
  await sheet.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await sheet.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await sheet.locator('.headline h2').evaluate((h2) => getComputedStyle(h2).color)).toBe('rgb(0, 0, 0)');
  expect(await sheet.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await expect(sheet.getByRole('button')).toHaveCount(0);

  await sheet.emulateMedia({ media: null });
  const id = new URL(sheet.url()).searchParams.get('run');
  await table.evaluate((input) => chrome.runtime.sendMessage({ type: 'run.erase', input }), { id });
  await sheet.reload();
  await expect(sheet.getByText('This report is no longer here')).toBeVisible();
});

test('a sheet of nothing says so', async ({ strictAssay: assay }) => {
  const sheet = await assay.context.newPage();
  for (const query of ['', '?tab=99999&key=x', '?run=x&row=y', '?kept=none']) {
    await sheet.goto(`chrome-extension://${assay.id}/sheet.html${query}`);
    await expect(sheet.locator('.sheet .notice')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Print' })).toHaveCount(0);
  }
});
