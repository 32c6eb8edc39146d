/** What the browser says about a sender; the members of `runtime.MessageSender` that decide. */
export interface RawSender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Our own extension, as the worker knows it. `origin` has no slash at its end. */
export interface Self {
  id: string;
  origin: string;
}

/** A page script speaks for one frame of one tab; an extension page for the person. */
export type Sender = { kind: 'extension' } | { kind: 'page'; tabId: number; frameId: number; origin: string };

/**
 * Who sent a message, or null when that is not certain. `sender.id` alone proves nothing: a content script has it too.
 * The browser sets `origin`, and a page cannot forge it; it must equal ours, for a prefix of it can be anyone's.
 */
export function senderOf(raw: RawSender, self: Self): Sender | null {
  if (raw.id !== self.id || raw.origin === undefined) return null;
  if (raw.origin === self.origin) return raw.url?.startsWith(`${self.origin}/`) ? { kind: 'extension' } : null;
  // `null` is the origin of a sandboxed frame and of a file in some browsers.
  if (!/^(https?:\/\/[^/]+|file:\/\/|null)$/.test(raw.origin)) return null;
  // Made ready in advance, and may never be seen: it is not the page of its tab.
  if (raw.documentLifecycle === 'prerender') return null;
  const tabId = raw.tab?.id;
  const { frameId } = raw;
  if (tabId === undefined || tabId < 0 || frameId === undefined || frameId < 0) return null;
  return { kind: 'page', tabId, frameId, origin: raw.origin };
}
