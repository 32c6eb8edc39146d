import { idOf, type JsonObject } from '../../json.ts';

/** The identifier of the issuer, written as a string or as an object with an `id`. */
export const issuerIdOf = (json: JsonObject): string | null => idOf(json.issuer);
