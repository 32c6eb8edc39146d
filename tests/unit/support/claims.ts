import { NO_CLAIMS, type PageClaims } from '../../../lib/sites/badge-link.ts';

/** What a page says about a badge; nothing but what is given. */
export const claims = (some: Partial<PageClaims> = {}): PageClaims => ({ ...NO_CLAIMS, ...some });
