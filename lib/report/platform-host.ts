import { hostPattern, PLATFORM_HOSTS } from '../platforms/patterns-hosts.ts';
import type { PlatformId } from '../platforms/platform.ts';

/** Platforms that keep hosted badges for their issuers. Moodle is software that anyone runs: not here. */
const KEEPERS: readonly PlatformId[] = [
  'credly',
  'accredible',
  'badgr',
  'open-badge-factory',
  'cancred',
  'open-badge-passport',
  'open-education-badges',
  'verifier-plus',
];

const HOSTS = PLATFORM_HOSTS.filter(([platform]) => KEEPERS.includes(platform)).map(([, hosts]) => hostPattern(hosts));

/** True when the host that answered is one of a badge platform, which speaks for itself and not for whoever owns the badge. */
export const isPlatformHost = (host: string): boolean => HOSTS.some((pattern) => pattern.test(host.toLowerCase()));
