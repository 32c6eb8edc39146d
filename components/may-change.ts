import type { Report } from '../lib/report/report.ts';
import type { Check } from '../lib/verify/check.ts';
import type { Code } from '../lib/verify/codes.ts';

/** What the address or the badge itself leaves open, beyond its text, its model and its proof: asking again gives the same answer. */
const LASTING: readonly Code[] = [
  'link_destination_hidden',
  'net_address_refused',
  'net_too_large',
  'net_too_many_hosts',
  'key_issuer_unresolvable',
  'key_from_credential_unasked',
  'key_address_refused',
  'key_method_unsupported',
  'status_address_refused',
  'status_purpose_unknown',
  'status_entry_malformed',
  'status_too_many_entries',
  'status_withheld',
  'status_unsupported',
  'dates_withheld',
];

/** Whether trying again could change what stayed open: a server may answer, a clock be set, a list be mended. */
export const mayChange = ({ checks, credentials }: Report): boolean => checks.some(isPassing) || credentials.some(mayChange);

function isPassing({ id, code, outcome }: Check): boolean {
  if (outcome !== 'unknown' || LASTING.includes(code)) return false;
  switch (id) {
    case 'document':
      return code === 'input_unreadable';
    case 'data-model':
    case 'proof':
    case 'endorsement':
      return false;
    default:
      return true;
  }
}
