import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LanguageProvider } from '../../components/language.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Words } from '../../lib/i18n/sentence.ts';
import { follow } from '../../lib/messages/follow.ts';
import type { Notice, TabView } from '../../lib/messages/protocol.ts';
import { isAlive, send } from '../../lib/messages/send.ts';
import { badgeViews, hasFailed, pageHostOf } from './badge-views.ts';
import { openHost } from './host.ts';
import { uiLanguage } from './language.ts';

export interface OpenPanel {
  isOpen(): boolean;
  focus(): void;
  close(): void;
}

const nobody = () => undefined;

/** Firefox gives a click no weight across a message, so that the worker could not open the sidebar for it. */
const SIDE_PANEL =
  import.meta.env.BROWSER === 'firefox'
    ? {}
    : { onOpenSidePanel: () => void send('page.open', { surface: 'side-panel' }).catch(nobody) };

/** Opens the overlay over the page. It goes away by Escape or its button, and by itself when the page goes on to another subject. */
export function openPanel(document: Document, css: string): OpenPanel {
  const before = document.activeElement;
  let view: TabView | null = null;
  let selected: string | null = null;
  let words: Words | null = null;
  const closed = new AbortController();
  const host = openHost(document, css);
  // A page may throw our element out.
  const isOpen = () => isAlive() && !closed.signal.aborted && host.element.isConnected;
  const focus = () => host.root.querySelector<HTMLElement>('[tabindex="-1"],button')?.focus();

  function close(): void {
    if (closed.signal.aborted) return;
    closed.abort();
    const hadFocus = document.activeElement === host.element;
    render(null, host.root);
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus();
  }

  function select(key: string | null): void {
    selected = key;
    draw();
  }

  /** Draws everything anew, which is cheap here; signals would be an eighth of what is put into the page. */
  function draw(): void {
    if (words === null || closed.signal.aborted) return;
    const now = view;
    const badges = badgeViews(now);
    const at = badges.findIndex(({ key }) => key === selected);
    render(
      <LanguageProvider words={words}>
        <Panel
          badges={badges}
          coverage={now?.coverage ?? null}
          pageHost={now ? pageHostOf(now.page) : ''}
          selected={at < 0 ? null : at}
          condition={now === null ? 'reading' : hasFailed(now) ? 'error' : 'ready'}
          onSelect={(index) => select(index === null ? null : (badges[index]?.key ?? null))}
          onRecheck={(key) => void send('page.check', { keys: [key] }).catch(nobody)}
          onClose={close}
          {...SIDE_PANEL}
        />
      </LanguageProvider>,
      host.root,
    );
  }

  const onNotice = (notice: Notice) => {
    if (notice.notice === 'select') select(notice.key);
  };
  browser.runtime.onMessage.addListener(onNotice);
  // The browser does not say when the extension was updated: the next time the person is here, what is orphaned goes away.
  for (const type of ['focus', 'blur', 'pointerdown', 'keydown']) {
    addEventListener(type, () => isAlive() || close(), { signal: closed.signal, capture: true });
  }
  closed.signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(onNotice));

  async function open(): Promise<void> {
    const language = uiLanguage();
    const catalogue = await send('page.words', { language });
    if (closed.signal.aborted) return;
    words = { language, catalogue };
    draw();
    focus();
  }

  open().catch(close);
  follow(
    () => send('page.state', {}),
    () => true,
    (now) => {
      const shown = view;
      // Nothing of one person may stand on the page of another.
      if (now === null || (shown !== null && shown.subject !== now.subject)) return close();
      if (shown === null && now.items.length === 1) selected = now.items[0]?.key ?? null;
      view = now;
      draw();
    },
    closed.signal,
  );
  return { isOpen, focus, close };
}
