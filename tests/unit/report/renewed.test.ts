import { describe, expect, it } from 'vitest';
import { newerOf } from '../../../lib/report/renewed.ts';
import type { CredentialSummary, Report } from '../../../lib/report/report.ts';
import { claims, fact, NO_FACTS, report } from '../../components/reports.ts';

interface Given {
  date?: string;
  ends?: string;
  name?: string;
  credential?: Partial<CredentialSummary>;
  verdict?: Report['verdict'];
  axes?: Partial<Report['axes']>;
}

const base = report();
const of = ({ date = '2024-05-01', ends, name, credential = {}, verdict = 'hosted', axes = {} }: Given): Report => ({
  ...base,
  verdict,
  axes: { ...base.axes, ...axes },
  credential: {
    ...base.credential!,
    achievementId: 'https://college.example/achievements/1',
    title: 'Welding Safety',
    ...credential,
  },
  facts: {
    ...NO_FACTS,
    issueDate: fact({ date, field: 'issuedOn' as const }, '$.issuedOn'),
    expires: ends === undefined ? null : fact(ends, '$.expires'),
    recipientName: name === undefined ? null : fact(name, '$.credentialSubject.name'),
  },
});

const OLD = of({ verdict: 'expired', date: '2022-05-01', ends: '2024-05-01' });
const NEW = of({ ends: '2027-05-01' });

const heldBy = (one: Report, holder: string): Report => ({ ...one, page: { claims: claims({ holder }), comparisons: [] } });

describe('a newer one of the same programme', () => {
  it.each([
    ['one that ended', OLD, NEW],
    ['one that was revoked', of({ verdict: 'revoked', date: '2022-05-01' }), NEW],
    ['one whose end date has passed, whatever else', of({ verdict: 'unbound', date: '2022-05-01', ends: '2024-05-01' }), NEW],
    ['a signed one', OLD, of({ verdict: 'verified' })],
    [
      'the same title under another identifier',
      OLD,
      of({ credential: { achievementId: 'https://college.example/achievements/2' } }),
    ],
    ['a year in the title', OLD, of({ credential: { achievementId: null, title: 'Welding Safety (2024)' } })],
    ['a version in the title', OLD, of({ credential: { achievementId: null, title: 'Welding Safety v2.1' } })],
    ['a renewal by its title', OLD, of({ credential: { achievementId: null, title: 'Welding Safety – Renewal' } })],
    [
      'the same name in other letters',
      of({ verdict: 'expired', date: '2022-05-01', name: 'ZOE MARCHETTI' }),
      of({ name: 'Zoé Marchetti' }),
    ],
    ['the same person, by the names beside them', heldBy(OLD, 'Zoé Marchetti'), heldBy(NEW, 'Zoe Marchetti')],
  ])('%s', (_, old, newer) => {
    expect(newerOf(old, [old, newer])).toBe(newer);
  });

  it('is the latest of several', () => {
    const latest = of({ date: '2025-01-01' });
    expect(newerOf(OLD, [NEW, latest, OLD])).toBe(latest);
  });

  it.each([
    ['the old one is in force', of({ date: '2022-05-01' }), NEW],
    ['there is no other', OLD, OLD],
    ['the other is older', OLD, of({ date: '2021-05-01' })],
    ['the other is as old', OLD, of({ date: '2022-05-01' })],
    ['the other has no date', OLD, of({ date: '' })],
    ['the other ended too', OLD, of({ ends: '2025-05-01' })],
    ['the other was revoked', OLD, of({ verdict: 'revoked' })],
    ['the other is only a claim', OLD, of({ verdict: 'claim' })],
    ['the other’s issuer is blocked', OLD, of({ axes: { issuer: 'blocked' } })],
    ['the other’s key has changed', OLD, of({ axes: { issuer: 'key-changed' } })],
    ['another issuer copied the identifier', OLD, of({ credential: { issuer: { id: 'did:key:z6Mk', name: null, url: null } } })],
    ['the other names no issuer', OLD, of({ credential: { issuer: { id: null, name: null, url: null } } })],
    ['another programme', OLD, of({ credential: { achievementId: null, title: 'Data Literacy' } })],
    ['another level', OLD, of({ credential: { achievementId: null, title: 'Welding Safety Level 2' } })],
    [
      'neither says what it is',
      of({ verdict: 'expired', date: '2022-05-01', credential: { achievementId: null, title: null } }),
      of({ credential: { achievementId: null, title: null } }),
    ],
    ['another person’s, by the page', OLD, of({ axes: { holder: 'different' } })],
    ['another person’s, by the names beside them', heldBy(OLD, 'Zoé Marchetti'), heldBy(NEW, 'Tomás Reyes')],
    [
      'another person’s, by the names',
      of({ verdict: 'expired', date: '2022-05-01', name: 'Zoé Marchetti' }),
      of({ name: 'Tomás Reyes' }),
    ],
  ])('not so: %s', (_, old, other) => {
    expect(newerOf(old, [old, other])).toBeNull();
  });
});
