import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/about.tsx';
import { OptionsView } from '../../components/options/options-view.tsx';
import { send } from '../../lib/messages/send.ts';
import { askFor, type Contact, grantContact, removeAccess, revokeContact } from '../../lib/net/permission.ts';
import { ASKED_HOSTS } from '../../lib/platforms/asked-hosts.ts';
import type { Settings, SiteMode } from '../../lib/store/settings.ts';
import { parsePins, pinName, writePins } from '../../lib/trust/parse-pins.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { openSheet } from '../shared/open-sheet.ts';
import { settings, startPage } from '../shared/start-page.tsx';
import { download } from './download.ts';
import { openShortcuts } from './open-shortcuts.ts';
import { access, current, followState, kept, pins, readKept, trouble } from './state.ts';
import '../../assets/styles/options.css';

const { version } = browser.runtime.getManifest();
const shortcuts = signal<Shortcut[]>([]);

async function readShortcuts(): Promise<void> {
  shortcuts.value = (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Changes settings, and shows them without waiting for the notice. */
async function change(some: Partial<Settings>): Promise<void> {
  settings.value = await send('settings.change', { change: some });
}

/** Puts a pin on the list, and remembers who decides. */
async function put(pin: Pin): Promise<void> {
  await send('pins.put', { pins: [pin] });
  if (pin.pinnedBy !== '' && pin.pinnedBy !== settings.value.pinnedBy) await change({ pinnedBy: pin.pinnedBy });
}

async function edit(before: Pin, after: Pin): Promise<void> {
  await put(after);
  // Another role is another pin.
  if (pinName(before) !== pinName(after)) await send('pins.remove', { id: before.id, role: before.role });
}

async function importPins(text: string): Promise<void> {
  const read = parsePins(text);
  if (!read.ok) throw new Error(read.reason);
  await send('pins.put', { pins: read.pins });
}

async function setMode(host: string, mode: SiteMode): Promise<boolean> {
  // On click nothing has to be granted: the click itself opens the page. Otherwise the browser is asked before anything is awaited.
  const asked = mode === 'click' ? null : askFor([host]);
  if (asked !== null && !(await asked)) return false;
  const { sites } = await send('settings.get', {});
  await change({ sites: { ...sites, [host]: mode } });
  return true;
}

async function removeSite(host: string): Promise<void> {
  await removeAccess([host]);
  const { sites } = await send('settings.get', {});
  const { [host]: _gone, ...others } = sites;
  await change({ sites: others });
}

async function setContact(whom: Contact): Promise<boolean> {
  if (whom !== 'ask') return grantContact(whom);
  await revokeContact(Object.keys(settings.value.sites));
  return true;
}

function Options() {
  return (
    <OptionsView
      current={current.value}
      list={{
        pins: pins.value,
        pinnedBy: settings.value.pinnedBy,
        onPut: put,
        onEdit: edit,
        onRemove: ({ id, role }) => send('pins.remove', { id, role }),
        onImport: importPins,
        onExport: () => download('assay-pins.json', 'application/json', writePins(pins.value ?? [])),
      }}
      sites={{
        sites: settings.value.sites,
        linkedin: settings.value.linkedin,
        access: access.value,
        onMode: setMode,
        onRemoveSite: removeSite,
        onRemoveHost: (host) => removeAccess([host]),
        onLinkedIn: (linkedin) => change({ linkedin }),
      }}
      contact={{ access: access.value, platformHosts: ASKED_HOSTS, onContact: setContact }}
      appearance={{ settings: settings.value, onChange: change }}
      kept={{
        kept: kept.value,
        onSheet: (key) => void openSheet({ kept: key }).catch(() => undefined),
        onForget: async (key) => {
          await send('kept.forget', { key });
          await readKept();
        },
        onErase: async (what) => {
          await send('kept.erase', { what });
          await readKept();
        },
      }}
      trouble={{
        report: trouble.value,
        version,
        onCopy: (text) => navigator.clipboard.writeText(text),
        onSave: (text) => download('assay-site.txt', 'text/plain', text),
      }}
      about={{ version, shortcuts: shortcuts.value, onShortcuts: () => void openShortcuts().catch(() => undefined) }}
    />
  );
}

await startPage(Options, 'options_title');
await Promise.all([followState(), readShortcuts().catch(() => undefined)]);
addEventListener('focus', () => void readShortcuts().catch(() => undefined));
