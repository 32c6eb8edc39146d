import { CASES } from './badges/cases.ts';
import { ENDORSED } from './badges/endorsed.ts';
import { FACTORIES } from './badges/factories.ts';
import { FORMATS } from './badges/formats.ts';
import { HOSTED } from './badges/hosted.ts';
import { LINKS } from './badges/links.ts';
import { NAMES } from './badges/names.ts';
import { ODDITIES } from './badges/oddities.ts';
import { PROBLEMS } from './badges/problems.ts';
import { RESUME_BADGES } from './badges/resumes.ts';
import { SELECTIVE } from './badges/selective.ts';
import { SIGNED } from './badges/signed.ts';
import { SIGNED_2 } from './badges/signed-2.ts';
import { STATUS } from './badges/status.ts';
import { WALLETS } from './badges/wallets.ts';
import type { WorldBadge } from './types.ts';

export type { WorldBadge } from './types.ts';

/** Every badge of the world, each with the verdict that it was made to get. */
export const BADGES: WorldBadge[] = [
  ...SIGNED,
  ...SIGNED_2,
  ...WALLETS,
  ...HOSTED,
  ...FACTORIES,
  ...STATUS,
  ...PROBLEMS,
  ...ENDORSED,
  ...LINKS,
  ...NAMES,
  ...SELECTIVE,
  ...FORMATS,
  ...RESUME_BADGES,
  ...CASES,
  ...ODDITIES,
];

const byName = new Map(BADGES.map((badge) => [badge.name, badge]));

/** The badge of that name; throws when there is none, for a misspelt name is a mistake in a test. */
export function badge(name: string): WorldBadge {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no badge named ${name}`);
  return found;
}
