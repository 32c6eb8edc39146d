import type { Credential } from '../credential/model.ts';
import type { JsonObject } from '../json.ts';
import type { Authentic, Check, Current, Signer, Verdict } from './check.ts';

/** What an endorsement is about, by its own `credentialSubject.id`: where it stands says nothing (employer facts, 4.2). */
export type EndorsementTarget = 'credential' | 'achievement' | 'issuer' | 'person' | 'creator' | 'none';

export interface EndorsementVerification {
  path: string;
  endorser: { id: string | null; name: string | null };
  target: EndorsementTarget;
  comment: string | null;
  date: string | null;
  authentic: Authentic;
  current: Current;
  signer: Signer | null;
  thirdParty: boolean;
  /** Conditions 1 to 6 of employer facts 4.3 hold; whether the endorser is on the list is `lib/trust`'s question. */
  holds: boolean;
  checks: Check[];
}

/** Everything that verifying one credential found. */
export interface Verification {
  /** The credential that was judged: for a hosted assertion the copy that its own address gave just now. */
  credential: Credential;
  checks: Check[];
  authentic: Authentic;
  current: Current;
  verdict: Verdict;
  signer: Signer | null;
  /** Open Badges 2.x: the documents that the assertion leads to. */
  badgeClass: JsonObject | null;
  issuerProfile: JsonObject | null;
  /** The identifier by which a team may pin the issuer: as signed, or the address of the hosted profile. */
  issuerId: string | null;
  endorsements: EndorsementVerification[];
  nested: (Verification | null)[];
}

export interface VerifyOptions {
  /** The address belongs to a Moodle, whose 410 has two meanings. */
  isMoodle?: boolean;
  /** Endorsements are read one level deep: those of an endorser are not followed. */
  withEndorsements?: boolean;
  /** A list of statuses is not asked for its own status. */
  withStatus?: boolean;
}
