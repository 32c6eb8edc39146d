import { readAddress } from '../../lib/platforms/index.ts';
import { RESUME_BADGES } from '../world/badges/resumes.ts';
import { badge } from '../world/badges.ts';
import { CSP_PAGE, RESUMES_PAGE } from '../world/pages/others.ts';
import { expect, test } from './fixtures.ts';
import { until } from './targets.ts';

test('a worker that is stopped in the middle of forty checks: nothing is lost, nothing is done twice for show', async ({
  assay,
  world,
  page,
}) => {
  const slow = RESUME_BADGES.slice(6, 10).map(({ url }) => new URL(url ?? ''));
  let open: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  // Four badges hang, so that all four places of the queue are taken when the worker is stopped.
  const hosts = [...new Set(slow.map(({ host }) => host))];
  for (const { host, pathname } of slow)
    world.set(host, pathname, async () => {
      await held;
      return 'destroy' as const;
    });
  await page.goto(RESUMES_PAGE);
  const popup = await assay.clickToolbar(page);
  await popup.click('button.primary');
  await until(async () => {
    const { jobs } = await assay.session();
    return jobs.some(({ state }) => state === 'done') && jobs.some(({ state }) => state === 'running');
  }, `some results, while ${hosts.join()} keeps others waiting`);

  const before = (await assay.session()).jobs;
  await assay.stopWorker();
  open();
  for (const { host, pathname } of slow) world.set(host, pathname, null);

  const results = await assay.resultsOf(page);
  expect(results).toHaveLength(RESUME_BADGES.length);
  const verdictOf = new Map(results.map(({ url, report }) => [url, report.verdict]));
  for (const { name, url, expected } of RESUME_BADGES)
    expect([name, verdictOf.get(readAddress(url ?? '')?.url ?? '')]).toEqual([name, expected]);
  // What was done before the stop is what is shown after it.
  const after = new Map((await assay.session()).jobs.map((job) => [job.id, job]));
  for (const job of before.filter(({ state }) => state === 'done')) {
    expect(after.get(job.id)?.report?.checkedAt).toBe(job.report?.checkedAt);
  }
});

test('after the worker was stopped a message from the panel finds everything again', async ({ assay, page }) => {
  await page.goto(CSP_PAGE);
  const before = await assay.check(page);
  await assay.stopWorker();
  await assay.panelOf(page).locator('.badges > li button.open').first().click();
  await assay.panelOf(page).getByRole('button', { name: 'Check again' }).click();
  const after = await assay.resultsOf(page);
  expect(after.map(({ report }) => report.verdict)).toEqual(before.map(({ report }) => report.verdict));
  expect(after[0]?.report.checkedAt).not.toBe(before[0]?.report.checkedAt);
  expect(badge('credly-revoked').expected).toBe(after[0]?.report.verdict);
});
