import { html, providerPage, wantsHtml } from '../answers.ts';
import type { Issuer } from '../issuers.ts';
import type { OpenBadge } from '../open-badge.ts';
import type { Person } from '../people.ts';
import { slug } from '../platforms/credly.ts';
import type { Doc, Served, WorldBadge } from '../types.ts';

/** A badge that its issuer publishes on a host of its own. */
export interface OwnHostBadge {
  name: string;
  issuer: Issuer;
  /** Who the page says issued it; the issuer's name by default. */
  issuerOnPage?: string;
  title: string;
  description: string;
  criteria: string;
  holder: Person;
  awarded: string;
  onPage: string;
  note: string;
  expected: WorldBadge['expected'];
  expectedCodes?: WorldBadge['expectedCodes'];
  /** End of the address, such as ".json". */
  ending?: string;
  achievement?: Doc;
  subject?: Doc;
  members?: Doc;
  contexts?: string[];
  /** Signs the credential: JSON with a proof, or a compact JWS. */
  sign: (badge: OpenBadge) => Promise<Doc | string>;
  /** Further documents, beside the one at the badge's address. */
  also?: () => Served[] | Promise<Served[]>;
}

export const addressOf = ({ issuer, name, ending = '' }: Pick<OwnHostBadge, 'issuer' | 'name' | 'ending'>): string =>
  `${issuer.url}credentials/${slug(name)}${ending}`;

export const openBadgeOf = (badge: OwnHostBadge): OpenBadge => ({ ...badge, id: addressOf(badge) });

export const ownHost = (badge: OwnHostBadge): WorldBadge => ({
  name: badge.name,
  url: addressOf(badge),
  claims: {
    title: badge.title,
    issuer: badge.issuerOnPage ?? badge.issuer.name,
    issuedOn: badge.onPage,
    holder: badge.holder.name,
  },
  expected: badge.expected,
  ...(badge.expectedCodes === undefined ? {} : { expectedCodes: badge.expectedCodes }),
  note: badge.note,
  documents: async () => {
    const signed = await badge.sign(openBadgeOf(badge));
    return [served(addressOf(badge), signed, badge.title), ...((await badge.also?.()) ?? [])];
  },
});

/** A credential (JSON, a JWT or an SD-JWT) at its address: a page for browsers, the credential for whoever asks for data. */
export function served(url: string, signed: Doc | string, title: string): Served {
  const page = html(url, providerPage(title, ['This page is for people. Programs get the credential itself.']));
  const data =
    typeof signed === 'string'
      ? { type: signed.includes('~') ? 'application/dc+sd-jwt' : 'application/vc+jwt', body: signed }
      : { type: 'application/vc', body: JSON.stringify(signed) };
  return { url, handler: (request) => (wantsHtml(request.headers.accept ?? '') ? page.handler(request) : data) };
}
