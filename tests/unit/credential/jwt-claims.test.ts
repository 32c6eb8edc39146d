import { describe, expect, it } from 'vitest';
import { readJwtClaims } from '../../../lib/credential/jwt-claims.ts';

const vc = { '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential'] };

describe('the credential inside the claims', () => {
  it('is the claims themselves, members of the token included', () => {
    const claims = { ...vc, iss: 'did:key:z1', credentialSubject: {} };
    expect(readJwtClaims(claims)).toEqual({ ok: true, json: claims });
  });

  it('or stands under vc, and gets back what moved to registered claims (VCDM 1.1 section 6.3.1)', () => {
    const claims = { iss: 'did:key:z1', sub: 'did:key:z2', jti: 'urn:uuid:1', nbf: 1_700_000_000, exp: 1_800_000_000 };
    expect(readJwtClaims({ ...claims, vc: { ...vc, credentialSubject: { name: 'A' } } })).toEqual({
      ok: true,
      json: {
        ...vc,
        id: 'urn:uuid:1',
        issuer: 'did:key:z1',
        credentialSubject: { name: 'A', id: 'did:key:z2' },
        issuanceDate: '2023-11-14T22:13:20Z',
        expirationDate: '2027-01-15T08:00:00Z',
      },
    });
  });

  it('but what it says itself stays', () => {
    const own = { ...vc, id: 'urn:uuid:2', issuer: { id: 'did:key:z3' }, issuanceDate: '2020-01-01T00:00:00Z' };
    expect(readJwtClaims({ iss: 'did:key:z1', jti: 'urn:uuid:1', nbf: 1, vc: own })).toEqual({ ok: true, json: own });
  });

  it('an issuer without an id gets that of the token', () => {
    const read = readJwtClaims({ iss: 'did:key:z1', vc: { ...vc, issuer: { name: 'A' } } });
    expect(read).toMatchObject({ ok: true, json: { issuer: { name: 'A', id: 'did:key:z1' } } });
  });

  it('a time beyond all dates stays absent', () => {
    const read = readJwtClaims({ vc, nbf: 1e300 });
    expect(read.ok && read.json.issuanceDate).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each([
    ['vc beside a credential', { ...vc, vc }],
    ['vc beside credentialSubject', { credentialSubject: {}, vc }],
    ['vc and vp', { vc, vp: vc }],
    ['vc that is a text', { vc: 'eyJ' }],
  ])('%s', (_, claims) => {
    expect(readJwtClaims(claims)).toMatchObject({ ok: false, failure: 'parse_jws_malformed' });
  });

  it('a credential of selective disclosure is named', () => {
    expect(readJwtClaims({ vct: 'https://types.example/badge' })).toMatchObject({ failure: 'parse_unsupported_format' });
  });
});
