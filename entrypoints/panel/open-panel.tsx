import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawParts } from '../../components/card-part.tsx';
import { LanguageProvider } from '../../components/language.tsx';
import { type DrawInto, Later } from '../../components/later.tsx';
import { Panel } from '../../components/panel.tsx';
import { canPin, PinButton } from '../../components/pin-button.tsx';
import type { Words } from '../../lib/i18n/sentence.ts';
import { follow } from '../../lib/messages/follow.ts';
import type { Notice, Output } from '../../lib/messages/protocol.ts';
import { isAlive, send } from '../../lib/messages/send.ts';
import type { TabView } from '../../lib/messages/views.ts';
import type { Report } from '../../lib/report/report.ts';
import type { More } from '../more/index.tsx';
import { copy } from '../shared/copy.ts';
import { badgeViews, conditionOf, pageHostOf } from './badge-views.ts';
import { openHost } from './host.ts';
import { movable } from './movable.ts';

export interface OpenPanel {
  isOpen(): boolean;
  focus(): void;
  close(): void;
}

const nobody = () => undefined;

/** Milliseconds between two looks whether the extension is still there, and for which its last words stand. */
const LOOK = 3_000;
const LAST_WORDS = 10_000;

/** Opens the overlay over the page. It goes away by Escape or its button, and by itself when the page goes on to another subject. */
export function openPanel(document: Document, css: string): OpenPanel {
  let before: Element | null = null;
  let view: TabView | null = null;
  let selected: string | null = null;
  let words: Words | null = null;
  let isOrphan = false;
  const closed = new AbortController();
  const { signal } = closed;
  const host = openHost(document, css);
  const move = movable(host.root, signal);
  // A page may throw our element out.
  const isOpen = () => isAlive() && !signal.aborted && host.element.isConnected;

  function focus(): void {
    if (document.activeElement !== host.element) before = document.activeElement;
    host.root.querySelector<HTMLElement>('.panel')?.focus();
  }

  function close(): void {
    if (signal.aborted) return;
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

  /** The side panel, at one badge; `pin`: to put its issuer on the list, which only an extension page may do. */
  const beside = (key: string | null, pin = false) => void send('page.open', { surface: 'side-panel', key, pin }).catch(nobody);

  /** Together these would be a third of what is put into the page, and few people ask for them. */
  const more = async (): Promise<More & Output<'page.more'>> => {
    const given = await send('page.more', {});
    const { assayMore } = globalThis as { assayMore?: More };
    if (assayMore === undefined) throw new Error('not there');
    return { ...assayMore, ...given };
  };
  const textOf = async (what: 'ask' | 'summary', report: Report): Promise<string> => {
    const { textOf: write, catalogues, list } = await more();
    const { version } = browser.runtime.getManifest();
    return write(what, report, { language: languageNow(), catalogues, version, list });
  };
  const drawLater = async (): Promise<DrawInto> => {
    const { drawInto, catalogues } = await more();
    return (element, part) => drawInto(element, part, { language: languageNow(), catalogue: catalogues[languageNow()] });
  };
  const languageNow = () => words?.language ?? 'en';
  drawParts((part) => <Later part={part} load={drawLater} />);

  /** Draws everything anew, which is cheap here; signals would be an eighth of what is put into the page. */
  function draw(): void {
    if (words === null || signal.aborted) return;
    const now = view;
    const badges = isOrphan ? [] : badgeViews(now);
    const at = badges.findIndex(({ key }) => key === selected);
    render(
      <LanguageProvider words={words}>
        <Panel
          badges={badges}
          coverage={now?.coverage ?? null}
          pageHost={now ? pageHostOf(now.page) : ''}
          selected={at < 0 ? null : at}
          condition={isOrphan ? 'updated' : conditionOf(now, navigator.onLine)}
          onSelect={(index) => select(index === null ? null : (badges[index]?.key ?? null))}
          onRecheck={(key) => void send('page.check', { keys: [key] }).catch(nobody)}
          onSeen={(key, seen) => void send('page.seen', { key, seen }).catch(nobody)}
          onSheet={(key) => void send('page.open', { surface: 'sheet', key, pin: false }).catch(nobody)}
          onCopy={copy}
          textOf={textOf}
          onClose={close}
          onMove={move}
          besideIsTab={import.meta.env.BROWSER === 'firefox'}
          slots={({ key }) => ({ issuer: (report) => canPin(report) && <PinButton onClick={() => beside(key, true)} /> })}
          {...(isOrphan ? {} : { onOpenSidePanel: beside })}
        />
      </LanguageProvider>,
      host.root,
    );
  }

  /** The extension was updated under us: says so with the words that it still has, and leaves. */
  function orphan(): void {
    if (words === null || isOrphan) {
      close();
      return;
    }
    isOrphan = true;
    draw();
    setTimeout(close, LAST_WORDS);
  }

  const onNotice = (notice: Notice) => {
    if (notice.notice === 'select') select(notice.key);
    if (notice.notice === 'settings') void speak().catch(nobody);
  };
  browser.runtime.onMessage.addListener(onNotice);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(onNotice));

  // The browser does not say when the extension was updated. By the next key or click what is orphaned goes away.
  const look = ({ type }: { type: string }) => {
    if (!isAlive() && (!isOrphan || type === 'keydown' || type === 'pointerdown')) orphan();
  };
  for (const type of ['focus', 'pointerdown', 'keydown']) addEventListener(type, look, { signal, capture: true });
  const looking = setInterval(look, LOOK, { type: 'time' });
  signal.addEventListener('abort', () => clearInterval(looking));
  for (const type of ['online', 'offline']) addEventListener(type, draw, { signal });

  /** As the settings are now. */
  async function speak(): Promise<void> {
    const { language, catalogue, theme } = await send('page.words', {});
    if (signal.aborted) return;
    words = { language, catalogue };
    host.root.dataset.theme = theme;
    draw();
  }

  speak().then(focus, close);
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
    signal,
  );
  return { isOpen, focus, close };
}
