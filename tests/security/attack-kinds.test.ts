import { expect, it } from 'vitest';
import type { Attack } from './attacks/attack.ts';
import { ATTACKS } from './attacks/index.ts';
import { type Kind, kindsOf } from './attacks/kinds.ts';

/** How many attacks there are at least on each kind, of those that run in Node and in the worker alike. */
const AT_LEAST: Record<Kind, number> = {
  'Open Badges 2.0, hosted': 35,
  'Open Badges 2.0, signed': 9,
  'Open Badges 3.0, JWT': 150,
  'Data Integrity': 120,
  CLR: 15,
  endorsement: 25,
  presentation: 12,
  PNG: 20,
  SVG: 12,
  'Bitstring status list': 30,
  '1EdTech revocation list': 9,
  'Open Badges 2.0 revocation list': 4,
  'SD-JWT': 50,
  JAdES: 20,
  Blockcerts: 20,
  'Token Status List': 15,
};

const ALL: Attack[] = Object.values(ATTACKS).flat();
const isControl = ({ name }: Attack): boolean => name.startsWith('control');

it('every kind of badge, proof, package and status is attacked, in Node and in the worker', async () => {
  const counts: Partial<Record<Kind, number>> = {};
  for (const attack of ALL.filter(({ onlyInNode }) => onlyInNode === undefined))
    for (const kind of kindsOf(await attack.make())) counts[kind] = (counts[kind] ?? 0) + 1;
  const missing = Object.entries(AT_LEAST).filter(([kind, least]) => (counts[kind as Kind] ?? 0) < least);
  expect(missing, JSON.stringify(counts)).toEqual([]);
});

it('nearly all of them run in the worker too, each under a name of its own, and many are good badges', () => {
  expect(ALL.filter(({ onlyInNode }) => onlyInNode !== undefined).length).toBeLessThan(4);
  expect(ALL.filter((attack) => !isControl(attack)).length).toBeGreaterThan(300);
  // Who calls everything bad finds every attack: the controls say that the good is not called so.
  expect(ALL.filter(isControl).length).toBeGreaterThan(40);
  for (const attacks of Object.values(ATTACKS)) expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
});

it('no attack that is not a control is answered with a good word, but for those that are about something else than the badge', () => {
  const good = ALL.filter((attack) => !isControl(attack) && (attack.verdict === 'verified' || attack.verdict === 'hosted'));
  const about = good.filter(({ issuer, holds, holder, inside, shows }) =>
    [issuer, holds, holder, inside, shows].every((one) => one === undefined),
  );
  expect(about.map(({ name }) => name).sort()).toEqual([]);
});
