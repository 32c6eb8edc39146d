import type { Settings } from '../../lib/store/settings.ts';

const NAME = 'linkedin';

type Known = Pick<Settings, 'linkedin'>;

/** An event page (Firefox) has a store that is read without waiting; a worker has none. */
const store = (): Storage | undefined => (globalThis as { localStorage?: Storage }).localStorage;

let last: Known | null = null;

/** Keeps where linkedin.com shows its results, for `knownSurface`. */
export function knowSurface({ linkedin }: Known): void {
  last = { linkedin };
  if (linkedin === null) store()?.removeItem(NAME);
  else store()?.setItem(NAME, linkedin);
}

/**
 * What was kept, at once: a shortcut counts as the person's own only until something is awaited, and opening a sidebar needs that.
 * Null in a worker that has only just begun.
 */
export function knownSurface(): Known | null {
  const kept = store()?.getItem(NAME);
  if (last !== null || kept === undefined) return last;
  return { linkedin: kept === 'panel' || kept === 'side-panel' ? kept : null };
}
