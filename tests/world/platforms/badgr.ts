import { negotiated, providerPage } from '../answers.ts';
import { hashed, type Person, slug22 } from '../people.ts';
import type { Doc, Served, WorldAnswer, WorldBadge, WorldRequest } from '../types.ts';

export interface BadgrBadge {
  name: string;
  title: string;
  issuer: string;
  description: string;
  criteria: string;
  holder: Person;
  issuedOn: string;
  onPage: string;
  note: string;
  expected: WorldBadge['expected'];
  expectedCodes?: WorldBadge['expectedCodes'];
  /** API host of the region. */
  api?: string;
  /** How the page links to it. */
  link: (id: string) => string;
  revoked?: string;
  evidence?: { name: string; url: string; narrative: string };
  /** Members of the assertion to leave out, for a malformed one. */
  without?: string[];
  expires?: string;
}

/** A badge on Badgr, Canvas Credentials or Parchment: one address, expanded on request. */
export function badgr(badge: BadgrBadge): WorldBadge {
  const id = slug22(badge.name);
  return {
    name: badge.name,
    url: badge.link(id),
    claims: { title: badge.title, issuer: badge.issuer, issuedOn: badge.onPage, holder: badge.holder.name },
    expected: badge.expected,
    ...(badge.expectedCodes === undefined ? {} : { expectedCodes: badge.expectedCodes }),
    note: badge.note,
    documents: () => documents(badge, id),
  };
}

function documents(badge: BadgrBadge, id: string): Served[] {
  const api = badge.api ?? 'https://api.badgr.io';
  const address = `${api}/public/assertions/${id}`;
  const classId = `${api}/public/badges/${slug22(`class ${badge.title}`)}`;
  const issuerId = `${api}/public/issuers/${slug22(`issuer ${badge.issuer}`)}`;
  const issuer: Doc = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Issuer',
    id: issuerId,
    name: badge.issuer,
    url: 'https://issuer.example/',
    email: 'badges@issuer.example',
  };
  const badgeClass = (inner: unknown): Doc => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: classId,
    name: badge.title,
    description: badge.description,
    image: `${classId}/image`,
    criteria: { id: classId, narrative: badge.criteria },
    issuer: inner,
    tags: [],
    alignment: [],
  });
  const answer = ({ path }: WorldRequest): WorldAnswer => {
    const expand = new URLSearchParams(path.split('?')[1] ?? '').getAll('expand');
    const withIssuer = expand.includes('badge.issuer') ? badgeClass(issuer) : badgeClass(issuerId);
    return data(assertionOf(badge, address, expand.includes('badge') ? withIssuer : classId));
  };
  const ui = `https://${badge.api === undefined ? 'badgr.com' : badge.api.replace('https://api.', '').replace('badgr.io', 'badgr.com')}/public/assertions/${id}`;
  const page = providerPage(badge.title, [`Awarded by ${badge.issuer}`]);
  return [
    { url: `${address}.json`, handler: answer },
    {
      url: address,
      handler: (request) => (request.headers.accept?.includes('text/html') ? { type: 'text/html', body: page } : answer(request)),
    },
    { url: classId, handler: () => data(badgeClass(issuerId)) },
    { url: `${classId}.json`, handler: () => data(badgeClass(issuerId)) },
    { url: issuerId, handler: () => data(issuer) },
    { url: `${issuerId}.json`, handler: () => data(issuer) },
    // The page for people is one address for every client.
    negotiated(ui, page, { type: 'text/html', body: page }),
  ];
}

const data = (body: Doc): WorldAnswer => ({ type: 'application/ld+json', body: JSON.stringify(body) });

function assertionOf(badge: BadgrBadge, id: string, inner: unknown): Doc {
  if (badge.revoked !== undefined) {
    // The real service answers 200 with nothing but this.
    return {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id,
      revoked: true,
      revocationReason: badge.revoked,
    };
  }
  const salt = id.slice(-8);
  const assertion: Doc = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    badge: inner,
    image: `${id}/image`,
    verification: { type: 'HostedBadge' },
    issuedOn: badge.issuedOn,
    ...(badge.expires === undefined ? {} : { expires: badge.expires }),
    recipient: { hashed: true, type: 'email', identity: hashed(badge.holder.email, salt), salt },
    ...(badge.evidence === undefined
      ? {}
      : { evidence: [{ id: badge.evidence.url, name: badge.evidence.name, narrative: badge.evidence.narrative }] }),
    'extensions:recipientProfile': {
      '@context': 'https://openbadgespec.org/extensions/recipientProfile/context.json',
      type: ['Extension', 'extensions:RecipientProfile'],
      name: badge.holder.name,
    },
  };
  for (const member of badge.without ?? []) delete assertion[member];
  return assertion;
}
