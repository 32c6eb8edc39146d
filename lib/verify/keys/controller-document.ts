import type { JWK } from 'jose';
import { idOf, isObject, isString, type Json, type JsonObject, listOf } from '../../json.ts';
import { sameIdentifier } from '../../net/address.ts';
import { jwkFromJson, jwkOfMethod } from './public-key.ts';

/** One key that a document publishes, with what the document says it is for. */
export interface PublishedKey {
  /** Absolute; for a key of a JWK Set its `kid`, or null. */
  id: string | null;
  controller: string | null;
  jwk: JWK | null;
  forAssertion: boolean;
  revoked: string | null;
  expires: string | null;
}

/** Controlled Identifiers 1.0 section 2.3: who names one of them says what each key is for. */
const RELATIONSHIPS = ['assertionMethod', 'authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];

/**
 * All keys of a DID document, controller document, issuer profile or JWK Set.
 * `forAssertion` follows Controlled Identifiers 1.0 section 2.3.2; a profile that is no DID document and names no relationship at all
 * (Open Badges profiles, JWK Sets) publishes its keys for what it does, which is to assert.
 */
export async function readPublishedKeys(document: JsonObject, controller: string): Promise<PublishedKey[]> {
  if (Array.isArray(document.keys)) {
    return document.keys.filter(isObject).map((jwk) => ({
      id: isString(jwk.kid) ? jwk.kid : null,
      controller: null,
      jwk: jwkFromJson(jwk),
      forAssertion: jwk.use !== 'enc',
      revoked: null,
      expires: null,
    }));
  }
  const assertion = listOf(document.assertionMethod);
  const authentication = listOf(document.authentication);
  const namesRelationships = RELATIONSHIPS.some((name) => document[name] !== undefined) || controller.startsWith('did:');
  const listed = new Set(assertion.map(idOf).map((id) => absolute(id, controller)));
  const methods = [...listOf(document.verificationMethod), ...listOf(document.publicKey), ...assertion, ...authentication].filter(
    isObject,
  );
  const keys = new Map<string, PublishedKey>();
  for (const method of methods) {
    const id = absolute(idOf(method), controller) ?? controller;
    if (keys.has(id)) continue;
    const owner = method.controller ?? method.owner;
    keys.set(id, {
      id,
      // A controller that is no identifier is somebody else than the issuer.
      controller: owner === undefined || owner === null ? null : (idOf(owner) ?? ''),
      jwk: await jwkOfMethod(method),
      forAssertion: namesRelationships ? listed.has(id) : true,
      revoked: momentOf(method.revoked),
      expires: momentOf(method.expires),
    });
  }
  return [...keys.values()];
}

/** What stands there as text, so that a time in a form of its own, or a bare `true`, is not taken for none. */
const momentOf = (value: Json | undefined): string | null =>
  value === undefined || value === null || value === false ? null : String(value);

/** A fragment alone is relative to the document's subject. */
export function absolute(id: string | null, controller: string): string | null {
  return id?.startsWith('#') ? controller + id : id;
}

/** Whether a published key is the one that a `kid` or `verificationMethod` names. */
export function isNamed(key: PublishedKey, method: string, controller: string): boolean {
  if (key.id === null) return false;
  const wanted = absolute(method, controller) ?? method;
  return sameKeyId(key.id, wanted) || sameKeyId(`${controller}#${key.id}`, wanted);
}

function sameKeyId(a: string, b: string): boolean {
  const [aBase = '', aFragment] = a.split('#');
  const [bBase = '', bFragment] = b.split('#');
  return aFragment === bFragment && sameIdentifier(aBase, bBase);
}
