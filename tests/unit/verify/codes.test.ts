import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/verify/codes.ts';
import { guildDi, guildJwt } from '../support/badges.ts';
import { checkDocument, codesOf } from '../support/check.ts';
import { CERTIFIED } from './codes/certified.ts';
import { DATA_MODEL } from './codes/data-model.ts';
import { DATES } from './codes/dates.ts';
import { ENDORSEMENTS } from './codes/endorsements.ts';
import { HOSTED } from './codes/hosted.ts';
import { KEYS } from './codes/keys.ts';
import { LINKS } from './codes/links.ts';
import { NETWORK } from './codes/network.ts';
import { PARSING } from './codes/parsing.ts';
import { PEOPLE_AND_TEAM } from './codes/people.ts';
import { PROOFS } from './codes/proofs.ts';
import { STATUS } from './codes/status.ts';
import { WARNINGS } from './codes/warnings.ts';

const SCENARIOS = [
  ...LINKS,
  ...NETWORK,
  ...PARSING,
  ...DATA_MODEL,
  ...PROOFS,
  ...KEYS,
  ...CERTIFIED,
  ...HOSTED,
  ...STATUS,
  ...DATES,
  ...ENDORSEMENTS,
  ...PEOPLE_AND_TEAM,
  ...WARNINGS,
];

describe('every code is given by a real badge, file or address, with the verdict that it leads to', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.code, scenario.when, scenario] as const))(
    '%s when %s',
    async (code, _, { report, verdict }) => {
      const made = await report();
      const codes = codesOf(made);
      expect([...codes]).toContain(code);
      expect(made.verdict, [...codes].join(' ')).toBe(verdict);
    },
  );

  it('and no code is left that nothing here gives', () => {
    const given = new Set<string>(SCENARIOS.map(({ code }) => code));
    expect(Object.keys(CODES).filter((code) => !given.has(code))).toEqual([]);
  });
});

it('a good badge gives the codes of a good badge and no other', async () => {
  const good = ['dates_no_end', 'endorsement_none', 'holder_not_compared', 'issuer_unrecognised', 'key_is_identifier'];
  for (const document of [await guildJwt(), await guildDi()]) {
    const report = await checkDocument(document);
    expect([...codesOf(report)].sort()).toEqual([...good, 'model_ok', 'proof_holds', 'status_none'].sort());
  }
});
