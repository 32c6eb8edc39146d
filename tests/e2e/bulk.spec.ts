import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RunRow, RunView } from '../../lib/messages/views.ts';
import { readAddress, resolve } from '../../lib/platforms/index.ts';
import { parseCsv } from '../unit/support/csv.ts';
import { APPLICANTS, RESUME_BADGES } from '../world/badges/resumes.ts';
import { badge } from '../world/badges.ts';
import { RESUMES_PAGE } from '../world/pages/others.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

/** Inside a page of the extension; only what is used here. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
  alarms: { get(name: string): Promise<{ periodInMinutes?: number } | undefined> };
};

async function extensionPage(assay: Assay, path: string): Promise<Page> {
  const page = await assay.context.newPage();
  await page.goto(`chrome-extension://${assay.id}/${path}`);
  return page;
}

const ask = async <T>(page: Page, type: string, input: object): Promise<T> =>
  (await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, input })).value as T;

/** A run of all badges of the page, made from a page of the extension as the popup makes it. */
async function runOf(assay: Assay, page: Page): Promise<{ id: string; table: Page }> {
  const popup = await assay.clickToolbar(page);
  await popup.waitFor(`document.querySelectorAll('.badges > li').length > 0`);
  await popup.close();
  const tabId = await assay.tabOf(page);
  const maker = await extensionPage(assay, 'bulk.html');
  const id = await ask<string>(maker, 'run.create', { tabId, keys: null, text: '', files: [], opens: false, isPrivate: false });
  await maker.goto(`chrome-extension://${assay.id}/bulk.html?run=${id}`);
  return { id, table: maker };
}

const finished = (table: Page) => expect(table.locator('.counts')).toContainText('40 badges:', { timeout: 20_000 });

test('forty badges, the worker stopped in the middle, page and table closed: every row ends, nothing is there twice', async ({
  strictAssay: assay,
  world,
}) => {
  await assay.willAllow('*');
  const page = await assay.context.newPage();
  // Four badges hang, so that all four places of the queue are taken when the worker is stopped.
  const slow = RESUME_BADGES.slice(6, 10).flatMap(({ url }) => {
    const address = readAddress(url ?? '');
    return address === null ? [] : resolve(address).steps.map((step) => new URL(step.url));
  });
  let open: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  for (const { host, pathname } of slow)
    world.set(host, pathname, async () => {
      await held;
      return 'destroy' as const;
    });
  await page.goto(RESUMES_PAGE);
  const { id, table } = await runOf(assay, page);
  const state = async (from: Page) => ask<RunView>(from, 'run.state', { id });
  await finished(table);
  await table.locator('.asks-all button.primary').click();
  // What still waits for a host is checked again when that is allowed.
  const isAnswered = ({ state }: RunRow) =>
    state.name === 'done' && state.report.requests.length > 0 && state.report.permissionNeeded.length === 0;
  await until(async () => {
    const { rows } = await state(table);
    return rows.some(isAnswered) && rows.some((row) => row.state.name === 'checking');
  }, 'some results, while others wait');
  const before = (await state(table)).rows;
  await expect(table.locator('.counts')).toContainText('of 40 gone through');

  // The browser would wake the worker with every page of ours closed.
  const alarm = () => chrome.alarms.get('runs').then((one) => one?.periodInMinutes);
  expect(await (await assay.worker()).evaluate(alarm)).toBe(0.5);
  await page.close();
  await table.close();
  await assay.stopWorker();
  open();
  for (const { host, pathname } of slow) world.set(host, pathname, null);

  const again = await extensionPage(assay, `bulk.html?run=${id}`);
  await finished(again);
  const { rows } = await state(again);
  const expected = RESUME_BADGES.map(({ url, expected }) => [readAddress(url ?? '')?.url, expected]);
  expect(rows.map((row) => [row.link?.url, row.state.name === 'done' && row.state.report.verdict])).toEqual(expected);
  await expect(again.locator('.run-table tbody tr')).toHaveCount(40);
  // What was done before the stop was not done again.
  for (const [at, row] of before.entries()) {
    const now = rows[at]?.state;
    if (isAnswered(row) && row.state.name === 'done')
      expect(now?.name === 'done' && now.report.checkedAt).toBe(row.state.report.checkedAt);
  }
  expect(await ask<unknown[]>(again, 'run.list', {})).toHaveLength(1);

  // The file holds what the table holds.
  const [download] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: /Download all/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^assay-\d{4}-\d{2}-\d{2}\.csv$/);
  const [opening, header, ...lines] = parseCsv(readFileSync(await download.path(), 'utf8'));
  expect(opening).toEqual([
    'One row is one badge. A badge without proof is not a mark against a person. Nothing here was decided by software.',
  ]);
  expect(header?.slice(0, 5)).toEqual(['File or page', 'Badge', 'Who says it', 'Result', 'Verdict code']);
  expect(lines.map((cells) => [cells.at(-2), cells[4]])).toEqual(expected);
  const text = lines.flat().join('\n');
  for (const { name, email } of APPLICANTS) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(email);
  }

  // A filter leaves rows out, of the table and of the file, and the order stays.
  await again.locator('.toggle[data-group="revoked"]').click();
  const revoked = expected.filter(([, verdict]) => verdict === 'revoked');
  await expect(again.locator('.run-table tbody tr')).toHaveCount(revoked.length);
  const [part] = await Promise.all([again.waitForEvent('download'), again.getByRole('button', { name: /rows shown/ }).click()]);
  expect(
    parseCsv(readFileSync(await part.path(), 'utf8'))
      .slice(2)
      .map((cells) => [cells.at(-2), cells[4]]),
  ).toEqual(revoked);
  await again.getByRole('button', { name: 'Show all' }).click();
  await again.getByRole('searchbox').fill('LINUX essentials');
  await expect(again.locator('.run-table tbody tr')).toHaveCount(7);
  await again.getByRole('searchbox').fill('nothing like this');
  await expect(again.getByText('No row fits.')).toBeVisible();
  await again.getByRole('searchbox').fill('');

  // With the keyboard alone: into a row, and back to where it was.
  const third = again.locator('.run-table tbody tr').nth(2).getByRole('button');
  await third.focus();
  await again.keyboard.press('Enter');
  const detail = again.getByRole('complementary', { name: 'One badge' });
  await expect(detail).toBeFocused();
  await expect(detail.locator('.card .headline h2')).toContainText('Confirmed by');
  await again.keyboard.press('Tab');
  await again.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(third).toBeFocused();

  // Erased after one more click, and the way back has the focus; the list is empty then.
  await again.getByRole('button', { name: 'Erase this table' }).click();
  await expect(again.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await again.getByRole('button', { name: 'Erase this table' }).click();
  await expect(again.getByText('No table yet.')).toBeVisible();
  expect(await ask<unknown[]>(again, 'run.list', {})).toEqual([]);
});

test('pasted links and files become one table, with a line for what cannot be read', async ({ strictAssay: assay }) => {
  await assay.willAllow('*');
  const table = await extensionPage(assay, 'bulk.html');
  const credly = badge('credly-revoked').url ?? '';
  await table.locator('input[type="file"]').setInputFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(`see ${credly} and that is all`) },
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{ "not": ') },
    { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.alloc(5 * 2 ** 20 + 1) },
  ]);
  await expect(table.locator('.counts')).toContainText('3 badges:');
  const lines = table.locator('.run-table tbody tr');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('notes.txt');
  await table.locator('.asks-all button.primary').click();
  await expect(lines.nth(0)).toContainText('Revoked by the issuer');
  await expect(lines.nth(1)).toContainText('broken.json');
  await expect(lines.nth(2)).toContainText('The file is larger than 5 MB and was not read.');

  await table.getByRole('link', { name: 'All tables' }).click();
  await table.getByRole('textbox').fill(`${credly}\nhttps://unheard-of.example/badge/1`);
  await table.getByRole('button', { name: 'Check what is pasted' }).click();
  await expect(table.locator('.run-table tbody tr')).toHaveCount(2);
  await expect(table.locator('.run-table tbody tr').nth(1)).toContainText('unheard-of.example');
  await table.getByRole('link', { name: 'All tables' }).click();
  await expect(table.locator('.run-list li')).toHaveCount(2);
});

test('hosts that are not allowed wait for one question; without the answer the links alone are told', async ({
  strictAssay: assay,
  world,
}) => {
  const page = await assay.context.newPage();
  await page.goto(RESUMES_PAGE);
  world.requests.length = 0;
  const { table } = await runOf(assay, page);
  await finished(table);
  await expect(table.locator('.counts')).toContainText('40 waiting for your permission');
  const question = table.locator('.asks-all');
  await expect(question).toContainText('one question for all');
  await expect(question).toContainText('www.credly.com');
  await expect(table.locator('.run-table tbody tr').first()).toContainText('one person');
  expect(world.requests.filter(({ host }) => RESUME_BADGES.some(({ url }) => new URL(url ?? '').host === host))).toEqual([]);
  await page.close();
});
