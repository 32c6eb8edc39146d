/**
 * Who says a fact. `platform` carries the host that shows it ("Shown by credly.com");
 * `file` is a document whose author is not confirmed.
 */
export type Speaker =
  | { who: 'issuer' }
  | { who: 'platform'; host: string }
  | { who: 'recipient' }
  | { who: 'page' }
  | { who: 'endorser'; name: string | null }
  | { who: 'file' };

/**
 * How we know that the speaker said it (reference: employer facts, section 0.1).
 * SIG: signed by a key bound to the speaker. SIG?: signed, key not bound. TLS: read from the speaker's own server.
 * TLS-P: read from a platform that speaks for the issuer. TEXT: words on a page or in a file. REC: added by the person.
 */
export type How = 'SIG' | 'SIG?' | 'TLS' | 'TLS-P' | 'TEXT' | 'REC';

/** A value with who says it, how we know, and where it stands. `path` is a JSON path: `$` is the credential (or, when a platform
 * or the recipient speaks, the platform's record), `B` and `I` an Open Badges 2.x badge class and issuer profile read at their own address. */
export interface Fact<T> {
  value: T;
  speaker: Speaker;
  how: How;
  path: string;
  /** The value as written in the document, before anything was read out of it; at most 2,000 characters of it. */
  raw: string;
}

export type DateField =
  | 'awardedDate'
  | 'issuedOn'
  | 'validFrom'
  | 'issuanceDate'
  | 'activityEndDate'
  | 'issued_at_date'
  | 'issued_on'
  | 'issued';

/** `date` as written (date or date-time, ISO 8601); `field` decides the label: "Awarded", "Issued", "Valid from". */
export interface DateValue {
  date: string;
  field: DateField;
}

/** The plain grouping beside the issuer's own word (reference: Q05). */
export type AssessmentGroup =
  | 'project'
  | 'practical'
  | 'exam'
  | 'quiz'
  | 'coursework'
  | 'attendance'
  | 'prior-learning'
  | 'peer'
  | 'group'
  | 'other';

export interface AssessmentValue {
  /** The issuer's own word, for example "Performance" or "application of a skill". */
  label: string;
  group: AssessmentGroup;
  groupWork: boolean | null;
  supervision: string | null;
  identityChecked: boolean | null;
  description: string | null;
}

/** A result on its scale; `pass` is the required value, `scale` the allowed range or levels, both null when not stated. */
export interface ResultValue {
  name: string | null;
  value: string;
  scale: string | null;
  pass: string | null;
  status: string | null;
}

export interface SkillValue {
  name: string;
  framework: string | null;
  url: string | null;
  recognised: 'known' | 'unknown' | 'label-only';
}

export interface RecipientIdentifier {
  type: 'email' | 'name' | 'url' | 'telephone' | 'other';
  hashed: boolean;
  /** The identity as written: plain, or "sha256$…" / "md5$…". E-mail addresses in plain text are kept out of reports. */
  value: string;
  salt: string | null;
}

/** The facts of one credential. `null` and `[]` mean that the document does not state it. */
export interface Facts {
  title: Fact<string> | null;
  description: Fact<string> | null;
  issuerName: Fact<string> | null;
  /** Kind of thing: the achievementType or the platform's category, in the issuer's word. */
  kind: Fact<string> | null;
  effort: Fact<string> | null;
  level: Fact<string> | null;
  language: Fact<string> | null;
  issueDate: Fact<DateValue> | null;
  expires: Fact<string> | null;
  assessments: Fact<AssessmentValue>[];
  results: Fact<ResultValue>[];
  criteria: Fact<string> | null;
  criteriaUrl: Fact<string> | null;
  skills: Fact<SkillValue>[];
  tags: Fact<string[]> | null;
  /** A partner that the issuer names (achievement `creator` other than the issuer). */
  partner: Fact<string> | null;
  recipientName: Fact<string> | null;
}

export type Host = 'github' | 'gitlab' | 'vimeo' | 'youtube' | 'figma' | 'behance' | 'google-drive' | 'other';

/** Work to look at. `url` is null when the item is words only; https only, never fetched by itself. */
export interface PortfolioItem {
  url: string | null;
  host: string | null;
  known: Host;
  name: string | null;
  description: string | null;
  addedBy: 'issuer' | 'recipient' | 'unknown';
  /** Why a link was left out ("not https", "private host"), when it was. */
  excluded: 'not_https' | 'refused_address' | 'original_badge' | null;
  fact: Fact<string>;
}

export type HolderStanding = 'match' | 'similar' | 'different' | 'not-named' | 'not-compared';

/** How the person that a credential names compares with the person that the user looks at. It never identifies anybody. */
export interface HolderComparison {
  holder: HolderStanding;
  /** What decided; null when nothing was compared. */
  by: 'name' | 'email' | null;
  /** The names as shown to people. Never an e-mail address. */
  names: { page: string | null; badge: string | null };
}

/** One difference or agreement between page and badge (employer facts, section 3.3). */
export interface PageComparison {
  what: 'title' | 'issuer' | 'issued' | 'expires' | 'holder';
  result: 'same' | 'similar' | 'different' | 'page-only' | 'badge-only';
  page: string | null;
  badge: string | null;
}
