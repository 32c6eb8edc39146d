import { negotiated, providerPage, text } from '../answers.ts';
import { hashed, hex, type Person, uuid } from '../people.ts';
import type { Doc, Served, WorldAnswer, WorldBadge } from '../types.ts';

const API = 'https://www.credly.com/api/v1/obi/v2';

/** A template of the platform, with the organisation that owns it. */
export interface CredlyTemplate {
  name: string;
  issuer: string;
  description: string;
  criteria: string;
  level: string;
  category: string;
  timeToEarn: string;
  skills: string[];
}

export interface CredlyBadge {
  name: string;
  template: CredlyTemplate;
  holder: Person;
  issuedOn: string;
  onPage: string;
  note: string;
  expected: WorldBadge['expected'];
  expectedCodes?: WorldBadge['expectedCodes'];
  expires?: string;
  /** Who the platform says it was issued to, when that is somebody else than the page's person. */
  issuedTo?: Person;
  /** 404: no such badge; 410: withdrawn. */
  answer?: 404 | 410;
  evidence?: { name: string; url: string }[];
  /** How the page links to it; the badge's own page by default. */
  link?: (id: string) => string;
}

const json = (body: unknown, status = 200): WorldAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

const NOT_FOUND = json({ data: { message: 'Resource not found.' } }, 404);

/** A badge on Credly: the page, the OB 2.0 assertion with its class and issuer, and the public record. */
export function credly(badge: CredlyBadge): WorldBadge {
  const id = uuid(`credly ${badge.name}`);
  const page = `https://www.credly.com/badges/${id}`;
  return {
    name: badge.name,
    url: badge.link?.(id) ?? page,
    claims: { title: badge.template.name, issuer: badge.template.issuer, issuedOn: badge.onPage, holder: badge.holder.name },
    expected: badge.expected,
    ...(badge.expectedCodes === undefined ? {} : { expectedCodes: badge.expectedCodes }),
    note: badge.note,
    documents: () => documents(badge, id, page),
  };
}

function documents(badge: CredlyBadge, id: string, page: string): Served[] {
  const assertion = `${API}/badge_assertions/${id}`;
  const issuer = `${API}/issuers/${uuid(`credly issuer ${badge.template.issuer}`)}`;
  const badgeClass = `${issuer}/badge_classes/${uuid(`credly class ${badge.template.name}`)}`;
  const person = badge.issuedTo ?? badge.holder;
  const gone =
    badge.answer === 404 ? NOT_FOUND : badge.answer === 410 ? json({ data: { message: 'Badge has been revoked.' } }, 410) : null;
  const exists = badge.answer !== 404;
  return [
    // A real page answers 200 for a badge that does not exist, and 500 to a client that asks it for JSON.
    negotiated(page, badgePage(badge, exists, person), { status: 500, type: 'text/html', body: '' }),
    { url: `${page}.json`, handler: () => gone ?? json({ data: record(badge, id, person) }) },
    { url: assertion, handler: () => gone ?? json(assertionOf(badge, assertion, badgeClass, person)) },
    { url: badgeClass, handler: () => json(classOf(badge.template, badgeClass, issuer)) },
    { url: issuer, handler: () => json(issuerOf(badge.template, issuer)) },
  ];
}

const badgePage = (badge: CredlyBadge, exists: boolean, person: Person): string =>
  providerPage(exists ? badge.template.name : 'Credly', exists ? [`Issued by ${badge.template.issuer}`] : []).replace(
    '<style>',
    exists
      ? `<meta property="og:title" content="${text(`${badge.template.name} was issued by ${badge.template.issuer} to ${person.name}.`)}"><style>`
      : '<style>',
  );

const assertionOf = (badge: CredlyBadge, id: string, badgeClass: string, person: Person): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  badge: badgeClass,
  evidence: (badge.evidence ?? []).map((item) => ({ id: item.url, name: item.name, genre: 'UrlEvidence' })),
  id,
  issuedOn: badge.issuedOn,
  ...(badge.expires === undefined ? {} : { expires: badge.expires }),
  recipient: { type: 'email', identity: hashed(person.email), hashed: true },
  type: 'Assertion',
  verification: { type: 'hosted' },
});

const classOf = (template: CredlyTemplate, id: string, issuer: string): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id,
  name: template.name,
  description: template.description,
  image: `https://images.credly.com/images/${uuid(`image ${template.name}`)}/image.png`,
  criteria: {
    id: `https://www.credly.com/org/${slug(template.issuer)}/badge/${slug(template.name)}`,
    narrative: template.criteria,
  },
  issuer,
  tags: template.skills,
});

const issuerOf = (template: CredlyTemplate, id: string): Doc => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id,
  name: template.issuer,
  url: `https://www.credly.com/organizations/${slug(template.issuer)}`,
  email: 'info@credly.com',
});

const record = (badge: CredlyBadge, id: string, person: Person): Doc => ({
  id,
  state: 'accepted',
  public: true,
  issued_to: person.name,
  issued_at: badge.issuedOn,
  issued_at_date: badge.issuedOn.slice(0, 10),
  accepted_at: badge.issuedOn,
  expires_at_date: badge.expires?.slice(0, 10) ?? null,
  locale: 'en',
  issuer: {
    summary: `issued by ${badge.template.issuer}`,
    entities: [
      {
        label: 'Issued by',
        primary: true,
        entity: { type: 'Organization', id: uuid(`org ${badge.template.issuer}`), name: badge.template.issuer, verified: true },
      },
    ],
  },
  badge_template: {
    id: uuid(`template ${badge.template.name}`),
    name: badge.template.name,
    description: badge.template.description,
    global_activity_url: null,
    level: badge.template.level,
    time_to_earn: badge.template.timeToEarn,
    type_category: badge.template.category,
    alignments: [],
    endorsements: [],
    skills: badge.template.skills.map((name) => ({ id: uuid(`skill ${name}`), name, vanity_slug: slug(name) })),
    badge_template_activities: [
      {
        id: uuid(`activity ${badge.template.name}`),
        activity_type: 'Assessment',
        required_badge_template_id: null,
        title: badge.template.criteria,
        url: null,
      },
    ],
  },
  evidence: (badge.evidence ?? []).map((item) => ({
    id: hex(item.url, 12),
    type: 'UrlEvidence',
    name: item.name,
    value: item.url,
    url: item.url,
  })),
  recommendations: [],
  image_url: `https://images.credly.com/images/${uuid(`image ${badge.template.name}`)}/image.png`,
});

export const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
