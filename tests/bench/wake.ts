import { launchWith } from './chromium.ts';
import { median } from './measure.ts';

const ROUNDS = 15;

/**
 * Milliseconds from a message to its answer by a worker that was stopped: starting it, reading its script, and the answer. Timed by the page
 * that asks, with no debugger on the worker.
 */
export async function measureWake(extension: string): Promise<{ stopped: number; awake: number }> {
  const chromium = await launchWith(extension);
  try {
    // A page that draws nothing and sends nothing of its own.
    const page = await chromium.open('manifest.json');
    await page.send('ServiceWorker.enable');
    const ask = () =>
      page.evaluate<number>(`(async () => {
        const start = performance.now();
        const reply = await chrome.runtime.sendMessage({ type: 'settings.get', input: {} });
        if (!reply?.ok) throw new Error('no answer: ' + JSON.stringify(reply));
        return performance.now() - start;
      })()`);
    await ask();
    const stopped: number[] = [];
    const awake: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      awake.push(await ask());
      const stop = new Promise<void>((resolve) => {
        page.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          const all = versions as { scriptURL: string; runningStatus: string }[];
          if (all.some(({ scriptURL, runningStatus }) => scriptURL.includes(chromium.id) && runningStatus === 'stopped'))
            resolve();
        });
      });
      await page.send('ServiceWorker.stopAllWorkers');
      await stop;
      stopped.push(await ask());
    }
    return { stopped: median(stopped), awake: median(awake) };
  } finally {
    chromium.close();
  }
}
