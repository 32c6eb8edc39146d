import { textOf } from './dom.ts';
import { GREENHOUSE } from './places.ts';
import { MAILS, type Site } from './site.ts';

export const greenhouse: Site = {
  ...GREENHOUSE,
  lists: { people: 'h1', mails: MAILS, viewers: '[data-provides="header-view-resume"],[data-attachment-id]' },
  nameIn: (element) => textOf(element) || null,
  cardOf: (element) => element.closest('main') ?? element.closest('body'),
};
