import type { MessageKey } from '../i18n/words.ts';
import type { KindGroup } from './model.ts';

/**
 * Terms for kinds of things: Open Badges 3.0 achievement types, European Learning Model claims, Credly's categories, types of verifiable
 * credentials; lower case, letters only. Terms that only say that something was awarded ("Badge", "Achievement") stay the issuer's own word.
 */
const TERMS: Record<Exclude<KindGroup, 'other'>, string> = {
  'micro-credential': 'microcredential microcertification',
  certificate: 'certificate',
  certification: 'certification',
  attendance: 'certificateofcompletion learningactivity experience',
  course: 'course learningprogram learning',
  degree:
    'degree associatedegree bachelordegree masterdegree doctoraldegree researchdoctorate professionaldoctorate diploma secondaryschooldiploma generaleducationdevelopment',
  licence: 'license licence',
  membership: 'membership',
  record: 'clrcredential',
  endorsement: 'endorsement endorsementcredential',
  'status-list': 'bitstringstatuslistcredential statuslist2021credential',
};
const GROUP_OF = new Map(
  Object.entries(TERMS).flatMap(([group, terms]) => terms.split(' ').map((term) => [term, group as KindGroup] as const)),
);

/** The group that an issuer's or platform's term belongs to (employer facts, Q25); `other` where its own word has to do. */
export const kindGroup = (term: string): KindGroup =>
  GROUP_OF.get(
    term
      .toLowerCase()
      .replace(/^ext:/, '')
      .replace(/[^a-z0-9]/g, ''),
  ) ?? 'other';

/** What ICTC means by a term that is often mistaken for another (002:L85-87). */
export function kindNote(group: KindGroup): MessageKey | null {
  if (group === 'certificate') return 'kind_note_certificate';
  return group === 'certification' ? 'kind_note_certification' : null;
}
