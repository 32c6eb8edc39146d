import { GUILD } from '../../../world/issuers.ts';
import { signJws } from '../../../world/sign.ts';
import { seal, signSdJwt } from '../../../world/sign-sd-jwt.ts';
import type { Doc } from '../../../world/types.ts';
import { dated as answered, DAY } from '../../support/answers.ts';
import { guildBadge, guildJwt } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import { network } from '../../support/network.ts';
import { ASSERTION, assertion, schoolAnswers } from '../../support/open-badges-2.ts';
import type { Scenario } from '../../support/scenario.ts';

const dated = (code: Scenario['code'], when: string, verdict: Scenario['verdict'], members: Doc): Scenario => ({
  code,
  when,
  verdict,
  report: async () => checkDocument(await guildJwt(guildBadge({ members }))),
});

/** The times of the token, which may end before the credential does. */
const token = (code: Scenario['code'], when: string, verdict: Scenario['verdict'], claims: Doc): Scenario => ({
  code,
  when,
  verdict,
  report: async () =>
    checkDocument(await signJws({ ...guildBadge(), iss: GUILD.id, ...claims }, GUILD.key, { typ: 'vc+jwt', kid: GUILD.method })),
});

export const DATES: Scenario[] = [
  dated('dates_no_end', 'it has no end', 'verified', {}),
  dated('dates_in_force', 'its end lies ahead', 'verified', { validUntil: '2099-01-01T00:00:00Z' }),
  dated('dates_expired', 'its end is past', 'expired', { validUntil: '2026-05-31T00:00:00Z' }),
  dated('dates_in_force', 'clocks differ by less than five minutes', 'verified', { validUntil: '2026-06-01T11:56:00Z' }),
  dated('dates_expired', 'clocks would have to differ by more', 'expired', { validUntil: '2026-06-01T11:54:00Z' }),
  dated('dates_not_yet_valid', 'its beginning lies ahead', 'not-yet-valid', { validFrom: '2099-01-01T00:00:00Z' }),
  token('dates_signature_expired', 'the token is over, though the credential names no end', 'expired', { exp: 1_700_000_000 }),
  {
    code: 'dates_clock_unsure',
    when: 'it is over by the clock of who answers, and not by ours',
    verdict: 'unchecked',
    report: () =>
      checkDocument(assertion(), {
        network: network(schoolAnswers({ [ASSERTION]: answered(assertion({ expires: '2026-06-02' }), 3 * DAY) })),
      }),
  },
  {
    code: 'dates_withheld',
    when: 'the holder shows an SD-JWT without its end',
    verdict: 'unchecked',
    report: async () => {
      const { sealed } = seal(
        guildBadge({ members: { credentialStatus: [], validUntil: '2026-05-31T00:00:00Z' } }),
        'validUntil',
      );
      return checkDocument(await signSdJwt(sealed, GUILD.key, { typ: 'vc+sd-jwt', kid: GUILD.method }));
    },
  },
  token('dates_not_yet_valid', 'the token has not begun', 'not-yet-valid', { nbf: 4_000_000_000 }),
];
