import type { PageClaims } from '../../../lib/sites/badge-link.ts';

/** What a page says of an entry: nothing, but for what is given. */
export const claims = (said: Partial<PageClaims> = {}): PageClaims => ({
  title: null,
  issuer: null,
  issuedOn: null,
  expiresOn: null,
  credentialId: null,
  holder: null,
  emails: [],
  ...said,
});
