import { browser } from 'wxt/browser';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import type { Mark, Marks } from '../../lib/messages/views.ts';
import type { PageWatch } from '../page/watch-page.ts';
import { createMark, type DrawnMark } from './create-mark.ts';
import { createFindLinks } from './find-links.ts';

/** A page that takes a mark away so often does not want it. */
const MAX_TIMES = 3;
/** Milliseconds between two looks at links that were added. */
const PAUSE = 250;

const nobody = () => undefined;

export interface DrawnMarks {
  isAlive(): boolean;
  /** Takes every mark away and reads the page no more. */
  end(): void;
}

/**
 * Keeps a mark beside each link that the worker has words for. A mark belongs to one link with one address: when either is another's, is gone,
 * or speaks for the person before, the mark goes in the same task. Ends by itself where marks are off, and when the extension was updated.
 */
export function drawMarks(document: Document, page: PageWatch): DrawnMarks {
  const ended = new AbortController();
  const { signal } = ended;
  const findLinks = createFindLinks(document, page);
  const drawn = new Map<HTMLAnchorElement, DrawnMark & { href: string | null }>();
  const times = new WeakMap<Element, number>();
  let last: Marks | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: { again: boolean } | null = null;

  const isAlive = () => !signal.aborted && page.isAlive();

  function end(): void {
    if (signal.aborted) return;
    ended.abort();
    clearTimeout(timer);
    for (const { host } of drawn.values()) host.remove();
    drawn.clear();
    if (page.isAlive()) browser.runtime.onMessage.removeListener(onNotice);
    page.end();
  }

  /** Asks the worker what to write; asked during the answer, once more. */
  async function ask(): Promise<void> {
    if (asking) {
      asking.again = true;
      return;
    }
    do {
      asking = { again: false };
      const marks = await send('page.marks', {}).catch(() => undefined);
      if (signal.aborted) return;
      if (marks === null) {
        end();
        return;
      }
      last = marks ?? last;
      draw();
    } while (asking.again);
    asking = null;
  }

  function open({ key }: Mark): void {
    if (!isAlive()) end();
    const shown =
      last?.surface === 'side-panel' ? send('page.open', { surface: 'side-panel', key, pin: false }) : send('page.show', { key });
    shown.catch(nobody);
  }

  function draw(): void {
    clearTimeout(timer);
    timer = undefined;
    if (last === null || !isAlive()) return;
    const wanted = findLinks(last.marks);
    for (const [link, { host }] of drawn) {
      if (wanted.has(link)) continue;
      host.remove();
      drawn.delete(link);
    }
    for (const [link, mark] of wanted) {
      if ((times.get(link) ?? 0) >= MAX_TIMES) continue;
      const one = drawn.get(link) ?? { ...createMark(document, open), href: link.getAttribute('href') };
      one.set(mark, last.theme);
      if (!drawn.has(link)) link.after(one.host);
      drawn.set(link, one);
    }
  }

  const drawLater = () => {
    timer ??= setTimeout(draw, PAUSE);
  };

  /** Takes away what is true no more, at once. */
  function keepTrue(): void {
    for (const [link, { host, href }] of drawn) {
      const speaks = link.isConnected && link.getAttribute('href') === href && page.mine(link, href ?? '');
      if (speaks && host.parentNode === link.parentNode) continue;
      if (speaks) times.set(link, (times.get(link) ?? 0) + 1);
      host.remove();
      drawn.delete(link);
      drawLater();
    }
  }

  const hasLink = (node: Node) => node instanceof Element && (node.matches('a[href]') || node.querySelector('a[href]') !== null);
  const observer = new MutationObserver((records) => {
    if (signal.aborted) return;
    keepTrue();
    if (records.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(hasLink))) drawLater();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());

  function onNotice(notice: Notice): void {
    if (notice.notice === 'marks') void ask();
  }
  browser.runtime.onMessage.addListener(onNotice);
  // After the reader's own listeners: by then it knows whose page this is.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', keepTrue, { signal });
  addEventListener('popstate', keepTrue, { signal });
  // The browser does not say when the extension was updated: the next time the person is here, what is orphaned goes away.
  for (const type of ['focus', 'blur', 'pointerdown', 'keydown']) {
    addEventListener(type, () => isAlive() || end(), { signal, capture: true });
  }
  void ask();
  return { isAlive, end };
}
