/** Whose evidence sheet: a badge of a tab, a row of a run, or a report that the user keeps. The query of the sheet's address. */
export type SheetOf = { tab: string; key: string } | { run: string; row: string } | { kept: string };

/**
 * A short name for the key of a badge or of a kept report (FNV-1a): a key can hold words of a page about a person, and addresses of our
 * pages stay in the browser's history.
 */
export function nameOf(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The one that goes by this name. Where a page made an address that goes by the name of another's, neither: it may not choose whose sheet is shown. */
export function theOneNamed<T extends { key: string }>(all: readonly T[], name: string): T | undefined {
  const [found, ...others] = all.filter(({ key }) => nameOf(key) === name);
  return others.length === 0 ? found : undefined;
}

export const ofTab = (tabId: number, key: string): SheetOf => ({ tab: String(tabId), key: nameOf(key) });
