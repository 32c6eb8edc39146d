import { formatDate } from '../../lib/i18n/dates.ts';
import { textOf, type Words } from '../../lib/i18n/sentence.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import type { Item, Mark, TabView } from '../../lib/messages/views.ts';
import { differencesOf } from '../../lib/report/differences.ts';
import { type Headline, headlineOf } from '../../lib/report/headline.ts';
import type { Report } from '../../lib/report/report.ts';

/** Longer is no mark any more. */
export const LONGEST = 24;

/** Headlines that go by the short words of another. */
const SAME: Partial<Record<string, string>> = {
  hosted_known: 'hosted',
  hosted_earlier: 'hosted',
  seen_partly: 'seen',
  several: 'several_inside',
  status_unknown_hosted: 'status_unknown',
};

/** What a headline is called where there is room for two or three words: `mark_…` for `headline_…`. */
export function shortKey(headline: MessageKey): MessageKey {
  const name = headline.replace('headline_', '');
  return `mark_${SAME[name] ?? name}` as MessageKey;
}

type Said = Pick<Mark, 'glyph' | 'tone' | 'text'> & { headline: string };

/**
 * What stands beside the links of one frame (interface, 3.6). `seen`: each address as the page holds it, with its badge's key.
 * Under one address with several titles, of which at most one is true, the mark decides nothing.
 */
export function marksOf(view: TabView, seen: readonly (readonly [url: string, key: string])[], words: Words): Mark[] {
  return seen.flatMap(([url, key]) => {
    const items = view.items.filter((item) => item.link !== null && (item.key === key || item.key.startsWith(`${key}\n`)));
    const [first] = items;
    if (first === undefined) return [];
    const { headline, ...said } = items.length > 1 ? several(words) : wordsOf(first, words);
    const title = items.length > 1 ? null : titleOf(first);
    // Whoever speaks to the computer says what stands on the mark: the name holds it (WCAG 2.5.3).
    const named = headline.toLowerCase().includes(said.text.toLowerCase()) ? headline : `${said.text}. ${headline}`;
    const label = textOf(words, title === null ? 'mark_label_untitled' : 'mark_label', { headline: named, title: title ?? '' });
    return [{ url, key: first.key, ...said, label }];
  });
}

const plain = (words: Words, text: MessageKey, headline: MessageKey = text): Said => ({
  glyph: 'dash',
  tone: 'neutral',
  text: textOf(words, text),
  headline: textOf(words, headline),
});

const several = (words: Words): Said => plain(words, 'mark_several', 'mark_several_long');

function wordsOf({ state }: Item, words: Words): Said {
  switch (state.name) {
    case 'found':
    case 'failed':
      return plain(words, 'mark_check');
    case 'asking':
    case 'checking':
      return plain(words, 'mark_checking');
    case 'done':
      return judged(state.report, words);
  }
}

function judged(report: Report, words: Words): Said {
  const headline = headlineOf(report);
  // A mark may stand for hours: what was confirmed is said without "just now".
  const whole = textOf(
    words,
    headline.key === 'headline_hosted_known' ? 'headline_hosted_earlier' : headline.key,
    headline.params,
  );
  // Red is altered, revoked and blocked: nothing wins over these.
  // A name has its own line in the panel: an address may be copied, and a mark stands on the page.
  if (headline.tone !== 'red' && differencesOf(report).some(({ what }) => what !== 'holder')) {
    const differs = textOf(words, 'mark_differs');
    return { glyph: 'bang', tone: 'amber', text: differs, headline: `${differs}. ${whole}` };
  }
  return { glyph: headline.glyph, tone: headline.tone, text: shortOf(headline, report, words), headline: whole };
}

/** The host speaks for itself where it fits; a host that is cut off could be taken for another. */
function shortOf({ key, params }: Headline, report: Report, words: Words): string {
  if (key === 'headline_hosted_known' && params.host !== undefined) {
    const date = report.facts?.issueDate?.value.date.slice(0, 7);
    const dated = date === undefined ? '' : `${params.host} · ${formatDate(date, words.language)}`;
    const fits = [dated, params.host].find((text) => text !== '' && text.length <= LONGEST);
    if (fits !== undefined) return fits;
  }
  if (key === 'headline_hosted_other') {
    const whole = textOf(words, key, params);
    if (whole.length <= LONGEST) return whole;
  }
  return textOf(words, shortKey(key));
}

/** Under `invalid` a report has no title, and the page's own words stand. */
function titleOf({ state, link }: Item): string | null {
  const report = state.name === 'done' ? state.report : null;
  return report?.facts?.title?.value ?? report?.credential?.title ?? link?.claims.title ?? null;
}
