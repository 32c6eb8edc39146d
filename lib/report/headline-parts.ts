import type { MessageKey } from '../i18n/words.ts';
import type { Check } from '../verify/check.ts';
import type { Code } from '../verify/codes.ts';
import type { Report } from './report.ts';

/** A message with what fills it. */
export interface Phrase {
  key: MessageKey;
  params: Record<string, string>;
}

/** Marks differ in shape, so that none depends on its colour. The disc is the mark of "Verified" alone. */
export type HeadlineGlyph =
  | 'disc'
  | 'ring'
  | 'house'
  | 'house-outline'
  | 'page'
  | 'eye'
  | 'speech'
  | 'ring-open'
  | 'triangle'
  | 'barred'
  | 'clock'
  | 'pause'
  | 'dash'
  | 'key';

/** Teal only for "Verified"; amber for a difference or a changed key; red only for altered, revoked and blocked. */
export type Tone = 'verified' | 'neutral' | 'amber' | 'red';

/** What a person reads first. `sentenceKey` shares `params` with `key`; `then` are further sentences after it. */
export interface Headline extends Phrase {
  glyph: HeadlineGlyph;
  tone: Tone;
  sentenceKey: MessageKey;
  then: Phrase[];
}

export const make = (
  glyph: HeadlineGlyph,
  tone: Tone,
  key: MessageKey,
  sentenceKey: MessageKey,
  params: Record<string, string> = {},
  then: Phrase[] = [],
): Headline => ({ key, params, glyph, tone, sentenceKey, then });

/** The first check with one of these codes, in the order of the codes. Checks of endorsements never speak for the badge. */
export function found(report: Report, ...codes: Code[]): Check | undefined {
  const own = report.checks.filter(({ id }) => id !== 'endorsement');
  for (const code of codes) {
    const check = own.find((candidate) => candidate.code === code);
    if (check !== undefined) return check;
  }
  return undefined;
}

export const onList = ({ axes }: Report): boolean => axes.issuer === 'pinned' || axes.issuer === 'listed';

/** Without "www.", as an address bar shows it (ASCII, so that look-alike letters are seen). */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}

/** The host that answered: the one that confirmed a hosted badge, however that was handed over; else where the document is from. */
export const hostOfReport = (report: Report): string =>
  found(report, 'hosted_confirmed')?.params.host?.replace(/^www\./, '') ??
  hostOf(report.source.document) ??
  hostOf(report.source.page) ??
  hostOf(report.source.given) ??
  '…';

/** What the credential says of its issuer: only ever after "calls itself". */
export const claimedName = ({ credential }: Report): string | null => credential?.issuer.name ?? credential?.issuer.id ?? null;

/** A name that something other than the credential stands for: the list's, else the domain of the key. */
export function confirmedName(report: Report): string | null {
  const listed = onList(report) ? found(report, 'issuer_pinned')?.params.name : undefined;
  // A pin may lack a name.
  return listed || (report.credential?.signer?.domain ?? null);
}

export const listedIssuer = (report: Report): string =>
  confirmedName(report) ?? report.credential?.signer?.id ?? report.credential?.issuer.id ?? '…';

/** A headline that says what kind of case it is, after the sentence of the code that decided it. */
export const because = (check: Check, glyph: HeadlineGlyph, key: MessageKey, then: MessageKey): Headline =>
  make(glyph, 'neutral', key, check.code, check.params, [{ key: then, params: {} }]);
