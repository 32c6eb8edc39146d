import type { Credential, Format } from '../credential/model.ts';
import type { JsonObject } from '../json.ts';
import type { PlatformId } from '../platforms/platform.ts';
import type { Authentic } from '../verify/check.ts';

/** A platform's own public record of an award. It is never proof; what it adds is "shown by" `host`. */
export interface PlatformRecord {
  json: JsonObject;
  host: string;
  platform: PlatformId | null;
}

export interface FactsInput {
  credential: Credential;
  /**
   * Open Badges 2.x only, else null. The very object inside the credential when it was embedded, and a separate one when it was
   * read at its own address: a signature covers only the embedded one, and the two are told apart by identity.
   */
  badgeClass: JsonObject | null;
  issuerProfile: JsonObject | null;
  authentic: Authentic;
  /** The host of the badge platform that keeps a hosted assertion, and so speaks for its issuer; null where the issuer keeps it itself. */
  platform: string | null;
  record: PlatformRecord | null;
}

/** Open Badges 0.5 to 2.x: an assertion with a badge class and an issuer profile. */
export const isOpenBadges2 = (format: Format): boolean => /^open-badges-[012]/.test(format);
