import type { Report } from '../../../lib/report/report.ts';
import type { Verdict } from '../../../lib/verify/check.ts';

/** One attempt to get more out of the engine than is true, and the answer that it must get. */
export interface Attack {
  /** A sentence: what the attacker does. */
  name: string;
  report: () => Promise<Report>;
  verdict: Verdict;
  /** Where the issuer must stand; left out where pins play no part. */
  issuer?: Report['axes']['issuer'];
  /** Whether any endorsement may hold; left out where there is none. */
  holds?: boolean;
  holder?: Report['axes']['holder'];
  /** A check that must be among those of the report, its endorsements or its credentials. */
  code?: string;
}
