import { greenhouse } from '../sites/greenhouse.ts';
import { lever } from '../sites/lever.ts';
import { linkedin } from '../sites/linkedin.ts';

/**
 * Who or what a page is about, by its address alone: results of one subject are never shown on another.
 * On sites that we know, all pages of a person are one subject; elsewhere each path is its own.
 */
export function subjectOf(page: string): string {
  if (!URL.canParse(page)) return page;
  const url = new URL(page);
  const site = [linkedin, greenhouse, lever].find(({ hosts }) => hosts.test(url.hostname));
  return url.origin + (site?.personAt(url) ?? url.pathname);
}
