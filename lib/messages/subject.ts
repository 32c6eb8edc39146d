import { placeOf } from '../sites/places.ts';

/**
 * Who or what a page is about, by its address alone: results of one subject are never shown on another.
 * On sites that we know, all pages of a person are one subject; elsewhere each path is its own.
 */
export function subjectOf(page: string): string {
  if (!URL.canParse(page)) return page;
  const url = new URL(page);
  return url.origin + (placeOf(url.hostname)?.personAt(url) ?? url.pathname);
}
