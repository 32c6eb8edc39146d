import { negotiated, providerPage } from '../answers.ts';
import { OBF_LIST, OBF_REVOKED } from '../issuer-documents.ts';
import { OBF_CLIENT, OBF_CLIENT_ID } from '../issuers.ts';
import { OB_EXTENSIONS, openBadge } from '../open-badge.ts';
import { hashed, hex, type Person } from '../people.ts';
import { signRdfc } from '../sign.ts';
import type { Doc, Served, WorldAnswer, WorldBadge } from '../types.ts';

export interface FactoryBadge {
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
  /** Open Badge Factory itself, or CanCred, which runs the same software in Canada. */
  host?: 'openbadgefactory.com' | 'factory.cancred.ca';
  /** How the page links to it, from the address of the assertion or credential. */
  link?: (address: string) => string;
  revoked?: string;
  /** Documents of other hosts that lead here, such as a passport's. */
  also?: (address: string) => Served[];
}

const claimsOf = (badge: FactoryBadge) => ({
  title: badge.title,
  issuer: badge.issuer,
  issuedOn: badge.onPage,
  holder: badge.holder.name,
});

function worldBadge(badge: FactoryBadge, address: string, documents: WorldBadge['documents']): WorldBadge {
  return {
    name: badge.name,
    url: badge.link?.(address) ?? address,
    claims: claimsOf(badge),
    expected: badge.expected,
    ...(badge.expectedCodes === undefined ? {} : { expectedCodes: badge.expectedCodes }),
    note: badge.note,
    documents: async () => [...(await documents()), ...(badge.also?.(address) ?? [])],
  };
}

const data = (body: Doc, status = 200): WorldAnswer => ({ status, type: 'application/ld+json', body: JSON.stringify(body) });

/** OB 2.0, hosted. */
export function factoryAssertion(badge: FactoryBadge): WorldBadge {
  const origin = `https://${badge.host ?? 'openbadgefactory.com'}`;
  const address = `${origin}/v1/assertion/${hex(badge.name, 40)}`;
  return worldBadge(badge, address, () => {
    const badgeClass = `${origin}/v1/badge/_/${hex(`class ${badge.title}`, 15).toUpperCase()}.json?v=2.0`;
    const issuer = `${origin}/v1/client/${hex(`client ${badge.issuer}`, 15).toUpperCase()}.json?v=2.0`;
    const page = providerPage(badge.title, [`Awarded by ${badge.issuer}`]);
    const salt = hex(`salt ${badge.name}`, 10);
    const answer =
      badge.revoked !== undefined
        ? data({ id: address, revoked: true, revocationReason: badge.revoked }, 410)
        : data({
            '@context': 'https://w3id.org/openbadges/v2',
            type: 'Assertion',
            id: address,
            badge: badgeClass,
            issuedOn: badge.issuedOn,
            recipient: { type: 'email', hashed: true, salt, identity: hashed(badge.holder.email, salt) },
            verification: { type: 'HostedBadge' },
          });
    return [
      negotiated(address, page, answer),
      { url: `${address}.html`, handler: () => ({ type: 'text/html', body: page }) },
      { url: `${address}.json`, handler: () => answer },
      {
        url: badgeClass,
        handler: () =>
          data({
            '@context': 'https://w3id.org/openbadges/v2',
            type: 'BadgeClass',
            id: badgeClass,
            name: badge.title,
            description: badge.description,
            image: `${origin}/v1/badge/_/${hex(`class ${badge.title}`, 15).toUpperCase()}/image.png`,
            criteria: { narrative: badge.criteria },
            issuer,
          }),
      },
      {
        url: issuer,
        handler: () =>
          data({
            '@context': 'https://w3id.org/openbadges/v2',
            type: 'Issuer',
            id: issuer,
            name: badge.issuer,
            url: OBF_CLIENT.url,
            email: 'skills@granite-bay.example',
          }),
      },
    ];
  });
}

/** OB 3.0, signed by a did:key that the platform keeps for its client, with a 1EdTech revocation list. */
export function factoryCredential(badge: FactoryBadge): WorldBadge {
  const origin = `https://${badge.host ?? 'openbadgefactory.com'}`;
  const address = `${origin}/obv3/credentials/${hex(badge.name, 40)}`;
  if (badge.revoked !== undefined) OBF_REVOKED.set(address, badge.revoked);
  return worldBadge(badge, address, async () => {
    const credential = openBadge({
      id: address,
      issuer: { ...OBF_CLIENT, name: badge.issuer },
      title: badge.title,
      description: badge.description,
      criteria: badge.criteria,
      holder: badge.holder,
      awarded: badge.issuedOn,
      kind: 'Badge',
      contexts: [OB_EXTENSIONS],
      achievement: {
        id: `${origin}/obv3/achievements/${OBF_CLIENT_ID}?cid=${hex(`class ${badge.title}`, 64)}&lang=en`,
        inLanguage: 'en',
      },
      members: { credentialStatus: { id: OBF_LIST, type: '1EdTechRevocationList' } },
    });
    const signed = await signRdfc(credential, OBF_CLIENT.key, OBF_CLIENT.method, badge.issuedOn);
    const page = providerPage(badge.title, [`Awarded by ${badge.issuer}`]);
    return [
      negotiated(address, page, data(signed)),
      { url: `${address}.html`, handler: () => ({ type: 'text/html', body: page }) },
      { url: `${address}.json`, handler: () => data(signed) },
    ];
  });
}
