import { accredible } from './accredible.ts';
import { badgr } from './badgr.ts';
import { credly } from './credly.ts';
import { direct } from './direct.ts';
import { HOST_NAME } from './host-name.ts';
import { moodle } from './moodle.ts';
import { openBadgeFactory } from './open-badge-factory.ts';
import { openBadgePassport } from './open-badge-passport.ts';
import { openEducationBadges } from './open-education-badges.ts';
import type { Address, PlatformId, Resolution, Step } from './platform.ts';
import { verifierPlus } from './verifier-plus.ts';

export { platformName } from './names.ts';
export { isPlatformHost, keyOf, readAddress } from './patterns.ts';

/** The platforms with machine-readable credentials; all others are pages for people. */
const STEPS: Partial<Record<PlatformId, (address: Address, id: string) => Step[]>> = {
  credly,
  accredible,
  badgr,
  'open-badge-factory': openBadgeFactory,
  cancred: openBadgeFactory,
  'open-badge-passport': openBadgePassport,
  moodle,
  'open-education-badges': openEducationBadges,
  'verifier-plus': verifierPlus,
};

function stepsOf(address: Address): Step[] {
  switch (address.kind) {
    case 'award':
      if (address.proof === 'page' || address.platform === null || address.id === null) return [];
      return STEPS[address.platform]?.(address, address.id) ?? [];
    case 'unknown':
      return address.platform === null ? direct(address) : [];
    case 'template':
    case 'profile':
    case 'collection':
    case 'picture':
    case 'short-link':
    case 'look-alike':
      return [];
  }
}

/**
 * Where the machine-readable document behind an address is; fetches nothing. No steps: there is none that we know, or the address
 * is not one person's award. `page` is for people; null for a look-alike, which nobody should be sent to.
 */
export function resolve(address: Address): Resolution {
  const page = address.kind === 'look-alike' ? null : address.url;
  return { platform: address.platform, steps: stepsOf(address), page };
}

/** The hosts that a resolution asks, each once: what to ask permission for. None that is a pattern, has a port or is never asked. */
export function hostsOf(resolution: Resolution): string[] {
  const hosts = resolution.steps.map((step) => new URL(step.url).host);
  return [...new Set(hosts.filter((host) => HOST_NAME.test(host)))];
}
