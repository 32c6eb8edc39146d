import { providerPage } from '../answers.ts';
import { hashed, type Person, uuid } from '../people.ts';
import type { Doc, Served, WorldAnswer, WorldBadge } from '../types.ts';
import { slug } from './credly.ts';

export interface AccredibleBadge {
  name: string;
  title: string;
  issuer: string;
  issuerNumber: number;
  description: string;
  criteria: string;
  holder: Person;
  /** A date, without a time. */
  issuedOn: string;
  onPage: string;
  note: string;
  expected: WorldBadge['expected'];
  expectedCodes?: WorldBadge['expectedCodes'];
  link: (id: string) => string;
  /** Work that the person added after the award. The platform allows it, and it stands in the record alone. */
  addedWork?: { description: string; url: string }[];
  expires?: string;
}

const API = 'https://api.accredible.com/v1';
const json = (body: unknown): WorldAnswer => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(body) });

/** A credential on Accredible: the client-rendered page, the OB 2.0 assertion and the public record. */
export function accredible(badge: AccredibleBadge): WorldBadge {
  const id = uuid(`accredible ${badge.name}`);
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

function documents(badge: AccredibleBadge, id: string): Served[] {
  const assertion = `${API}/obi/badge_assertions/${id}`;
  const badgeClass = `${API}/obi/badge_classes/${slug(badge.title)}`;
  const issuer = `${API}/obi/issuers/${badge.issuerNumber}`;
  return [
    {
      url: badge.link(id).split('#')[0] ?? '',
      handler: () => ({ type: 'text/html', body: providerPage(badge.title, ['Loading credential …']) }),
    },
    {
      url: assertion,
      handler: () =>
        json({
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Assertion',
          id: assertion,
          badge: badgeClass,
          recipient: { type: 'email', hashed: true, salt: id.slice(0, 8), identity: hashed(badge.holder.email, id.slice(0, 8)) },
          verification: { type: 'hosted' },
          issuedOn: `${badge.issuedOn}T00:00:00.000Z`,
          ...(badge.expires === undefined ? {} : { expires: `${badge.expires}T00:00:00.000Z` }),
        } satisfies Doc),
    },
    {
      url: badgeClass,
      handler: () =>
        json({
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'BadgeClass',
          id: badgeClass,
          name: badge.title,
          description: badge.description,
          image: `https://api.accredible.com/images/${slug(badge.title)}.png`,
          criteria: { narrative: badge.criteria },
          issuer,
        }),
    },
    {
      url: issuer,
      handler: () =>
        json({
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Issuer',
          id: issuer,
          name: badge.issuer,
          url: `https://${slug(badge.issuer)}.example/`,
          email: `badges@${slug(badge.issuer)}.example`,
        }),
    },
    { url: `${API}/credential-net/credentials/${id}`, handler: () => json({ data: record(badge, id) }) },
  ];
}

const record = (badge: AccredibleBadge, id: string): Doc => ({
  uuid: id,
  name: badge.title,
  description: `<p>${badge.description}</p>`,
  issued_on: badge.issuedOn,
  expired_on: badge.expires ?? null,
  expired: badge.expires !== undefined && Date.parse(badge.expires) < Date.now(),
  url: badge.link(id).split('#')[0],
  private: false,
  revoked_at: null,
  recipient: { email: `${badge.holder.email.slice(0, 1)}***@${badge.holder.email.split('@')[1]}`, name: badge.holder.name },
  issuer: { id: badge.issuerNumber, name: badge.issuer, url: `https://${slug(badge.issuer)}.example/`, image_url: null },
  badge_image: null,
  learning_outcomes: ['Measure', 'Model', 'Explain'],
  group_id: badge.issuerNumber * 7,
  evidence_items: (badge.addedWork ?? []).map((item, index) => ({
    id: 9000 + index,
    type: 'url',
    description: item.description,
    url: item.url,
    link_url: item.url,
  })),
  references: [],
});
