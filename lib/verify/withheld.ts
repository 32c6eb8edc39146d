import type { Credential } from '../credential/model.ts';
import { type Json, type JsonObject, listOf } from '../json.ts';

/**
 * A holder may leave out of a copy what decides whether the badge is in force, where the issuer let him (RFC 9901 section 9.7 only advises
 * against it). The `status`, `exp` and `nbf` of an SD-JWT VC can never be left out; members of an Open Badge beside them can.
 */
const isOpen = ({ json, format, undisclosed = [] }: Credential): boolean =>
  undisclosed.includes('$') && (format !== 'sd-jwt-vc' || json['@context'] !== undefined);

/** Nothing, and an empty list, are no statement: whoever holds the copy can write them into it (RDF knows neither). */
const isStated = (value: Json | undefined): boolean => listOf(value).length > 0;

/** `credentialStatus`, or some of its entries. */
export const mayWithholdStatus = (credential: Credential): boolean =>
  (isOpen(credential) && !isStated(credential.json.credentialStatus)) ||
  (credential.undisclosed ?? []).some((path) => path.startsWith('$.credentialStatus'));

/** The end or the start, where neither the document states it nor its JWT. */
export function mayWithholdDates(credential: Credential): boolean {
  const { json, securing } = credential;
  const claims: JsonObject = securing.kind === 'sd-jwt' ? securing.claims : {};
  return (
    isOpen(credential) &&
    [
      [json.validUntil, json.expirationDate, claims.exp],
      [json.validFrom, json.issuanceDate, claims.nbf],
    ].some((dates) => !dates.some(isStated))
  );
}
