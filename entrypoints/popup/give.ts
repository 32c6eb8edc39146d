import { type Signal, signal } from '@preact/signals';
import type { GivenState } from '../../components/popup/popup-state.ts';
import { send } from '../../lib/messages/send.ts';
import { askFor, notAllowed } from '../../lib/net/permission.ts';
import { isKnownHost } from '../../lib/platforms/patterns.ts';
import { NOTHING_GIVEN, readGiven } from './given.ts';
import { readFile } from './read-file.ts';

/** What the person pasted, dropped or chose in the popup. */
export const given: Signal<GivenState> = signal(NOTHING_GIVEN);

let asks: string[] = [];

/** Says at once what the text is by itself. */
export function take(text: string): void {
  const { tells, hosts } = readGiven(text);
  asks = hosts;
  given.value = { text, tells, hosts: [], fault: null };
  notAllowed(hosts).then(
    (refused) => {
      if (given.value.text === text)
        given.value = { ...given.value, hosts: refused.map((host) => ({ host, known: isKnownHost(host) })) };
    },
    () => undefined,
  );
}

const refuse = (fault: NonNullable<GivenState['fault']>) => {
  given.value = { ...given.value, fault };
};

/**
 * Checks what was pasted, in a table. Call it inside the click: the run is sent before the browser asks, because asking may close
 * the popup, and the table opens when the question is answered.  True when it opened.
 */
export async function checkGiven(isPrivate: boolean): Promise<boolean> {
  const { text } = given.value;
  if (!readGiven(text).isReadable) {
    refuse('popup_given_nothing');
    return false;
  }
  return inTable({ tabId: null, keys: null, text, hosts: asks, isPrivate });
}

/** The same for files, for which nobody is asked before they are read. */
export async function checkFiles(files: File[], isPrivate: boolean): Promise<boolean> {
  const [first, ...more] = await Promise.all(files.map(readFile));
  if (first === undefined) return false;
  return inTable({ tabId: null, keys: null, text: '', hosts: [], isPrivate }, first, more);
}

interface Wanted {
  tabId: number | null;
  /** Badges of the tab; null: all. */
  keys: string[] | null;
  text: string;
  hosts: readonly string[];
  /** A private window keeps nothing. */
  isPrivate: boolean;
}

/** Starts a run, asks for its hosts, and has the worker open its table. Call it inside the click. */
export async function inTable({ hosts, ...wanted }: Wanted, ...[first, more = []]: FilesGiven): Promise<boolean> {
  const created = send('run.create', { ...wanted, files: first ? [first] : [], opens: true });
  const answered = askFor(hosts);
  try {
    const id = await created;
    if (id === null) {
      refuse('popup_given_nothing');
      return false;
    }
    // One message holds only so many bytes.
    for (const file of more) await send('run.add', { id, text: '', files: [file] });
    await answered;
    await send('run.open', { id });
    return true;
  } catch {
    refuse('popup_given_error');
    return false;
  }
}

type FilesGiven = [first?: Awaited<ReturnType<typeof readFile>>, more?: Awaited<ReturnType<typeof readFile>>[]];
