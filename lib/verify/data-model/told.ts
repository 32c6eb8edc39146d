import type { Credential, Securing } from '../../credential/model.ts';
import { isObject, isString, type Json, listOf, typesOf } from '../../json.ts';
import { hostOf } from '../../net/address.ts';
import { type Check, check } from '../check.ts';
import { isBundled } from '../jsonld/contexts.ts';

/**
 * What a credential offers to whoever checks it, and Assay does not follow: told, so that nobody takes it for checked.
 * VC Data Model 2.0 sections 4.3 (@context), 4.11 (credentialSchema), 5.3 (relatedResource), 5.4 (refreshService) and 5.5 (termsOfUse).
 */
export async function toldOf({ json, securing }: Credential): Promise<Check[]> {
  return [
    ...(restsOnVocabulary(securing) ? [] : await unreadContexts(listOf(json['@context']))),
    ...named(json.credentialSchema).map((what) => check('model_schema_not_read', { what })),
    ...named(json.relatedResource).map((what) => check('model_related_resource_not_read', { what })),
    ...named(json.refreshService).map((what) => check('model_refresh_not_asked', { what })),
    ...listOf(json.termsOfUse)
      .slice(0, MAX_TOLD)
      .map((terms) => check('model_terms_of_use', { what: clamped(isObject(terms) ? typesOf(terms).join(', ') : terms) })),
  ];
}

/** Whether the bytes that are signed follow from the vocabulary: then one that is not at hand leaves the proof unchecked, and that is told there. */
const restsOnVocabulary = (securing: Securing): boolean =>
  securing.kind === 'merkle' ||
  (securing.kind === 'data-integrity' && !securing.proofs.every(({ cryptosuite }) => /-jcs-/.test(String(cryptosuite))));

/** A signature over the text covers every word; what those of another vocabulary mean is the issuer's to say. */
async function unreadContexts(contexts: Json[]): Promise<Check[]> {
  const unread: Check[] = [];
  for (const context of contexts.filter(isString))
    if (unread.length < MAX_TOLD && !(await isBundled(context)))
      unread.push(check('model_context_not_read', { context: clamped(context) }));
  return contexts.every(isString) ? unread : [...unread, check('model_context_own')];
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
