import { browser } from 'wxt/browser';
import { wordsIn } from '../../lib/i18n/words.ts';
import { send } from '../../lib/messages/send.ts';
import type { Report } from '../../lib/report/report.ts';
import { languageOf } from '../../lib/store/settings.ts';
import { listInUse } from '../../lib/trust/list-in-use.ts';
import { settings } from './start-page.tsx';
import { textOf } from './text-of.ts';

/** A text to copy, on a page of the extension, which has all words at hand. */
export const writeText = async (what: 'ask' | 'summary', report: Report): Promise<string> =>
  textOf(what, report, {
    language: languageOf(settings.value, browser.i18n.getUILanguage()),
    catalogues: { en: wordsIn('en').catalogue, fr: wordsIn('fr').catalogue },
    version: browser.runtime.getManifest().version,
    list: listInUse(await send('pins.list', {})),
  });
