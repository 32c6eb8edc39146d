import { textOf } from './dom.ts';
import { LEVER } from './places.ts';
import { MAILS, type Site } from './site.ts';

/** A candidate's drawer is `.flyover`. */
export const lever: Site = {
  ...LEVER,
  lists: { people: '.flyover,h1', mails: MAILS },
  nameIn(element) {
    if (element.localName !== 'h1') return textOf(element.querySelector('h1,h2') ?? element) || null;
    // With a drawer open, other headings belong to the list behind it, or are read with the drawer.
    return element.ownerDocument.querySelector('.flyover') ? null : textOf(element) || null;
  },
  cardOf: (element) => element.closest('.flyover') ?? element.closest('main'),
};
