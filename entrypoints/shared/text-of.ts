import { askText } from '../../lib/export/ask-text.ts';
import { reportText } from '../../lib/export/report-text.ts';
import type { Catalogue, Language } from '../../lib/i18n/sentence.ts';
import type { Report } from '../../lib/report/report.ts';
import type { ListInUse } from '../../lib/trust/list-in-use.ts';

/** What a text is written with: the words of both languages, since one of the texts speaks both, and what it says of itself. */
export interface TextParts {
  language: Language;
  catalogues: Readonly<Record<Language, Catalogue>>;
  version: string;
  /** The list that headlines went by; absent where it is not known. */
  list?: ListInUse | null;
}

/** A text to copy: what asks the person for a verifiable copy, or the summary in the user's language. */
export function textOf(
  what: 'ask' | 'summary',
  report: Report,
  { language, catalogues, version, list = null }: TextParts,
): string {
  return what === 'ask'
    ? askText(report, catalogues)
    : reportText(report, { language, catalogue: catalogues[language] }, { version, list, now: new Date() });
}
