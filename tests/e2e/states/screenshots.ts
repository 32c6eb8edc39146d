/**
 * `npm run screenshots`: every state of every surface in both languages and both themes, into `test-results/screenshots`.
 * `-- NAME…` takes only the states whose names begin so.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Assay } from '../extension.ts';
import { type Look, speak } from './speak.ts';
import { openTheatre } from './stage.ts';
import { STATES, type State } from './states.ts';

const FOLDER = fileURLToPath(new URL('../../../test-results/screenshots', import.meta.url));
const wanted = process.argv.slice(2);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Both languages and both themes, with as few changes as may be. */
const LOOKS: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'fr', theme: 'dark' },
  { language: 'fr', theme: 'light' },
];

async function photograph({ name, isOrphan }: State, page: Page, assay: Assay): Promise<void> {
  const isOurs = page.url().startsWith('chrome-extension:');
  for (const look of LOOKS) {
    await speak(page, assay, look).catch((error: unknown) => {
      if (!isOrphan) throw error;
    });
    await page.emulateMedia({ colorScheme: look.theme });
    await page.waitForTimeout(120);
    await page.screenshot({
      path: join(FOLDER, `${name}.${look.language}.${look.theme}.png`),
      fullPage: isOurs && !name.startsWith('popup'),
    });
  }
}

mkdirSync(FOLDER, { recursive: true });
const theatre = await openTheatre();
let failed = 0;
for (const state of STATES.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))) {
  try {
    await theatre.show(state, (page, assay) => photograph(state, page, assay));
    say(`${state.name}`);
  } catch (error) {
    failed++;
    say(`${state.name}: NOT BROUGHT ABOUT: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : error}`);
  }
}
await theatre.close();
say(`screenshots in ${FOLDER}`);
process.exitCode = failed === 0 ? 0 : 1;
