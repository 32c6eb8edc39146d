import type { Report } from '../../../lib/report/report.ts';
import type { Verdict } from '../../../lib/verify/check.ts';
import type { Code } from '../../../lib/verify/codes.ts';

/** One way to one code, with the verdict that it must lead to. */
export interface Scenario {
  code: Code;
  /** A sentence: when the code is given. */
  when: string;
  verdict: Verdict;
  report: () => Promise<Report>;
}
