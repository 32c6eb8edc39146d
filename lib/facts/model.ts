/**
 * Who says a fact. `platform` carries the host that shows it ("Shown by credly.com"), `endorser` that of an endorsement of its own address;
 * `file` is a document whose author is not confirmed.
 */
export type Speaker =
  | { who: 'issuer' }
  | { who: 'platform'; host: string }
  | { who: 'recipient' }
  | { who: 'page' }
  | { who: 'endorser'; name: string | null; host?: string }
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
  /** True: group work. False: stated to be individual. Null: not stated. */
  groupWork: boolean | null;
  description: string | null;
  /** It has a rubric (levels of performance), whether or not a level is stated for this person. */
  hasRubric: boolean;
}

/** How the assessment was supervised, in the issuer's word, or whether the identity was checked at it (employer facts, Q06): each its own fact. */
export interface SupervisionValue {
  label: string | null;
  identityChecked: boolean | null;
}

/**
 * A result on its scale; `pass` is the required value, `scale` the allowed range or levels, both null when not stated. `value` is null where
 * the issuer states only what must be reached, or a status. `byRubric`: the value is a level of a rubric.
 */
export interface ResultValue {
  name: string | null;
  value: string | null;
  scale: string | null;
  pass: string | null;
  /** As written: `Completed`, `Failed`, `InProgress` and so on. */
  status: string | null;
  byRubric: boolean;
}

/** `basis` says whether the amount is what is planned for learners or what this person spent. */
export interface WorkloadValue {
  /** As written: "40", "PT60H", "P60M", "Months". */
  amount: string;
  unit: 'hours' | 'ECTS' | 'SBU' | 'credits' | 'duration' | 'bucket';
  basis: 'notional' | 'actual' | 'unspecified';
}

/** `scheme` is a framework ("EQF", "NQF") or null for the issuer's or platform's own scale. Never converted to another scale. */
export interface LevelValue {
  scheme: string | null;
  value: string;
}

/** `tag`: BCP 47, or the language's name as written. */
export interface LanguageValue {
  tag: string;
  of: 'instruction' | 'achievement' | 'assessment' | 'text';
}

/** How it was taught or, for `assessment`, where the assessment took place, in the issuer's word. No format says "flexible". */
export interface DeliveryValue {
  label: string;
  of: 'learning' | 'schedule' | 'activity' | 'assessment';
}

/** Quality assurance that the issuer states. `ended`: its end date lies before the award's, as stated. */
export interface QualityValue {
  /** The issuer's word: "Program Quality Assurance". */
  kind: string | null;
  agency: string | null;
  /** The decision or the agency's page, https only. */
  url: string | null;
  expires: string | null;
  appliesTo: 'issuer' | 'programme';
}

/** What it belongs to. `stackable`: only said to be. `built-from`: needed other badges. */
export interface StackValue {
  relation: 'part-of' | 'has-part' | 'precedes' | 'built-from' | 'stackable' | 'stand-alone';
  title: string | null;
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
  /** Who awarded it, where that is stated apart from who sealed or issued the file. */
  awardingBody: Fact<string> | null;
  /** Country or region of the issuer, as written. */
  country: Fact<string> | null;
  /** Kind of thing: the achievementType, the claim's type or the platform's category, in the issuer's word. */
  kind: Fact<string> | null;
  workload: Fact<WorkloadValue>[];
  levels: Fact<LevelValue>[];
  languages: Fact<LanguageValue>[];
  delivery: Fact<DeliveryValue>[];
  prerequisites: Fact<string>[];
  issueDate: Fact<DateValue> | null;
  expires: Fact<string> | null;
  assessments: Fact<AssessmentValue>[];
  supervision: Fact<SupervisionValue>[];
  results: Fact<ResultValue>[];
  /** Who assessed on the issuer's behalf. */
  assessor: Fact<string> | null;
  criteria: Fact<string> | null;
  criteriaUrl: Fact<string> | null;
  /** Learning outcomes that stand in a field of their own. */
  outcomes: Fact<string>[];
  skills: Fact<SkillValue>[];
  tags: Fact<string[]> | null;
  /** Which edition of the achievement it is. */
  version: Fact<string> | null;
  /** Field of study and specialization, in the issuer's words. */
  fieldOfStudy: Fact<string>[];
  /** A partner that the issuer names (achievement `creator` other than the issuer, who ran the activity). */
  partner: Fact<string> | null;
  /** Endorsers that a platform lists without a signature of theirs. */
  listedEndorsers: Fact<string>[];
  /** What a platform marks of an issuer (Credly's `verified`), by the domain or the name that it marks. No quality assurance. */
  platformMarks: Fact<string>[];
  quality: Fact<QualityValue>[];
  stack: Fact<StackValue>[];
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
  excluded: 'not_https' | 'refused_address' | 'original_badge' | 'course_page' | 'login_page' | null;
  /** The fingerprint that the issuer recorded of the work, and what came of comparing it, which is done on request only. */
  digest: WorkDigest | null;
  fact: Fact<string>;
}

/** `multibase`: as written (`digestMultibase`). A changed work is normal and never "tampered". */
export interface WorkDigest {
  multibase: string;
  state: 'not-compared' | 'matches' | 'changed' | 'could-not-read';
  /** ISO 8601, UTC; null while not compared. */
  at: string | null;
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
  /** `level`: two titles that differ in a word of rank only. `id`: the number or address that the page gives the credential. */
  what: 'title' | 'level' | 'issuer' | 'issued' | 'expires' | 'holder' | 'id';
  result: 'same' | 'similar' | 'different' | 'page-only' | 'badge-only';
  page: string | null;
  badge: string | null;
}
