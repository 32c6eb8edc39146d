import { textOf } from './dom.ts';
import { MAILS, type Site } from './site.ts';

/** Greenhouse Recruiting, where employers review people; not its job boards. */
export const greenhouse: Site = {
  id: 'greenhouse',
  hosts: /^(?!boards|job-boards|www\.|support)(?:[\w-]+\.)*greenhouse\.io$/,
  lists: { people: 'h1', mails: MAILS, viewers: '[data-provides="header-view-resume"],[data-attachment-id]' },
  personAt: (url) => /^\/people\/\d+/.exec(url.pathname)?.[0] ?? null,
  nameIn: (element) => textOf(element) || null,
  cardOf: (element) => element.closest('main') ?? element.closest('body'),
};
