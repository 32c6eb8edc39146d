import type { MessageKey } from '../i18n/words.ts';
import { because, found, type Headline, hostOf, hostOfReport, make } from './headline-parts.ts';
import type { Report, SeenByUser } from './report.ts';
import { hostToSee } from './seen.ts';

const NOT_AN_AWARD = [
  'link_template',
  'link_profile',
  'link_collection',
  'link_picture',
  'link_not_award',
  'link_malformed',
] as const;
const NOT_CONFIRMED = [
  'hosted_out_of_scope',
  'hosted_id_differs',
  'hosted_id_missing',
  'hosted_type_differs',
  'hosted_not_confirmed',
] as const;
const NO_CREDENTIAL = [
  'parse_image_without_credential',
  'parse_image_broken',
  'parse_empty',
  'parse_html',
  'parse_not_json',
  'parse_not_credential',
] as const;

/** Which kind of claim it is: a look-alike, not an award, nothing attached, not confirmed, a page to open, a record, an unreadable or unsigned file. */
export function claim(report: Report): Headline {
  const host = hostOfReport(report);
  const lookAlike = found(report, 'link_look_alike');
  if (lookAlike) {
    const resembles = lookAlike.params.resembles ?? '…';
    return make('speech', 'amber', 'headline_look_alike', 'headline_look_alike_sentence', {
      host: lookAlike.params.host ?? host,
      resembles,
    });
  }
  const notAward = found(report, ...NOT_AN_AWARD);
  if (notAward) return because(notAward, 'speech', 'headline_not_award', 'headline_not_award_sentence');
  if (found(report, 'link_none')) return make('speech', 'neutral', 'headline_stated', 'headline_stated_sentence');
  const notConfirmed = found(report, ...NOT_CONFIRMED);
  if (notConfirmed) return because(notConfirmed, 'speech', 'headline_unconfirmed', 'headline_unconfirmed_sentence');
  if (report.seenByUser !== null && hostToSee(report) !== null) return seen(report.seenByUser);
  if (found(report, 'link_provider_page', 'parse_html') && report.source.kind !== 'file') {
    const page = hostOf(report.source.page) ?? hostOf(report.source.given) ?? host;
    return make('page', 'neutral', 'headline_page', 'headline_page_sentence', { host: page });
  }
  if (found(report, 'parse_record_only')) return make('page', 'neutral', 'headline_record', 'headline_record_sentence', { host });
  if (found(report, 'parse_several_side_by_side'))
    return make('page', 'neutral', 'headline_several', 'parse_several_side_by_side');
  const nothing = found(report, ...NO_CREDENTIAL);
  if (nothing) return because(nothing, 'speech', 'headline_no_credential', 'headline_no_credential_sentence');
  if (found(report, 'proof_none')) return make('speech', 'neutral', 'headline_file', 'headline_file_sentence');
  // With a credential in it, that one speaks.
  if (report.credential?.format === 'presentation')
    return make('speech', 'neutral', 'headline_no_credential', 'headline_no_credential_sentence');
  return make('speech', 'neutral', 'headline_stated', 'headline_stated_sentence');
}

/** What the user says agreed; nothing agreed is not kept. */
const SAID = {
  name: 'headline_seen_sentence_name',
  title: 'headline_seen_sentence_title',
  date: 'headline_seen_sentence_date',
  'name title': 'headline_seen_sentence_name_title',
  'name date': 'headline_seen_sentence_name_date',
  'title date': 'headline_seen_sentence_title_date',
  'name title date': 'headline_seen_sentence',
} as const satisfies Record<string, MessageKey>;

/** The user's own statement: their word, never a check, and so never in the colour of one. */
function seen({ host, at, ...agreed }: SeenByUser): Headline {
  const which = (['name', 'title', 'date'] as const).filter((box) => agreed[box]).join(' ') as keyof typeof SAID;
  const key = which === 'name title date' ? 'headline_seen' : 'headline_seen_partly';
  return make('eye', 'neutral', key, SAID[which], { host, moment: at });
}
