import type { DateField } from '../../facts/model.ts';
import { isBadge } from '../../facts/no-badge.ts';
import type { MessageKey } from '../../i18n/words.ts';
import type { Report } from '../report.ts';

/** A date is labelled by the field that states it: only an award date says when it was earned. */
export const DATE_LABELS = {
  awardedDate: 'fact_earned',
  activityEndDate: 'fact_completed',
  validFrom: 'fact_valid_from',
  issuanceDate: 'fact_valid_from',
  issuedOn: 'fact_issued',
  issued_at_date: 'fact_issued',
  issued_on: 'fact_issued',
  issued: 'fact_issued',
} as const satisfies Record<DateField, MessageKey>;

/** The same for a whole document: nobody earns what is no badge. */
export const dateLabel = (report: Report, field: DateField): MessageKey => (isBadge(report) ? DATE_LABELS[field] : 'fact_issued');
