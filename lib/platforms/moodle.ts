import { JSON_LD } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/**
 * Moodle and Totara, on anybody's host. The page `badge.php?hash=H` and the assertion are on one path. From Moodle 5.1 on, the
 * assertion is at `json/assertion.php`, and the old address redirects there, which nobody may follow on an unknown host: both are tried.
 */
export function moodle(address: Address, id: string): Step[] {
  const url = new URL(address.url);
  url.hash = '';
  if (url.pathname.endsWith('/json/assertion.php')) return [credentialStep(url.href, JSON_LD)];
  const folder = url.pathname.replace(/(?:badge|assertion)\.php$/, '');
  return [`${folder}assertion.php?b=${id}&obversion=2`, `${folder}json/assertion.php?b=${id}&obversion=v2p0`].map((path) =>
    credentialStep(new URL(path, url.origin).href, JSON_LD),
  );
}
