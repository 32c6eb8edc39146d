import { RESUMES_PAGE } from '../../world/pages/others.ts';
import type { Assay } from '../extension.ts';
import { AMARA, COLLEGE_PIN, finished, OTHER_KEYS, options, overlay, TUYET } from './acts.ts';
import type { Stage, State } from './states.ts';

const size = { width: 1180, height: 900 };
const scene = 'options';

/** A list of three, sites in all ways, a kept report and a table. */
async function fill(stage: Stage): Promise<void> {
  const { allowing } = stage;
  if ((await allowing.tell('pins.list', {})).length > 0) return;
  await allowing.tell('settings.change', {
    change: { sites: { 'www.linkedin.com': 'click', 'boards.greenhouse.io': 'automatic', 'hire.lever.co': 'marks' } },
  });
  await allowing.pin(
    { ...COLLEGE_PIN, keys: [OTHER_KEYS[0]] },
    {
      id: 'did:web:regie-intermunicipale-formation.example',
      name: 'Régie intermunicipale de formation professionnelle et de reconnaissance des acquis de Saint-Hyacinthe',
      role: 'industry',
      keys: [...OTHER_KEYS],
      note: '',
      pinnedBy: 'L. Roy',
      pinnedAt: '2026-10-04T12:00:00.000Z',
    },
    {
      id: 'https://royal-wexbridge.example/',
      name: 'Royal University of Wexbridge',
      role: 'blocked',
      keys: [],
      note: 'No such university.',
      pinnedBy: 'M. Osei',
      pinnedAt: '2026-10-05T12:00:00.000Z',
    },
  );
  const tabId = await allowing.tabOf(await overlay(stage, AMARA));
  const item = (await allowing.tell('tab.state', { tabId }))?.items.find(({ link }) => link?.kind === 'award');
  if (item) await allowing.tell('kept.keep', { tabId, key: item.key });
  await finished(allowing, RESUMES_PAGE);
}

const full = async (stage: Stage, part?: string) => {
  await fill(stage);
  return options(stage.allowing, part);
};

/** A file for the import of a list. */
async function give(assay: Assay, content: string, shows: string) {
  const page = await options(assay);
  const file = { name: 'pins.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator(shows).first().waitFor();
  return page;
}

export const OPTIONS_STATES: State[] = [
  { name: 'options-empty', size, arrange: ({ strict }) => options(strict) },
  {
    name: 'options-add-refused',
    size,
    async arrange({ strict }) {
      const page = await options(strict);
      await page.getByRole('button', { name: 'Add by hand' }).click();
      await page.getByRole('button', { name: 'Put on the list' }).click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
      return page;
    },
  },
  {
    name: 'options-import',
    size,
    arrange: ({ strict }) =>
      give(strict, JSON.stringify({ assayPins: 1, pins: [{ ...COLLEGE_PIN, keys: [OTHER_KEYS[0]] }] }), '.plan'),
  },
  {
    name: 'options-import-refused',
    size,
    arrange: ({ strict }) => give(strict, '{"assayPins": 1, "pins": [{}]}', '.fault, [role="alert"]'),
  },
  {
    name: 'options-site-report',
    size,
    async arrange(stage) {
      const page = await overlay(stage, TUYET);
      return options(stage.allowing, `?tab=${await stage.allowing.tabOf(page)}#trouble`);
    },
  },
  { name: 'options-full', size, scene, arrange: (stage) => full(stage) },
  {
    name: 'options-open',
    size,
    scene,
    async arrange(stage) {
      const page = await full(stage);
      await page.getByRole('button', { name: /^Edit Harbourline/ }).click();
      await page.getByRole('button', { name: /^Take off Royal/ }).click();
      await page.getByRole('button', { name: /^Remove hire/ }).click();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      return page;
    },
  },
  { name: 'options-narrow', size: { width: 420, height: 900 }, scene, arrange: (stage) => full(stage) },
];
