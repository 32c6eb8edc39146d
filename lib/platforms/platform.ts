/** A place where credentials live. `null` in a badge link means that no platform we know owns the address. */
export type PlatformId =
  | 'credly'
  | 'accredible'
  | 'badgr'
  | 'open-badge-factory'
  | 'cancred'
  | 'open-badge-passport'
  | 'moodle'
  | 'open-education-badges'
  | 'verifier-plus'
  | 'mycreds'
  | 'edx'
  | 'mitx-online'
  | 'certifier'
  | 'sertifier'
  | 'certopus'
  | 'virtualbadge'
  | 'badgecert'
  | 'badgecraft'
  | 'bcdiploma'
  | 'europass'
  | 'microsoft-learn'
  | 'google-skills'
  | 'coursera'
  | 'linkedin-learning'
  | 'udacity'
  | 'freecodecamp'
  | 'hackerrank'
  | 'trailhead'
  | 'oracle'
  | 'skilljar'
  | 'udemy'
  | 'dock'
  | 'open-edx'
  | 'edubadges'
  | 'blockcerts'
  | 'learncard';

/**
 * What the address alone tells about the thing it leads to, before anything is asked.
 * `award`: one person's credential. `unknown`: an address of no platform we know; it may hold a credential.
 */
export type LinkKind = 'award' | 'template' | 'profile' | 'collection' | 'picture' | 'short-link' | 'look-alike' | 'unknown';

/** What kind of proof the platform is known to offer behind such an address. */
export type ProofKind = 'signed' | 'hosted' | 'page' | 'unknown';

/** An address as `lib/platforms/patterns` reads it. */
export interface Address {
  /** Unwrapped, https, without tracking parameters or e-mail addresses; the fragment is kept. */
  url: string;
  platform: PlatformId | null;
  /** The platform's own identifier of the award, when the address carries one. */
  id: string | null;
  kind: LinkKind;
  proof: ProofKind;
  /** For a look-alike: the genuine host it resembles. */
  resembles?: string;
}

/** Where to read the machine-readable credential, in the order in which to try. */
export interface Resolution {
  platform: PlatformId | null;
  steps: Step[];
  /** The page for people, for "Open at …". */
  page: string | null;
}

export type Step =
  /** A document that is expected to hold a credential. `accept` is the Accept header to send. */
  | { kind: 'credential'; url: string; accept: string; mayRedirect: boolean }
  /** A document that names the address of the credential (`member`: its JSON member). Its host says nothing about authenticity. */
  | { kind: 'pointer'; url: string; accept: string; member: string; mayRedirect: boolean }
  /** The platform's own public record. It is never proof; its facts are "shown by" `host`. */
  | { kind: 'record'; url: string; accept: string; host: string; mayRedirect: boolean };
