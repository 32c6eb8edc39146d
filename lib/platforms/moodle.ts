import { JSON_LD } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/**
 * Moodle and Totara, on anybody's host. The page `badge.php?hash=H` and the assertion are on one path. From Moodle 5.1 on, the
 * assertion moved to `json/assertion.php`, and the old address redirects there; an address of the new form is asked as it is.
 */
export function moodle(address: Address, id: string): Step[] {
  const url = new URL(address.url);
  url.hash = '';
  if (!url.pathname.endsWith('/json/assertion.php')) {
    url.pathname = url.pathname.replace(/(?:badge|assertion)\.php$/, 'assertion.php');
    url.search = `b=${id}&obversion=2`;
  }
  return [credentialStep(url.href, JSON_LD)];
}
