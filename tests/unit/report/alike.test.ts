import { describe, expect, it } from 'vitest';
import { alikeHost, alikeName } from '../../../lib/report/alike.ts';
import { withTrust } from '../../../lib/report/trust-check.ts';
import type { Pin } from '../../../lib/trust/pin.ts';
import { fact, report } from '../../components/reports.ts';

const pin = (id: string, name: string, more: Partial<Pin> = {}): Pin => ({
  id,
  name,
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'HR',
  pinnedAt: '2025-01-01T00:00:00Z',
  ...more,
});
const LISTED = pin('did:web:college.example', 'Harbourline College');
const ON_CREDLY = 'https://api.credly.com/v1/obi/v2/issuers/1';
const shown = (id: string | null, name: string | null, byPlatform = false) => ({ id, name, byPlatform });

describe('a name like that of somebody else', () => {
  it.each([
    ['the same name under another identifier', shown('did:key:z6Mk', 'Harbourline College')],
    ['almost the same name', shown('https://elsewhere.example/issuer', 'Harb0urline College')],
    ['a host that only ends alike', shown('https://evil-college.example/issuer', 'Harbourline College')],
    ['almost the same name on a platform', shown(ON_CREDLY, 'Harb0urline College')],
  ])('on the list: %s', (_, issuer) => {
    expect(alikeName(issuer, [LISTED])).toEqual({ name: 'Harbourline College', listed: true });
  });

  it('on the list: another account of the platform where the listed one has its own', () => {
    const listed = pin('https://api.credly.com/v1/obi/v2/issuers/2', 'Harbourline College');
    expect(alikeName(shown(ON_CREDLY, 'Harbourline College'), [listed])?.listed).toBe(true);
  });

  it.each([
    ['a key that publishes itself', shown('did:key:z6Mk', 'Microsoft'), 'Microsoft'],
    ['a site of its own', shown('https://learn.example/issuer', 'CompTIA'), 'CompTIA'],
    ['almost the name, on a platform', shown(ON_CREDLY, 'Micr0soft'), 'Microsoft'],
    [
      'an acronym with a letter that only looks the same',
      shown('did:key:z6Mk', 'I\u0421TC'),
      'Information and Communications Technology Council',
    ],
  ])('well known: %s', (_, issuer, name) => {
    expect(alikeName(issuer, [])).toEqual({ name, listed: false });
  });

  it.each([
    ['the listed one itself', shown('did:web:college.example', 'Harbourline College')],
    ['its other address', shown('https://badges.college.example/issuer', 'Harbourline College')],
    ['a name unlike any', shown('did:key:z6Mk', 'Riverbend Makers’ Guild')],
    ['the well-known one itself', shown('https://badges.microsoft.com/issuer', 'Microsoft')],
    ['a well-known name that a platform shows', shown(ON_CREDLY, 'Amazon Web Services')],
    ['a well-known name that a platform’s record shows', shown('urn:uuid:1', 'Microsoft', true)],
    ['the listed one on its platform', shown(ON_CREDLY, 'Harbourline College')],
    ['an acronym that many share', shown('did:key:z6Mk', 'CIPS')],
    ['no identifier: nobody’s word', shown(null, 'Microsoft')],
    ['no name', shown('did:key:z6Mk', null)],
  ])('none: %s', (_, issuer) => {
    expect(alikeName(issuer, [LISTED])).toBeNull();
  });

  it('is not told of whom the team blocked', () => {
    const blocked = pin('did:web:college.example', 'Harbourline College', { role: 'blocked' });
    expect(alikeName(shown('did:key:z6Mk', 'Harbourline College'), [blocked])).toBeNull();
  });
});

describe('a host like that of somebody else', () => {
  it.each([
    ['did:web:col1ege.example', 'college.example'],
    ['https://college.example.ca/issuer', 'college.example'],
    ['https://college.ca/issuer', 'college.example'],
    ['https://mcgil1.ca/issuer', 'mcgill.ca'],
    ['https://microsoft.com.badges.example/issuer', 'microsoft.com'],
    ['https://www.credly.com.badges.example/issuer', 'credly.com'],
  ])('%s', (id, host) => {
    expect(alikeHost(id, [LISTED])).toBe(host);
  });

  it.each([
    ['the listed host', 'did:web:college.example'],
    ['a host below it', 'https://badges.college.example/issuer'],
    ['a well-known host under an ending that nobody chose', 'https://microsoft.ca/issuer'],
    ['a platform', ON_CREDLY],
    ['a key', 'did:key:z6Mk'],
    ['no identifier', null],
    ['any other host', 'https://northfield-polytechnic.example/issuer'],
  ])('none: %s', (_, id) => {
    expect(alikeHost(id, [LISTED])).toBeNull();
  });
});

describe('a report', () => {
  const codes = (made: ReturnType<typeof withTrust>): string[] =>
    made.checks.map(({ code }) => code).filter((code) => code.startsWith('issuer_'));
  const masked = report({
    credential: { ...report().credential!, issuer: { id: 'did:key:z6Mk', name: 'Microsoft', url: null } },
    facts: { ...report().facts!, issuerName: fact('Microsoft', '$.issuer.name') },
  });

  it('is warned once, however often the list is read', () => {
    expect(codes(withTrust(withTrust(masked, []), []))).toEqual(['issuer_unrecognised', 'issuer_name_like_known']);
  });

  it('is warned no more once the issuer is pinned, nor is its verdict ever touched', () => {
    const key = 'A'.repeat(43);
    const signed = {
      ...masked,
      credential: { ...masked.credential!, signer: { ...masked.credential!.signer!, thumbprint: key } },
    };
    const made = withTrust(withTrust(signed, []), [pin('did:key:z6Mk', 'Microsoft', { keys: [key] })]);
    expect(codes(made)).toEqual(['issuer_pinned']);
    expect(withTrust(masked, []).verdict).toBe(masked.verdict);
  });
});
