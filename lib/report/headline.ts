import { textOf, type Words } from '../i18n/sentence.ts';
import type { MessageKey } from '../i18n/words.ts';
import type { Code } from '../verify/codes.ts';
import { claim } from './headline-claim.ts';
import {
  claimedName,
  confirmedName,
  found,
  type Headline,
  hostOfReport,
  listedIssuer,
  make,
  onList,
  type Phrase,
} from './headline-parts.ts';
import { unchecked } from './headline-unchecked.ts';
import { isPlatformHost } from './platform-host.ts';
import type { Report } from './report.ts';

export type { Headline, HeadlineGlyph, Phrase, Tone } from './headline-parts.ts';
export { hostOf, hostOfReport } from './headline-parts.ts';

/**
 * The headline of a report: chosen by verdict, by the issuer's standing and by code (DESIGN section 4; interface, 2.1).
 * "Verified" only when the issuer is pinned or listed. Under `invalid` nothing of the credential is named.
 */
export function headlineOf(report: Report): Headline {
  if (report.verdict === 'invalid') return invalid(report);
  const inner = weakestInside(report);
  if (inner !== null) return headlineOf(inner);
  switch (report.axes.issuer) {
    case 'blocked':
      return blocked(report);
    case 'key-changed':
      return keyChanged(report);
    case 'pinned':
    case 'listed':
    case 'unrecognised':
      return byVerdict(report, report.verdict);
  }
}

/** The headline and its sentences as plain text, for places without markup (command line, chip names, exports). */
export const headlineText = (headline: Headline, words: Words): { title: string; sentence: string } => ({
  title: textOf(words, headline.key, headline.params),
  sentence: [{ key: headline.sentenceKey, params: headline.params }, ...headline.then]
    .map(({ key, params }) => textOf(words, key, params))
    .join(' '),
});

function byVerdict(report: Report, verdict: Exclude<Report['verdict'], 'invalid'>): Headline {
  switch (verdict) {
    case 'verified':
      return signed(report);
    case 'hosted':
      return hosted(report);
    case 'claim':
      return claim(report);
    case 'unbound':
      return unbound(report);
    case 'revoked':
      return revoked(report);
    case 'suspended':
      return suspended(report);
    case 'expired':
      return dated(report, 'headline_expired', 'headline_expired_sentence', ['dates_expired', 'dates_signature_expired']);
    case 'not-yet-valid':
      return dated(report, 'headline_not_yet_valid', 'headline_not_yet_valid_sentence', ['dates_not_yet_valid']);
    case 'unchecked':
      return unchecked(report);
  }
}

function signed(report: Report): Headline {
  if (onList(report)) {
    const sentenceKey = found(report, 'status_clear') ? 'headline_verified_sentence_not_revoked' : 'headline_verified_sentence';
    return make('disc', 'verified', 'headline_verified', sentenceKey, { issuer: listedIssuer(report) });
  }
  const name = report.credential?.issuer.name ?? null;
  const domain = report.credential?.signer?.domain ?? null;
  const valid = (sentenceKey: MessageKey, params: Record<string, string> = {}): Headline =>
    make('ring', 'neutral', 'headline_signature_valid', sentenceKey, params);
  if (domain === null)
    return name === null
      ? valid('headline_signature_valid_sentence_anonymous')
      : valid('headline_signature_valid_sentence_unconfirmed', { name });
  return name === null
    ? valid('headline_signature_valid_sentence_unnamed', { domain })
    : valid('headline_signature_valid_sentence', { name, domain });
}

function hosted(report: Report): Headline {
  const host = hostOfReport(report);
  return onList(report) || isPlatformHost(host)
    ? make('house', 'neutral', 'headline_hosted_known', 'headline_hosted_known_sentence', { host })
    : make('house-outline', 'neutral', 'headline_hosted_other', 'headline_hosted_other_sentence', { host });
}

function unbound(report: Report): Headline {
  const name = claimedName(report);
  return name === null
    ? make('ring-open', 'neutral', 'headline_unbound', 'headline_unbound_sentence_unnamed')
    : make('ring-open', 'neutral', 'headline_unbound', 'headline_unbound_sentence', { name });
}

/** Members are named by the standard, not by the credential; anything else stays out of a sentence under `invalid`. */
const MEMBER = /^@?[A-Za-z][A-Za-z0-9.[\]]{0,59}$/;

/** A list or a presentation in which nothing of its own is broken says what is broken inside. */
/** The answers that make a badge `tampered`. The table of all codes would be a tenth of the panel; a test holds this to it. */
export const ALTERED = [
  'proof_fails',
  'proof_expired',
  'proof_chain_broken',
  'proof_merkle_fails',
  'proof_key_binding_fails',
] as const satisfies readonly Code[];

function invalid(report: Report): Headline {
  const isAltered = report.axes.authentic === 'tampered';
  const broken = isAltered
    ? found(report, ...ALTERED)
    : report.checks.find(({ id, outcome }) => outcome === 'fail' && (id === 'proof' || id === 'data-model' || id === 'document'));
  const inner = broken === undefined ? weakestInside(report) : null;
  if (inner !== null) {
    const { glyph, tone, key, sentenceKey, params } = invalid(inner);
    return make(glyph, tone, key, sentenceKey, params, [{ key: 'headline_sentence_inside', params: {} }]);
  }
  if (isAltered) {
    const { code, params } = broken ?? { code: 'proof_fails', params: {} };
    return make('triangle', 'red', 'headline_altered', code, params, [{ key: 'headline_altered_sentence', params: {} }]);
  }
  const member = found(report, 'model_member_missing', 'model_member_malformed')?.params.member;
  return member !== undefined && MEMBER.test(member)
    ? make('triangle', 'neutral', 'headline_malformed', 'headline_malformed_sentence_member', { member })
    : make('triangle', 'neutral', 'headline_malformed', 'headline_malformed_sentence');
}

function revoked(report: Report): Headline {
  const gone = found(report, 'status_gone_or_never_issued');
  if (gone)
    return make('barred', 'red', 'headline_gone', 'headline_gone_sentence', { host: gone.params.host ?? hostOfReport(report) });
  const check = found(report, 'status_revoked', 'status_revoked_by_host', 'status_gone');
  const { reason = '', date = '' } = check?.params ?? {};
  const then: Phrase[] = [
    reason === '' ? { key: 'headline_reason_none', params: {} } : { key: 'headline_reason', params: { reason } },
  ];
  const issuer = confirmedName(report);
  if (issuer === null)
    return make('barred', 'red', 'headline_revoked', check?.code ?? 'status_revoked', check?.params ?? {}, then);
  return date === ''
    ? make('barred', 'red', 'headline_revoked', 'headline_revoked_sentence', { issuer }, then)
    : make('barred', 'red', 'headline_revoked', 'headline_revoked_sentence_dated', { issuer, date }, then);
}

function suspended(report: Report): Headline {
  const issuer = confirmedName(report);
  return issuer === null
    ? make('pause', 'neutral', 'headline_suspended', 'status_suspended')
    : make('pause', 'neutral', 'headline_suspended', 'headline_suspended_sentence', { issuer });
}

function dated(report: Report, key: MessageKey, sentenceKey: MessageKey, codes: Code[]): Headline {
  const date = found(report, ...codes)?.params.date ?? report.facts?.expires?.value ?? '…';
  return make('clock', 'neutral', key, sentenceKey, { date }, [apartFromDates(report)]);
}

/** What holds but for the dates. An unknown status stays said: `expired` outranks it in the verdict, not in the truth. */
function apartFromDates(report: Report): Phrase {
  const statusUnknown = report.checks.some(({ id, outcome }) => id === 'status' && outcome === 'unknown');
  if (report.axes.authentic === 'hosted') {
    return {
      key: statusUnknown ? 'headline_apart_hosted_unknown' : 'headline_apart_hosted',
      params: { host: hostOfReport(report) },
    };
  }
  if (statusUnknown) return { key: 'headline_apart_status_unknown', params: {} };
  return onList(report)
    ? { key: 'headline_apart_listed', params: { issuer: listedIssuer(report) } }
    : { key: 'headline_apart_signed', params: {} };
}

function keyChanged(report: Report): Headline {
  const contact = found(report, 'issuer_key_changed')?.params.by ?? '';
  return contact === ''
    ? make('key', 'amber', 'headline_key_changed', 'headline_key_changed_sentence_plain')
    : make('key', 'amber', 'headline_key_changed', 'headline_key_changed_sentence', { contact });
}

function blocked(report: Report): Headline {
  const { by = '', date = '', reason = '' } = found(report, 'issuer_blocked')?.params ?? {};
  const then: Phrase[] = reason === '' ? [] : [{ key: 'headline_reason', params: { reason } }];
  return by === '' || date === ''
    ? make('barred', 'red', 'headline_blocked', 'issuer_blocked', {}, then)
    : make('barred', 'red', 'headline_blocked', 'headline_blocked_sentence', { by, date }, then);
}

/** From least to most that can be said for an issuer. */
const STANDINGS = ['blocked', 'key-changed', 'unrecognised', 'listed', 'pinned'] as const;

/** A presentation has no issuer of its own: it speaks through that of its credentials, of the same verdict, that is known least. */
function weakestInside(report: Report): Report | null {
  if (report.credential !== null && report.credential.format !== 'presentation') return null;
  const same = report.credentials.filter(({ verdict }) => verdict === report.verdict);
  const rank = ({ axes }: Report) => STANDINGS.indexOf(axes.issuer);
  return same.reduce<Report | null>((weakest, one) => (weakest === null || rank(one) < rank(weakest) ? one : weakest), null);
}
