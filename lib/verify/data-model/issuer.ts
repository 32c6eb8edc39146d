import type { Credential } from '../../credential/model.ts';
import { idOf, isObject, isString } from '../../json.ts';

/**
 * The identifier of the issuer, written as a string or as an object with an `id`. An SD-JWT VC names its issuer as an Open Badge does, or else
 * only as `iss`; a bare `issuer` there is a name.
 */
export function issuerOf({ format, json }: Credential): string | null {
  if (format !== 'sd-jwt-vc') return idOf(json.issuer);
  return (isObject(json.issuer) ? idOf(json.issuer) : null) ?? (isString(json.iss) ? json.iss : null);
}
