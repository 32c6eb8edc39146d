import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/json.ts';
import { statementFlaw, verificationOf } from '../../../lib/verify/open-badges-2.ts';
import type { Doc } from '../../world/types.ts';
import { change } from '../support/badges.ts';
import { checkDocument } from '../support/check.ts';
import { network } from '../support/network.ts';
import { ASSERTION, assertion, badgeClass, PROFILE, profile, SCHOOL, schoolAnswers } from '../support/open-badges-2.ts';

const flawOf = (document: Doc, format = 'open-badges-2.0') => {
  const flaw = statementFlaw(document as JsonObject, 'assertion', format);
  return flaw === null ? null : `${flaw.code} ${flaw.params.member ?? ''}`.trim();
};

describe('required members of an assertion', () => {
  it.each<[string, unknown, string]>([
    ['@context', undefined, 'model_context_missing'],
    ['@context', 'https://contexts.example/', 'model_context_missing'],
    ['id', undefined, 'model_member_missing id'],
    ['type', undefined, 'model_member_missing type'],
    ['recipient', undefined, 'model_member_missing recipient'],
    ['recipient', 'a@b.example', 'model_member_malformed recipient'],
    ['recipient', { type: 'email', hashed: false }, 'model_member_missing recipient.identity'],
    ['recipient', { identity: 'a', hashed: false }, 'model_member_missing recipient.type'],
    ['recipient', { identity: 'a', type: 'email' }, 'model_member_missing recipient.hashed'],
    ['badge', undefined, 'model_member_missing badge'],
    ['issuedOn', undefined, 'model_member_missing issuedOn'],
    ['issuedOn', 'last May', 'model_member_malformed issuedOn'],
    ['issuedOn', 1_400_000_000, 'model_member_malformed issuedOn'],
    ['expires', 'in two years', 'model_member_malformed expires'],
    ['verification', undefined, 'model_member_missing verification'],
    ['expires', '2024-01-14', 'model_dates_contradict'],
  ])('2.0 %s: %j', (member, value, expected) => {
    expect(flawOf(change(assertion(), member, value))).toBe(expected);
  });

  it('are there in the school’s, and `expires: null` is no end', () => {
    expect(flawOf(assertion())).toBeNull();
    expect(flawOf(assertion({ expires: null }))).toBeNull();
  });

  it('1.0 knows seconds since 1970, and `verify`', () => {
    const old = {
      uid: '1',
      recipient: { type: 'email', identity: 'a', hashed: true },
      badge: SCHOOL,
      verify: { type: 'hosted', url: ASSERTION },
    };
    expect(flawOf({ ...old, issuedOn: 1_400_000_000 }, 'open-badges-1.0')).toBeNull();
    expect(flawOf({ ...old, issuedOn: 'May' }, 'open-badges-1.0')).toBe('model_member_malformed issuedOn');
  });

  it('0.5 has hardly any, but its dates are dates', () => {
    const old = { recipient: 'sha256$ab', badge: {} };
    expect(flawOf(old, 'open-badges-0.5')).toBeNull();
    expect(flawOf({ badge: {} }, 'open-badges-0.5')).toBe('model_member_missing recipient');
    expect(flawOf({ ...old, expires: 'in two years' }, 'open-badges-0.5')).toBe('model_member_malformed expires');
    expect(flawOf({ ...old, issued_on: '2011-06-01', expires: '2011-05-01' }, 'open-badges-0.5')).toBe('model_dates_contradict');
    expect(flawOf({ ...old, issued_on: '2011-06-01', expires: '2011-06-01' }, 'open-badges-0.5')).toBeNull();
  });
});

it.each<[unknown, string, string | null]>([
  [{ type: 'HostedBadge' }, 'hosted', null],
  [{ type: ['hosted'], url: ASSERTION }, 'hosted', ASSERTION],
  [{ type: 'SignedBadge', creator: `${SCHOOL}/key` }, 'signed', `${SCHOOL}/key`],
  [{ type: 'signed', url: `${SCHOOL}/key` }, 'signed', `${SCHOOL}/key`],
  [{ type: 'unhosted' }, 'unknown', null],
  ['hosted', 'unknown', null],
  [undefined, 'missing', null],
])('verification %j is %s', (verification, kind, creator) => {
  expect(verificationOf({ verification } as JsonObject)).toEqual({ kind, creator });
});

describe('an assertion that is over', () => {
  it.each<[string, Doc, string]>([
    ['2.0, by date-time', assertion({ expires: '2025-01-01T00:00:00Z' }), 'expired'],
    ['2.0, by date', assertion({ expires: '2025-01-01' }), 'expired'],
    [
      '1.1, by seconds',
      assertion({ '@context': 'https://w3id.org/openbadges/v1', issuedOn: 1_300_000_000, expires: 1_400_000_000 }),
      'expired',
    ],
    ['1.1, by seconds to come', assertion({ '@context': 'https://w3id.org/openbadges/v1', expires: 4_000_000_000 }), 'hosted'],
  ])('%s', async (_, document, verdict) => {
    const net = network(schoolAnswers({ [ASSERTION]: { json: document } }));
    expect((await checkDocument(document, { network: net })).verdict).toBe(verdict);
  });
});

describe('what an assertion leads to', () => {
  const CLASS = String(assertion().badge);
  const OTHER = `${SCHOOL}/classes/4`;
  const THEIRS = 'https://big-university.example/classes/1';
  const verdictWith = async (answers: Parameters<typeof schoolAnswers>[0], copy = assertion()) =>
    (await checkDocument(copy, { network: network(schoolAnswers(answers)) })).verdict;

  it.each<[string, Parameters<typeof schoolAnswers>[0], string]>([
    ['a class and an issuer', {}, 'hosted'],
    ['a class without a name', { [CLASS]: { json: change(badgeClass(), 'name', undefined) } }, 'invalid'],
    ['an issuer without a name', { [PROFILE]: { json: change(profile(), 'name', undefined) } }, 'invalid'],
    ['a class that says another id', { [CLASS]: { json: badgeClass({ id: `${SCHOOL}/classes/4` }) } }, 'unchecked'],
    ['an issuer that says another id', { [PROFILE]: { json: profile({ id: `${SCHOOL}/other` }) } }, 'unchecked'],
    ['a class that is a list', { [CLASS]: { json: [] } }, 'unchecked'],
    ['a class at a private address', { [CLASS]: { json: badgeClass({ issuer: 'https://10.0.0.1/issuer' }) } }, 'unchecked'],
    [
      'a class at a second address of its own',
      { [CLASS]: { json: badgeClass({ id: OTHER }) }, [OTHER]: { json: badgeClass({ id: OTHER }) } },
      'hosted',
    ],
    [
      'a class that sends from address to address',
      { [CLASS]: { json: badgeClass({ id: OTHER }) }, [OTHER]: { json: badgeClass({ id: `${SCHOOL}/classes/5` }) } },
      'unchecked',
    ],
    [
      'a class that poses as a stranger’s, whose issuer speaks for its own host alone',
      {
        [CLASS]: { json: badgeClass({ id: THEIRS }) },
        [THEIRS]: { json: badgeClass({ id: THEIRS, issuer: 'https://big-university.example/issuer' }) },
        'https://big-university.example/issuer': { json: profile({ id: 'https://big-university.example/issuer' }) },
      },
      'claim',
    ],
    ['an issuer without an address', { [PROFILE]: { json: profile({ id: 'urn:uuid:1' }) } }, 'unchecked'],
    [
      'an issuer whose scope is one of another property',
      { [PROFILE]: { json: profile({ verification: { verificationProperty: 'badge' } }) } },
      'unchecked',
    ],
    [
      'an issuer whose scope is one of the id',
      { [PROFILE]: { json: profile({ verification: { verificationProperty: 'id' } }) } },
      'hosted',
    ],
    [
      'an embedded issuer, read at its own address',
      { [CLASS]: { json: badgeClass({ issuer: profile({ name: 'Another name' }) }) } },
      'hosted',
    ],
    [
      'an embedded issuer that names a stranger’s address',
      { [CLASS]: { json: badgeClass({ issuer: profile({ id: 'https://big-university.example/issuer' }) }) } },
      'unchecked',
    ],
  ])('%s', async (_, answers, verdict) => {
    expect(await verdictWith(answers)).toBe(verdict);
  });

  it('a copy that differs from what its address says is judged, and shown, as the address says it', async () => {
    const copy = assertion({ issuedOn: '2010-01-01T00:00:00Z', evidence: 'https://elsewhere.example/' });
    const report = await checkDocument(copy, { network: network(schoolAnswers()) });
    expect(report.verdict).toBe('hosted');
    expect(JSON.stringify(report.facts)).not.toContain('2010-01-01');
  });
});

it('version 2.1 is 2.0 under a context of its own', async () => {
  const ob21 = { '@context': 'https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld' };
  const net = network(schoolAnswers({ [ASSERTION]: { json: assertion(ob21) } }));
  const report = await checkDocument(assertion(ob21), { network: net });
  expect([report.verdict, report.credential?.format]).toEqual(['hosted', 'open-badges-2.0']);
  expect((await checkDocument(change(assertion(ob21), 'issuedOn', undefined), { network: network() })).verdict).toBe('unchecked');
});

it('a badge class or a profile is nobody’s award', async () => {
  for (const document of [badgeClass(), profile()]) {
    const net = network(schoolAnswers());
    expect([(await checkDocument(document, { network: net })).verdict, net.asked]).toEqual(['claim', []]);
  }
});
