import { textOf } from './dom.ts';
import { MAILS, type Site } from './site.ts';

/** Lever, where a candidate opens in a drawer (`.flyover`) over the list; not its job boards. */
export const lever: Site = {
  id: 'lever',
  hosts: /^hire(?:\.[\w-]+)?\.lever\.co$/,
  lists: { people: '.flyover,h1', mails: MAILS },
  personAt: (url) => /^\/candidates\/[\da-f-]{8,}/i.exec(url.pathname)?.[0] ?? null,
  nameIn(element) {
    if (element.localName !== 'h1') return textOf(element.querySelector('h1,h2') ?? element) || null;
    // With a drawer open, other headings belong to the list behind it, or are read with the drawer.
    return element.ownerDocument.querySelector('.flyover') ? null : textOf(element) || null;
  },
  cardOf: (element) => element.closest('.flyover') ?? element.closest('main'),
};
