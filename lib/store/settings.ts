import type { Language } from '../i18n/sentence.ts';
import { isObject } from '../json.ts';
import { databaseStore } from './database.ts';
import type { Store } from './store.ts';
import type { Surface } from './tab-record.ts';

/** How Assay acts on a site that it has access to: when clicked, with marks beside links, or with marks and checks of its own accord. */
export type SiteMode = 'click' | 'marks' | 'automatic';

/** What the user decided. Whom Assay may ask is not here: the browser keeps that (`lib/net/permission`). */
export interface Settings {
  language: Language | 'browser';
  theme: Theme;
  /** Where results are shown on linkedin.com; null until the person was asked. */
  linkedin: Surface | null;
  /** By host. A host that is not here is read on click. */
  sites: Record<string, SiteMode>;
  /** Stands on the pins that are made here. */
  pinnedBy: string;
}

export type Theme = 'browser' | 'light' | 'dark';

export const DEFAULTS: Settings = { language: 'browser', theme: 'browser', linkedin: null, sites: {}, pinnedBy: '' };

/** The user's language: as set, or the browser's (a BCP 47 tag) where we speak it. */
export const languageOf = ({ language }: Pick<Settings, 'language'>, ofBrowser: string): Language =>
  language === 'browser' ? (/^fr\b/i.test(ofBrowser) ? 'fr' : 'en') : language;

export const HOST = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const MAX_SITES = 500;

const oneOf = <const T>(words: readonly T[], value: unknown, otherwise: T): T =>
  words.includes(value as T) ? (value as T) : otherwise;

/** Settings out of anything: what is not as it should be takes its default. */
export function parseSettings(value: unknown): Settings {
  const of: Record<string, unknown> = isObject(value) ? value : {};
  const sites = isObject(of.sites) ? Object.entries(of.sites) : [];
  return {
    language: oneOf(['browser', 'en', 'fr'], of.language, DEFAULTS.language),
    theme: oneOf(['browser', 'light', 'dark'], of.theme, DEFAULTS.theme),
    linkedin: oneOf([null, 'panel', 'side-panel'], of.linkedin, DEFAULTS.linkedin),
    sites: Object.fromEntries(
      sites
        .filter(([host]) => HOST.test(host))
        .slice(0, MAX_SITES)
        .map(([host, mode]): [string, SiteMode] => [host, oneOf(['click', 'marks', 'automatic'], mode, 'click')]),
    ),
    pinnedBy: typeof of.pinnedBy === 'string' ? of.pinnedBy.slice(0, 300) : DEFAULTS.pinnedBy,
  };
}

const NAME = 'settings';

export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<Settings>;
}

export function settingsStore(store: Store<Settings> = databaseStore('settings')): SettingsStore {
  return {
    read: async () => parseSettings(await store.get(NAME)),
    change: async (change) =>
      parseSettings(await store.update(NAME, (before) => parseSettings({ ...DEFAULTS, ...before, ...change }))),
  };
}
