import { type Signal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { browser } from 'wxt/browser';
import { drawParts } from '../../components/card-part.tsx';
import { drawPart } from '../../components/draw-part.tsx';
import { speak } from '../../components/language.tsx';
import { textOf } from '../../lib/i18n/sentence.ts';
import { type MessageKey, wordsIn } from '../../lib/i18n/words.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { send } from '../../lib/messages/send.ts';
import { DEFAULTS, languageOf, type Settings } from '../../lib/store/settings.ts';
import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/form.css';
import '../../assets/styles/page.css';

/** The settings as they are now. Set by `startPage`, and again whenever they change. */
export const settings: Signal<Settings> = signal(DEFAULTS);

/** Starts a page of the extension: in the user's language and theme, at once and whenever these change. */
export async function startPage(Page: ComponentType, title: MessageKey): Promise<void> {
  const read = async () => {
    settings.value = await send('settings.get', {});
  };
  browser.runtime.onMessage.addListener((notice: Notice) => {
    if (notice.notice === 'settings') void read().catch(() => undefined);
  });
  // Without an answer the page still speaks: in the browser's language.
  await read().catch(() => undefined);

  const now = () => wordsIn(languageOf(settings.value, browser.i18n.getUILanguage()));
  // Asked for in every component that speaks, so that each of them follows the settings.
  speak(now);
  drawParts(drawPart);

  function Surface() {
    const words = now();
    document.documentElement.lang = words.language;
    document.documentElement.dataset.theme = settings.value.theme;
    document.title = textOf(words, title);
    return <Page />;
  }
  const root = document.getElementById('root');
  if (root) render(<Surface />, root);
}
