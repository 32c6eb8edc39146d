import type { FetchFailure } from '../net/document.ts';
import type { Address } from '../platforms/platform.ts';
import { type Check, check } from '../verify/check.ts';
import type { NoDocument } from '../verify/context.ts';

type Unread = { failure: FetchFailure | NoDocument; host: string; status: number | null };

/** An address that gave no document. 410 is the host's word that the badge is withdrawn; 404 is not. */
export function unread({ failure, host, status }: Unread, address: Address): Check {
  switch (failure) {
    case 'gone':
      return check(address.platform === 'moodle' ? 'status_gone_or_never_issued' : 'status_gone', { host });
    case 'not_found':
      return check('net_not_found', { host });
    case 'captive_portal':
      return check('net_captive_portal', { host });
    case 'error_status':
      return check('net_error_status', { host, status: String(status ?? '') });
    case 'permission_needed':
      return check('net_permission_needed', { host });
    case 'address_refused':
      return check('net_address_refused', { host });
    case 'network_failed':
      return check('net_failed', { host });
    case 'timed_out':
      return check('net_timed_out', { host });
    case 'moved':
      return check('net_moved', { host });
    case 'too_large':
      return check('net_too_large', { host });
    case 'too_many_hosts':
      return check('net_too_many_hosts', { host });
  }
}
