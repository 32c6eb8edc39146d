import { RESUMES_PAGE } from '../../world/pages/others.ts';
import { AMARA, FATIMA, finished, hang, TUYET, table } from './acts.ts';
import type { State } from './states.ts';

const size = { width: 1180, height: 900 };

export const BULK_STATES: State[] = [
  { name: 'bulk-start', size, arrange: ({ strict }) => strict.openPage('bulk.html') },
  {
    name: 'bulk-checking',
    size,
    async arrange({ allowing, world }) {
      world.instead(hang);
      return table(allowing, RESUMES_PAGE);
    },
  },
  { name: 'bulk-permission', size, arrange: ({ strict }) => table(strict, AMARA) },
  { name: 'bulk-private', size, arrange: ({ strict }) => table(strict, FATIMA, true) },
  { name: 'bulk-finished', size, scene: 'resumes', arrange: ({ allowing }) => finished(allowing, RESUMES_PAGE) },
  {
    name: 'bulk-runs',
    size,
    scene: 'resumes',
    async arrange({ allowing }) {
      if ((await allowing.tell('run.list', {})).length === 0) await finished(allowing, RESUMES_PAGE);
      const page = await allowing.openPage('bulk.html');
      await page.locator('.run-list li').first().waitFor();
      return page;
    },
  },
  { name: 'bulk-mixed', size, arrange: ({ allowing }) => finished(allowing, TUYET) },
  { name: 'bulk-names', size, arrange: ({ allowing }) => finished(allowing, FATIMA) },
  { name: 'bulk-narrow', size: { width: 420, height: 900 }, arrange: ({ allowing }) => finished(allowing, TUYET) },
  {
    name: 'bulk-row-open',
    size,
    async arrange({ allowing }) {
      const page = await finished(allowing, AMARA);
      await page.locator('tbody tr button').first().click();
      await page.locator('.card').waitFor();
      return page;
    },
  },
  {
    name: 'bulk-offline',
    size,
    async arrange({ allowing, world }) {
      world.instead(() => 'destroy');
      return finished(allowing, TUYET);
    },
  },
  { name: 'bulk-gone', size, arrange: ({ strict }) => strict.openPage('bulk.html?run=00000000-0000-4000-8000-000000000000') },
];
