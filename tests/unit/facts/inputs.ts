import type { Credential, Format, Securing } from '../../../lib/credential/model.ts';
import type { FactsInput } from '../../../lib/facts/index.ts';
import { readFacts } from '../../../lib/facts/index.ts';
import type { JsonObject } from '../../../lib/json.ts';

export function credentialOf(format: Format, json: JsonObject, over: Partial<Credential> = {}): Credential {
  const securing: Securing = { kind: 'none' };
  return { format, kind: 'achievement', securing, json, container: 'json', nested: [], ...over };
}

type Over = Partial<FactsInput>;

export const ob2 = (json: JsonObject, over: Over = {}) =>
  readFacts({
    credential: credentialOf('open-badges-2.0', json, { kind: 'assertion' }),
    badgeClass: null,
    issuerProfile: null,
    authentic: 'hosted',
    platform: null,
    record: null,
    ...over,
  });

export const ob3 = (json: JsonObject, over: Over = {}) =>
  readFacts({
    credential: credentialOf('open-badges-3.0', json),
    badgeClass: null,
    issuerProfile: null,
    authentic: 'signed',
    platform: null,
    record: null,
    ...over,
  });

/** The flat claims of an SD-JWT VC. */
export const sdJwtVc = (json: JsonObject) =>
  readFacts({
    credential: credentialOf('sd-jwt-vc', json),
    badgeClass: null,
    issuerProfile: null,
    authentic: 'signed',
    platform: null,
    record: null,
  });

/** An Open Badges 3.0 credential around one achievement. */
export const achievement = (members: JsonObject, subject: JsonObject = {}): JsonObject => ({
  issuer: { id: 'did:web:college.example', name: 'Example College' },
  credentialSubject: { achievement: members, ...subject },
});

export const credly = (data: JsonObject) => ({ json: { data }, host: 'www.credly.com', platform: 'credly' as const });
export const accredible = (data: JsonObject) => ({ json: { data }, host: 'api.accredible.com', platform: 'accredible' as const });
