import { type Signal, signal } from '@preact/signals';
import type { ReadyState } from '../../components/popup/popup-state.ts';
import { send } from '../../lib/messages/send.ts';
import type { TabView } from '../../lib/messages/views.ts';
import { askFor, isAllowed, onAccess } from '../../lib/net/permission.ts';
import { HOST, type Settings, type SiteMode } from '../../lib/store/settings.ts';

/** Whether the browser lets Assay read the site of its own accord; without that no setting has an effect. */
const access: Signal<{ host: string; allowed: boolean } | null> = signal(null);

/** The host of a page that can have marks: an https page on a host with a name. */
function markable(page: string): string | null {
  if (!URL.canParse(page)) return null;
  const { protocol, hostname, port } = new URL(page);
  return protocol === 'https:' && port === '' && HOST.test(hostname) ? hostname : null;
}

async function readAccess(host: string): Promise<void> {
  access.value = { host, allowed: await isAllowed(host) };
}

onAccess(() => {
  if (access.value) void readAccess(access.value.host);
});

/** What the popup says of marks on this page. */
export function marksOf({ page, site }: TabView, { sites }: Settings): ReadyState['marks'] {
  const host = markable(page);
  if (host === null) return null;
  if (access.peek()?.host !== host) void readAccess(host).catch(() => undefined);
  const { value } = access;
  const on = (sites[host] ?? 'click') !== 'click' && value?.host === host && value.allowed;
  return { on, isLinkedIn: site === 'linkedin' };
}

/** Turns marks on or off. Call it inside the click: the browser may ask, and close the popup when it does. */
export async function turnMarks(page: string, { sites }: Settings, on: boolean): Promise<void> {
  const host = markable(page);
  if (host === null) return;
  const change = (mode: SiteMode) => send('settings.change', { change: { sites: { ...sites, [host]: mode } } });
  const changed = change(on ? 'marks' : 'click');
  const allowed = !on || (await askFor([host]));
  await changed;
  if (!allowed) await change('click');
  await readAccess(host);
}
