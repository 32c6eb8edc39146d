import { browser } from 'wxt/browser';
import type { Language } from '../../lib/i18n/sentence.ts';

/** The interface language: the browser's, where we speak it. */
export const uiLanguage = (): Language => (/^fr\b/i.test(browser.i18n.getUILanguage()) ? 'fr' : 'en');
