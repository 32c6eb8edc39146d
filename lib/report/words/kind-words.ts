import { cleanText } from '../../i18n/clean.ts';

/** The kind of thing in words: the standard's types are translated (`find` a message), anything else stays the issuer's own word. */
export const kindWords = (kind: string, find: (key: string) => string | null): string =>
  find(`kind_${kind}`) ?? cleanText(kind.replace(/^ext:/, '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), 60);
