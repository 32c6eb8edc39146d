import { send } from '../../lib/messages/send.ts';
import { askFor } from '../../lib/net/permission.ts';
import type { Surface } from '../../lib/store/tab-record.ts';

export interface Wish {
  tabId: number;
  keys: string[];
  hosts: readonly string[];
  surface: Surface;
}

/**
 * Asks for the hosts and checks, whatever the answer. Call it inside the click: nothing is awaited before the question.
 * The wish is sent first, because the browser may close a popup when it asks; then the worker goes on by itself.
 * True when everything was allowed.
 */
export async function askAndCheck({ tabId, keys, hosts, surface }: Wish): Promise<boolean> {
  const intended = send('tab.intend', { tabId, keys, surface });
  const allowed = await askFor(hosts);
  await intended;
  await send('tab.start', { tabId });
  return allowed;
}
