import type { Format } from '../credential/model.ts';
import type { Elements } from '../facts/elements/model.ts';
import type { MetadataItem } from '../facts/metadata/model.ts';
import type { Facts, PortfolioItem, RecipientIdentifier } from '../facts/model.ts';
import type { RequestRecord } from '../net/document.ts';
import type { LinkKind, PlatformId } from '../platforms/platform.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import type { Authentic, Check, Current, Signer, Verdict } from '../verify/check.ts';
import type { EndorsementTarget } from '../verify/verification.ts';

export type IssuerStanding = 'pinned' | 'listed' | 'unrecognised' | 'key-changed' | 'blocked';
export type Holder = 'match' | 'similar' | 'different' | 'not-named' | 'not-compared';

export interface Axes {
  authentic: Authentic;
  current: Current;
  issuer: IssuerStanding;
  holder: Holder;
  /** What was compared; null when nothing was. */
  holderBy: 'name' | 'email' | 'key' | null;
}

export type { Signer } from '../verify/check.ts';

export interface CredentialSummary {
  format: Format;
  id: string | null;
  title: string | null;
  achievementType: string | null;
  /** Identifier of what was awarded, one for all who hold it: the achievement, the badge class, a platform's template. */
  achievementId: string | null;
  issuer: { id: string | null; name: string | null; url: string | null };
  /** Who it was issued to: a name when it states one, and which kinds of identifier it carries. Never an e-mail address. `path`: where it does. */
  recipient: { name: string | null; identifiers: RecipientIdentifier['type'][]; path: string | null };
  signer: Signer | null;
}

export type { EndorsementTarget } from '../verify/verification.ts';

export interface EndorsementReport {
  /** Where it stands in the document, a JSON path. */
  path: string;
  endorser: { id: string | null; name: string | null };
  target: EndorsementTarget;
  comment: string | null;
  date: string | null;
  authentic: Authentic;
  current: Current;
  /** Whose key held; null when none did. */
  signer: Signer | null;
  /** The endorser's place on the team's list. `industry` only for a pin of that role. */
  standing: IssuerStanding;
  role: 'industry' | 'assessor' | 'qa' | 'issuer' | null;
  thirdParty: boolean;
  /** True when every condition holds but, possibly, the pin (employer facts, 4.3: conditions 1 to 6). */
  holds: boolean;
  checks: Check[];
}

/** One difference or agreement between the page and the badge, in codes; the words are in the locales. */
export interface Comparison {
  /** `level`: two titles that differ in a word of rank only. `id`: the number or address that the page gives the credential. */
  what: 'title' | 'level' | 'issuer' | 'issued' | 'expires' | 'holder' | 'id';
  result: 'same' | 'similar' | 'different' | 'page-only' | 'badge-only';
  page: string | null;
  badge: string | null;
}

export interface Source {
  /** The input as given, e-mail addresses stripped. */
  given: string;
  kind: 'url' | 'file' | 'text' | 'entry';
  platform: PlatformId | null;
  linkKind: LinkKind | null;
  /** The address the judged document was read from, or null. */
  document: string | null;
  /** Lower-case hex SHA-256 of its bytes. */
  sha256: string | null;
  /** The page for people. */
  page: string | null;
}

/** The user's own statement: which of the three agreed on the page at `host`, and when (ISO 8601, UTC). */
export interface SeenByUser {
  host: string;
  at: string;
  name: boolean;
  title: boolean;
  date: boolean;
}

/** Everything that can be said about one badge link at one time. Plain JSON. */
export interface Report {
  report: 1;
  source: Source;
  /** ISO 8601, UTC. */
  checkedAt: string;
  verdict: Verdict;
  axes: Axes;
  checks: Check[];
  /** null under `invalid`: nothing else of it is shown. */
  credential: CredentialSummary | null;
  facts: Facts | null;
  endorsements: EndorsementReport[];
  portfolio: PortfolioItem[];
  /** What the page said, when the input came from one, and how it compares. */
  page: { claims: PageClaims; comparisons: Comparison[] } | null;
  /** What the user says to have seen on a provider's page. It is no check, and changes neither verdict nor axes. */
  seenByUser: SeenByUser | null;
  requests: RequestRecord[];
  /** Hosts that must be allowed before more can be said. */
  permissionNeeded: string[];
  /** Credentials inside a presentation, CLR or array, each with its own report. */
  credentials: Report[];
}

/** What follows from the rest of a report, and is not kept with it. */
export interface Details {
  /** What it shows about ICTC's five elements; null where no facts were read. */
  elements: Elements | null;
  /** Completeness of the description, item by item; [] where no facts were read. */
  metadata: MetadataItem[];
}

/** A report as it is written for others (`assay verify --json`; `report.schema.json`). */
export type WrittenReport = Omit<Report, 'credentials'> & Details & { credentials: WrittenReport[] };
