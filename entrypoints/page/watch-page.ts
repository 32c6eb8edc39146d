import { browser } from 'wxt/browser';
import { withinLimits } from '../../lib/messages/limits.ts';
import type { Input, MessageType, Notice } from '../../lib/messages/protocol.ts';
import { createFinder } from '../../lib/sites/watch.ts';

/**
 * Reads one frame and tells the worker, now and whenever the page changes. It adds nothing to the page and posts nothing to it.
 * Ends by itself when the extension that it belongs to was updated or removed.
 */
export function watchPage(document: Document, location: Location) {
  const ended = new AbortController();
  const { signal } = ended;
  const token = crypto.randomUUID();
  // Gone once the extension was updated: every call would throw.
  const isAlive = () => browser.runtime?.id !== undefined && !signal.aborted;

  async function tell<T extends MessageType>(type: T, input: Input<T>): Promise<void> {
    if (!isAlive()) ended.abort();
    else await browser.runtime.sendMessage({ type, input }).catch(() => undefined);
  }
  const report = (findings: Input<'page.findings'>['findings']) =>
    tell('page.findings', { document: token, findings: withinLimits(findings) });

  const finder = createFinder(document, location, report, signal);

  const answer = (notice: Notice, _: unknown, respond: (reply: string) => void): boolean => {
    if (notice.notice === 'ping') respond(token);
    if (notice.notice !== 'report') return false;
    // Answered when the worker has it: who asked may then count on what this frame shows.
    void report(finder.findings()).then(() => respond(token));
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  // A page that goes to the next person by script alone changes its address first; results must not wait for the rest.
  const moved = () => void finder.findings();
  navigationOf(globalThis)?.addEventListener('currententrychange', moved, { signal });
  addEventListener('popstate', moved, { signal });
  addEventListener('pagehide', () => tell('page.left', { document: token }), { signal });
  return { isAlive };
}

const navigationOf = (world: object): EventTarget | null =>
  'navigation' in world && world.navigation instanceof EventTarget ? world.navigation : null;
