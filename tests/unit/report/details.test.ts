import { describe, expect, it } from 'vitest';
import { elementsOf, metadataOf, withDetails } from '../../../lib/report/details.ts';
import { withTrust } from '../../../lib/report/trust-check.ts';
import type { Doc } from '../../world/types.ts';
import { guildDi } from '../support/badges.ts';
import { checkDocument, checkEntry, claims } from '../support/check.ts';
import { network } from '../support/network.ts';

const presentationOf = (credential: unknown) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [credential],
});

describe('the elements of a report', () => {
  it('follow the list of the team, without anybody being asked again', async () => {
    const report = await checkDocument(await guildDi());
    const issuer = report.credential?.issuer.id ?? '';
    const thumbprint = report.credential?.signer?.thumbprint ?? '';
    const pin = { id: issuer, name: 'Guild', role: 'issuer', keys: [thumbprint], note: '', pinnedBy: '', pinnedAt: '' } as const;
    expect(elementsOf(report)?.award).toBe('signed-not-listed');
    expect(elementsOf(withTrust(report, [{ ...pin, keys: [thumbprint] }]))?.award).toBe('signed');
    expect(elementsOf(withTrust(report, [{ ...pin, keys: ['another'] }]))?.award).toBe('not-confirmed');
  });

  it('of the credentials in a presentation are their own; the presentation has none', async () => {
    const report = await checkDocument(presentationOf(await guildDi()));
    expect([elementsOf(report), metadataOf(report)]).toEqual([null, []]);
    const [inside] = report.credentials;
    expect(inside && elementsOf(inside)?.award).toBe('signed-not-listed');
    expect(inside && metadataOf(inside)).toHaveLength(30);
  });

  it('are none where nothing was read, and none where the signature fails', async () => {
    const entry = await checkEntry(claims({ title: 'Welding' }));
    const altered = await checkDocument({ ...(await guildDi()), name: 'Something else' });
    expect(altered.verdict).toBe('invalid');
    for (const report of [entry, altered]) expect([elementsOf(report), metadataOf(report)]).toEqual([null, []]);
  });

  it('are "could not check" where the badge class could not be read, and nothing is said to be left out', async () => {
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://college.example/a/1',
      recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
      badge: 'https://college.example/b/1',
      verification: { type: 'hosted' },
      issuedOn: '2024-03-05',
    };
    const report = await checkDocument(assertion);
    expect([report.verdict, report.axes.authentic]).toEqual(['unchecked', 'unknown']);
    expect(elementsOf(report)?.mastery.word).toBe('not-checked');
    expect(metadataOf(report)).toEqual([]);
  });

  it('are "could not check" where this copy may leave something out, and so is each item', async () => {
    const report = await checkDocument(await guildDi());
    const [first] = report.checks;
    if (first === undefined) throw new Error('no checks');
    const partial = { ...report, facts: report.facts && { ...report.facts, delivery: [] } };
    const states = (of: typeof report) => new Set(metadataOf(of).map(({ state }) => state));
    expect(elementsOf(partial)?.delivery.word).toBe('not-stated');
    expect(states(partial)).toContain('not-stated');
    const withheld = { ...partial, checks: [...report.checks, { ...first, code: 'proof_undisclosed' as const }] };
    expect(elementsOf(withheld)?.delivery.word).toBe('not-checked');
    expect(states(withheld)).toContain('undisclosed');
    expect(states(withheld)).not.toContain('not-stated');
  });
});

it('a report written out has them, and so has each credential inside it', async () => {
  const report = await checkDocument(presentationOf(await guildDi()));
  expect(report).not.toHaveProperty('elements');
  const { elements, metadata, credentials, ...rest } = withDetails(report);
  expect({ ...rest, credentials: report.credentials }).toEqual(report);
  expect([elements, metadata]).toEqual([null, []]);
  expect(credentials.map((one) => [one.elements?.award, one.metadata.length])).toEqual([['signed-not-listed', 30]]);
});

describe('who holds it is told by its place, with or without a name', () => {
  const credential = (credentialSubject: Doc): Doc => ({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://guild.example/', type: ['Profile'] },
    credentialSubject: { ...credentialSubject, achievement: { type: ['Achievement'], name: 'Welding' } },
  });
  const [assertion, badgeClass, issuer] = ['a/1', 'b/1', 'i/1'].map((path) => `https://college.example/${path}`) as [
    string,
    string,
    string,
  ];
  const hosted: Record<string, Doc> = {
    [assertion]: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: assertion,
      recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
      badge: badgeClass,
      verification: { type: 'hosted' },
      issuedOn: '2024-03-05T00:00:00Z',
    },
    [badgeClass]: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: badgeClass,
      name: 'Welding',
      description: 'x',
      image: `${badgeClass}.png`,
      criteria: badgeClass,
      issuer,
    },
    [issuer]: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: issuer,
      name: 'College',
      url: 'https://college.example/',
      email: 'badges@college.example',
    },
  };

  it.each<[string, Doc, string | null]>([
    ['a name', credential({ id: 'did:example:1', name: 'Ada' }), '$.credentialSubject.name'],
    ['an identifier of the subject', credential({ id: 'did:example:1' }), '$.credentialSubject.id'],
    [
      'one of several identifiers',
      credential({ identifier: [{}, { identityHash: 'sha256$0' }] }),
      '$.credentialSubject.identifier[1].identityHash',
    ],
    ['a hash of an address', hosted[assertion] ?? {}, '$.recipient.identity'],
    ['nobody, where only what was awarded is named', credential({}), null],
  ])('%s', async (_, document, path) => {
    const served = Object.fromEntries(Object.entries(hosted).map(([address, json]) => [address, { json }]));
    const report = await checkDocument(document, { network: network(served) });
    const learner = metadataOf(report).filter(({ name }) => name === 'learner');
    expect(learner.map((one) => one.path)).toEqual([path]);
    expect(learner.map(({ state }) => state)).toEqual([path === null ? 'not-stated' : 'field']);
  });
});
