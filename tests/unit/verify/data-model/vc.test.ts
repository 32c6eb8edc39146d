import { describe, expect, it } from 'vitest';
import { VC_1, VC_2 } from '../../../../lib/credential/identify.ts';
import { idOf, type JsonObject } from '../../../../lib/json.ts';
import { credentialFlaw, jwtClaimsFlaw } from '../../../../lib/verify/data-model/vc.ts';
import { change, guildBadge } from '../../support/badges.ts';

const GOOD = guildBadge() as JsonObject;
const OLD: JsonObject = { ...GOOD, '@context': [VC_1], issuanceDate: '2024-01-15T12:00:00Z' };
const flawOf = (json: JsonObject) => {
  const flaw = credentialFlaw(json);
  return flaw === null ? null : `${flaw.code} ${flaw.params.member ?? ''}`.trim();
};
const status = { type: 'BitstringStatusListEntry', id: 'https://a.example/1' };

describe('what the data model asks for, rule by rule', () => {
  it.each<[string, unknown, string]>([
    ['@context', undefined, 'model_context_missing'],
    ['@context', [], 'model_context_missing'],
    ['@context', 'https://contexts.example/', 'model_context_missing'],
    ['@context', ['https://contexts.example/', VC_2], 'model_context_missing'],
    ['@context', [VC_2, 7], 'model_member_malformed @context'],
    ['@context', [VC_2, 'no address'], 'model_member_malformed @context'],
    ['type', undefined, 'model_member_missing type'],
    ['type', ['OpenBadgeCredential'], 'model_member_malformed type'],
    ['type', ['VerifiableCredential', 7], 'model_member_malformed type'],
    ['id', 'vice', 'model_member_malformed id'],
    ['id', 'https://a.example/a b', 'model_member_malformed id'],
    ['id', ['https://a.example/'], 'model_member_malformed id'],
    ['issuer', undefined, 'model_member_missing issuer'],
    ['issuer', { name: 'Guild' }, 'model_member_malformed issuer'],
    ['issuer', [{ id: 'did:key:z1' }], 'model_member_malformed issuer'],
    ['issuer', null, 'model_member_malformed issuer'],
    ['credentialSubject', undefined, 'model_member_missing credentialSubject'],
    ['credentialSubject', [], 'model_member_malformed credentialSubject'],
    ['credentialSubject', null, 'model_member_malformed credentialSubject'],
    ['credentialSubject', {}, 'model_member_malformed credentialSubject'],
    ['credentialSubject', 'Zoë', 'model_member_malformed credentialSubject'],
    ['credentialSubject', [{ name: 'Zoë' }, {}], 'model_member_malformed credentialSubject'],
    ['credentialSubject', { id: 'Zoë' }, 'model_member_malformed credentialSubject.id'],
    ['validFrom', '2024-01-15', 'model_member_malformed validFrom'],
    ['validFrom', '2024-01-15T12:00:00', 'model_member_malformed validFrom'],
    ['validFrom', '2024-02-30T12:00:00Z', 'model_member_malformed validFrom'],
    ['validFrom', 1_700_000_000, 'model_member_malformed validFrom'],
    ['validUntil', 'soon', 'model_member_malformed validUntil'],
    ['validUntil', '2020-01-01T00:00:00Z', 'model_dates_contradict'],
    ['credentialStatus', { id: 'https://a.example/1' }, 'model_member_missing credentialStatus.type'],
    ['credentialStatus', { type: 7 }, 'model_member_malformed credentialStatus.type'],
    ['credentialStatus', 'https://a.example/1', 'model_member_malformed credentialStatus'],
    ['credentialStatus', [status, { ...status, id: 'x' }], 'model_member_malformed credentialStatus.id'],
    ['credentialSchema', { type: 'JsonSchema' }, 'model_member_missing credentialSchema.id'],
    ['refreshService', { id: 'https://a.example/1' }, 'model_member_missing refreshService.type'],
    ['termsOfUse', {}, 'model_member_missing termsOfUse.type'],
    ['evidence', [{}], 'model_member_missing evidence.type'],
    ['renderMethod', {}, 'model_member_missing renderMethod.type'],
    ['confidenceMethod', {}, 'model_member_missing confidenceMethod.type'],
    ['relatedResource', [{ digestSRI: 'sha256-a' }], 'model_member_malformed relatedResource.id'],
    ['relatedResource', [{ id: 'https://a.example/' }], 'model_member_missing relatedResource.digestSRI'],
    ['name', 7, 'model_member_malformed name'],
    ['name', { '@value': 'A', extra: 1 }, 'model_member_malformed name'],
    ['issuer', { id: 'did:key:z1', description: [false] }, 'model_member_malformed description'],
  ])('%s: %j', (member, value, expected) => {
    expect(flawOf(change(GOOD, member, value) as JsonObject)).toBe(expected);
  });

  it('a resource is named once', () => {
    const resource = { id: 'https://a.example/', digestMultibase: 'uEi' };
    expect(flawOf({ ...GOOD, relatedResource: [resource, resource] })).toBe('model_member_malformed relatedResource.id');
    expect(flawOf({ ...GOOD, relatedResource: [resource] })).toBeNull();
  });

  it.each<[string, JsonObject]>([
    ['a badge as the world makes it', GOOD],
    ['without an id and without dates', change(change(GOOD, 'id', undefined), 'validFrom', undefined) as JsonObject],
    ['with an issuer that is only an identifier', { ...GOOD, issuer: 'did:key:z1' }],
    ['with several subjects', { ...GOOD, credentialSubject: [{ name: 'A' }, { id: 'did:key:z2' }] }],
    ['with a name in two languages', { ...GOOD, name: [{ '@value': 'Étau', '@language': 'fr' }, 'Vice'] }],
    ['with a status that has no id', { ...GOOD, credentialStatus: { type: 'X' } }],
    ['with a leap second', { ...GOOD, validFrom: '2016-12-31T23:59:60Z' }],
    ['with an offset', { ...GOOD, validFrom: '2024-01-15T12:00:00.123-05:00' }],
    ['that begins when it ends', { ...GOOD, validUntil: GOOD.validFrom }],
    ['of VCDM 1.1', OLD],
  ])('is kept %s', (_, json) => {
    expect(flawOf(json)).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['issuanceDate', 'yesterday', 'model_member_malformed issuanceDate'],
    ['expirationDate', 7, 'model_member_malformed expirationDate'],
    ['expirationDate', '2020-01-01T00:00:00Z', 'model_dates_contradict'],
  ])('VCDM 1.1 %s: %j', (member, value, expected) => {
    expect(flawOf(change(OLD, member, value) as JsonObject)).toBe(expected);
  });

  it('VCDM 1.1 asks for the date of issue', () => {
    const without = change(change(OLD, 'issuanceDate', undefined), 'validFrom', undefined) as JsonObject;
    expect(flawOf(without)).toBe('model_member_missing issuanceDate');
  });
});

describe('claims of the token beside the credential', () => {
  it.each<[string, JsonObject, string]>([
    ['another id', { jti: 'urn:uuid:other' }, 'model_jwt_claims_differ jti'],
    ['another subject', { sub: 'did:key:z9' }, 'model_jwt_claims_differ sub'],
    ['an end that is a text', { exp: '2030-01-01' }, 'model_member_malformed exp'],
    ['a beginning that is a text', { nbf: '1700000000' }, 'model_member_malformed nbf'],
  ])('%s', (_, claims, expected) => {
    const json = { ...GOOD, credentialSubject: { id: 'did:key:z2' } };
    const flaw = jwtClaimsFlaw(claims, json);
    expect(`${flaw?.code} ${flaw?.params.member}`).toBe(expected);
  });

  it.each<[string, JsonObject['credentialSubject'], string | null]>([
    ['one of several subjects', [{ id: 'did:key:z1' }, { id: 'did:key:z2' }], null],
    ['the only one in a list', [{ id: 'did:key:z2' }], null],
    ['the one that has no name of its own', { name: 'Zoé' }, null],
    ['the one in a list that has none', [{ name: 'Zoé' }], null],
    ['none of several', [{ id: 'did:key:z1' }, { id: 'did:key:z3' }], 'sub'],
    ['another than the only one in a list', [{ id: 'did:key:z1' }], 'sub'],
    ['nobody knows which of several', [{ name: 'Zoé' }, { name: 'Søren' }], 'sub'],
    ['perhaps the unnamed one beside another', [{ id: 'did:key:z1' }, { name: 'Zoé' }], 'sub'],
  ])('`sub` names %s', (_, credentialSubject, member) => {
    const flaw = jwtClaimsFlaw({ sub: 'did:key:z2' }, { ...GOOD, credentialSubject: credentialSubject ?? null });
    expect(flaw?.params.member ?? null).toBe(member);
  });

  it('that say the same, or nothing', () => {
    const json = { ...GOOD, credentialSubject: { id: 'did:key:z2' } };
    expect(jwtClaimsFlaw({ jti: GOOD.id, sub: 'did:key:z2', exp: 1, nbf: 1 }, json)).toBeNull();
    expect(jwtClaimsFlaw({ exp: null, nbf: null }, json)).toBeNull();
    expect(jwtClaimsFlaw({}, json)).toBeNull();
  });

  it('that somebody else than the issuer signed: whose key it is says that', () => {
    expect(jwtClaimsFlaw({ iss: 'did:key:z9', sub: 'did:key:z9' }, GOOD)).toBeNull();
    expect(jwtClaimsFlaw({ iss: idOf(GOOD.issuer), jti: 'urn:uuid:other' }, GOOD)).not.toBeNull();
  });
});
