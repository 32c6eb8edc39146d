import { providerPage } from '../answers.ts';
import { hashed, hex, type Person } from '../people.ts';
import type { Doc, Served, WorldAnswer, WorldBadge } from '../types.ts';

export interface MoodleBadge {
  name: string;
  host: string;
  /** The release decides the addresses and what a withdrawn or unknown badge looks like. */
  release: 'up to 5.0' | 'from 5.1';
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
  revoked?: boolean;
}

/** A badge of a campus that runs Moodle: class and issuer are embedded, and `verify` stands where OB 2.0 has `verification`. */
export function moodle(badge: MoodleBadge): WorldBadge {
  const hash = hex(`moodle ${badge.name}`, 40);
  return {
    name: badge.name,
    url:
      badge.release === 'up to 5.0'
        ? `https://${badge.host}/badges/badge.php?hash=${hash}`
        : `https://${badge.host}/badges/json/assertion.php?b=${hash}&obversion=v2p0`,
    claims: { title: badge.title, issuer: badge.issuer, issuedOn: badge.onPage, holder: badge.holder.name },
    expected: badge.expected,
    ...(badge.expectedCodes === undefined ? {} : { expectedCodes: badge.expectedCodes }),
    note: badge.note,
    documents: () => documents(badge, hash),
  };
}

const json = (body: Doc, status = 200): WorldAnswer => ({ status, type: 'application/json', body: JSON.stringify(body) });

function documents(badge: MoodleBadge, hash: string): Served[] {
  const root = `https://${badge.host}/badges`;
  const address =
    badge.release === 'up to 5.0'
      ? `${root}/assertion.php?b=${hash}&obversion=2`
      : `${root}/json/assertion.php?b=${hash}&obversion=v2p0`;
  const number = Number.parseInt(hash.slice(0, 4), 16);
  const issuerId = `${root}/badge_json.php?id=${number}&action=0`;
  const classId = `${root}/badge_json.php?id=${number}`;
  const issuer: Doc = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Issuer',
    id: issuerId,
    name: badge.issuer,
    url: `https://${badge.host}`,
    email: `badges@${badge.host}`,
  };
  const badgeClass: Doc = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: classId,
    name: badge.title,
    description: badge.description,
    image: `https://${badge.host}/pluginfile.php/1/badges/badgeimage/${number}/f3.png`,
    criteria: { id: `${root}/badgeclass.php?id=${number}`, narrative: badge.criteria },
    tags: [],
    issuer,
  };
  const salt = `badges${number}`;
  const assertion: Doc = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: address,
    recipient: { type: 'email', hashed: true, salt, identity: hashed(badge.holder.email, salt) },
    badge: badgeClass,
    verify: { type: 'hosted', url: address },
    issuedOn: badge.issuedOn,
    evidence: `${root}/badge.php?hash=${hash}`,
  };
  const answer = badge.revoked ? json({ id: address, revoked: true }, 410) : json(assertion);
  const page: Served = {
    url: `${root}/badge.php?hash=${hash}`,
    handler: () => ({ type: 'text/html', body: providerPage(badge.title, [`${badge.issuer} awarded this badge.`]) }),
  };
  const shared: Served[] = [
    page,
    { url: issuerId, handler: () => json(issuer) },
    { url: classId, handler: () => json(badgeClass) },
  ];
  if (badge.release === 'up to 5.0')
    return [
      ...shared,
      { url: address, handler: () => answer },
      { url: `${root}/assertion.php?b=${hash}`, handler: () => answer },
    ];
  const moved: WorldAnswer = { status: 303, headers: { location: address } };
  return [
    ...shared,
    { url: address, handler: () => answer },
    { url: `${root}/assertion.php?b=${hash}&obversion=2`, handler: () => moved },
    { url: `${root}/assertion.php?b=${hash}`, handler: () => moved },
  ];
}
