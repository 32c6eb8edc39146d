import type { MessageKey } from '../../i18n/words.ts';
import type { Comparison } from '../report.ts';

/** What page and badge are compared in, in words. */
export const COMPARED = {
  title: 'fact_title',
  level: 'fact_level',
  issuer: 'fact_issuer',
  issued: 'fact_issued',
  expires: 'fact_ends',
  holder: 'compare_holder',
  id: 'compare_id',
} as const satisfies Record<Comparison['what'], MessageKey>;
