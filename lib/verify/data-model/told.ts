import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { type Check, check } from '../check.ts';

/**
 * What a credential offers to whoever checks it, and Assay does not follow: told, so that nobody takes it for checked.
 * VC Data Model 2.0 sections 4.11 (credentialSchema), 5.3 (relatedResource), 5.4 (refreshService) and 5.5 (termsOfUse).
 */
export function toldOf(json: JsonObject): Check[] {
  return [
    ...named(json.credentialSchema).map((what) => check('model_schema_not_read', { what })),
    ...named(json.relatedResource).map((what) => check('model_related_resource_not_read', { what })),
    ...named(json.refreshService).map((what) => check('model_refresh_not_asked', { what })),
    ...listOf(json.termsOfUse)
      .slice(0, MAX_TOLD)
      .map((terms) => check('model_terms_of_use', { what: clamped(isObject(terms) ? typesOf(terms).join(', ') : terms) })),
  ];
}

const MAX_TOLD = 3;

/** The hosts of what is named; for what has no address, its type. Each once. */
const named = (value: Json | undefined): string[] =>
  [...new Set(listOf(value).map(nameOf))].filter((name) => name !== '').slice(0, MAX_TOLD);

function nameOf(entry: Json): string {
  if (!isObject(entry)) return clamped(entry);
  const address = [entry.id, entry.url].find(isString);
  return (address === undefined ? null : hostOf(address)) ?? clamped(typesOf(entry)[0] ?? address ?? '');
}

const clamped = (text: Json): string => (isString(text) ? text.slice(0, 100) : '');
