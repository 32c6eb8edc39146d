import { type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { type ListInUse, listInUse } from '../../lib/trust/list-in-use.ts';

/** The list that headlines go by, as it is now; null until it is known. */
export const list: Signal<ListInUse | null> = signal(null);

async function read(): Promise<void> {
  list.value = listInUse(await send('pins.list', {}));
}

/** Reads it, and again whenever it changes. */
export function followList(): void {
  const again = () => void read().catch(() => undefined);
  browser.runtime.onMessage.addListener((notice: Notice) => {
    if (notice.notice === 'pins') again();
  });
  again();
}
