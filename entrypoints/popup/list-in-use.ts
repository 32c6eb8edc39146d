import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ListInUse } from '../../components/popup/popup-state.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';

/** The list that headlines go by, as it is now; null until it is known. */
export const list: Signal<ListInUse | null> = signal(null);

async function read(): Promise<void> {
  const pins = await send('pins.list', {});
  const changed = pins.map(({ pinnedAt }) => pinnedAt).sort();
  list.value = { issuers: new Set(pins.map(({ id }) => id)).size, changedAt: changed.at(-1) ?? null };
}

/** Reads it, and again whenever it changes. */
export function followList(): void {
  const again = () => void read().catch(() => undefined);
  browser.runtime.onMessage.addListener((notice: Notice) => {
    if (notice.notice === 'pins') again();
  });
  again();
}
