import { browser } from 'wxt/browser';

const NAME = 'runs';
/** The shortest time that browsers take: a stopped worker is back within it. */
const MINUTES = 0.5;

/**
 * Wakes the worker while a check of many is unfinished, with no page of ours open that would. Call it at the start of the worker, so
 * that the alarm finds a listener. `resume` says whether there was anything to do; the function that comes back sets the alarm.
 */
export function watchRuns(resume: () => Promise<boolean>): () => void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== NAME) return;
    void resume().then((busy) => (busy ? undefined : browser.alarms.clear(NAME)));
  });
  return () => void browser.alarms.create(NAME, { periodInMinutes: MINUTES });
}
