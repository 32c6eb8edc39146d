import { isObject, isString, type JsonObject } from '../../json.ts';
import { type Check, check } from '../check.ts';
import { isDate } from '../dates.ts';

/**
 * What a verifier owes of SD-JWT VC section 2.2.2.2 and RFC 7519 section 4.1; null when nothing is broken. Type metadata of the `vct` is
 * never fetched: it says how to show a credential, not whether it is one.
 */
export function sdJwtVcFlaw(json: JsonObject): Check | null {
  const malformed = (member: string): Check => check('model_member_malformed', { member });
  if (!isString(json.vct) || json.vct === '') return malformed('vct');
  // An issuer that only its certificate names leaves `iss` out.
  if (json.iss !== undefined && (!isString(json.iss) || !/^[a-z][a-z0-9+.-]*:\S+$/i.test(json.iss))) return malformed('iss');
  for (const claim of ['iat', 'nbf', 'exp'])
    if (json[claim] !== undefined && typeof json[claim] !== 'number') return malformed(claim);
  for (const claim of ['cnf', 'status']) if (json[claim] !== undefined && !isObject(json[claim])) return malformed(claim);
  // Members of Open Badges that would be read beside the claims.
  for (const member of ['validFrom', 'validUntil'])
    if (json[member] !== undefined && !isDate(json[member])) return malformed(member);
  return null;
}
