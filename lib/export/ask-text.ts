import { type Catalogue, type Language, type Params, textOf } from '../i18n/sentence.ts';
import type { MessageKey } from '../i18n/words.ts';
import { ASK_STEPS } from '../platforms/ask-steps.ts';
import { found, hostOfReport } from '../report/headline-parts.ts';
import type { Report } from '../report/report.ts';

/** What to ask for. `work`: the badge itself is as good as it can be; only work to look at is missing. */
type Ask = 'file' | 'page' | 'link' | 'fresh' | 'newer' | 'work';

/** What helps most, given how the check came out. */
function askOf(report: Report): Ask {
  switch (report.verdict) {
    case 'invalid':
      return 'fresh';
    case 'revoked':
    case 'suspended':
    case 'expired':
      return 'newer';
    case 'verified':
    case 'not-yet-valid':
      return report.axes.authentic === 'signed' ? 'work' : 'file';
    case 'claim':
      if (report.credential !== null || found(report, 'parse_record_only')) return 'file';
      return report.source.kind !== 'file' && found(report, 'link_provider_page', 'parse_html') ? 'page' : 'link';
    case 'unchecked':
      return found(report, 'net_not_found', 'hosted_not_found', 'link_destination_hidden') ? 'link' : 'file';
    case 'hosted':
    case 'unbound':
      return 'file';
  }
}

const ASKS = {
  file: 'ask_file',
  page: 'ask_page',
  link: 'ask_link',
  fresh: 'ask_fresh',
  newer: 'ask_newer',
  work: null,
} as const satisfies Record<Ask, MessageKey | null>;

/**
 * A short text for the person, in English and French, with the steps of the platform that holds the badge (interface, 2.7). It is copied,
 * never sent by us, and fits an applicant and an employee alike. Nothing of an altered badge is in it: its title is then the page's.
 */
export function askText(report: Report, catalogues: Readonly<Record<Language, Catalogue>>): string {
  const { source, facts, credential, page } = report;
  const title = facts?.title?.value ?? credential?.title ?? page?.claims.title ?? '';
  const ask = askOf(report);
  const key = ASKS[ask];
  const steps = (source.platform && ASK_STEPS[source.platform]) ?? (ask === 'page' ? 'ask_steps_page' : 'ask_steps');
  const lines: MessageKey[] = [
    title === '' ? 'ask_hello_untitled' : 'ask_hello',
    ...(key === null ? [] : [key, steps]),
    'ask_project',
    key === null ? 'ask_fair_one' : 'ask_fair',
  ];
  const params: Params = { title, host: hostOfReport(report) };
  const inLanguage = (language: Language): string =>
    lines.map((line) => textOf({ language, catalogue: catalogues[language] }, line, params)).join(' ');
  return `${inLanguage('en')}\n\n${inLanguage('fr')}`;
}
