import { SEEN_LIMITS } from './within-limits.ts';

/** Sizes that a message may have. Lengths in UTF-16 units. */
export const LIMITS = {
  ...SEEN_LIMITS,
  keys: 2000,
  /** An address and a title. */
  key: 4800,
  count: 1_000_000,
  /** Pasted text. */
  pasted: 200_000,
  files: 200,
  /** A file of 5 MB, in base64. */
  file: 7_000_000,
  pins: 5000,
} as const;
