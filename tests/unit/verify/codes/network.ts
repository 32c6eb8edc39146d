import { uuid } from '../../../world/people.ts';
import type { WorldAnswer } from '../../../world/types.ts';
import { DAY } from '../../support/answers.ts';
import { guildJwt } from '../../support/badges.ts';
import { checkLink } from '../../support/check.ts';
import { type NetworkOptions, network, type Reply } from '../../support/network.ts';
import type { Scenario } from '../../support/scenario.ts';

const URL = 'https://riverbend-makers.example/credentials/vice';

/** One address, asked once; only what it answers differs. */
const answer = (
  code: Scenario['code'],
  when: string,
  reply: () => Reply | Promise<Reply>,
  options: NetworkOptions = {},
): Scenario => ({
  code,
  when,
  verdict: 'unchecked',
  report: async () => checkLink(URL, { network: network({ [URL]: await reply() }, options) }),
});

const good = async (): Promise<Reply> => ({ type: 'application/vc+jwt', body: await guildJwt() });

/** Credly's assertion is not there; its public record may be. */
const record = (code: Scenario['code'], when: string, verdict: Scenario['verdict'], body: Record<string, unknown>): Scenario => ({
  code,
  when,
  verdict,
  report: () => {
    const id = uuid('record');
    const replies: Record<string, Reply> = {
      [`https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`]: { status: 404, json: {} },
      [`https://www.credly.com/badges/${id}.json`]: { json: body },
    };
    return checkLink(`https://www.credly.com/badges/${id}`, { network: network(replies) });
  },
});

export const NETWORK: Scenario[] = [
  { ...answer('net_read', 'the address answers', good), verdict: 'verified' },
  answer('net_permission_needed', 'the host is not allowed', good, { denied: ['riverbend-makers.example'] }),
  answer('net_failed', 'the host is down', () => 'destroy'),
  answer('net_timed_out', 'the host does not answer in time', () => 'hangs', { limits: { timeout: 5 } }),
  answer('net_moved', 'the address leads on', () => ({ status: 302, headers: { location: 'https://elsewhere.example/' } })),
  answer('net_too_large', 'the answer is larger than any credential', () => ({ body: 'x'.repeat(2 ** 20 + 1) })),
  answer('net_too_many_hosts', 'one check asks too many hosts', good, { limits: { hosts: 0 } }),
  answer('net_not_found', 'the address answers 404', () => ({ status: 404 })),
  answer('net_error_status', 'the address answers 500', () => ({ status: 500 })),
  answer('net_captive_portal', 'the network wants a person to sign in first', () => ({
    status: 511,
    type: 'text/html',
    body: '<p>',
  })),
  {
    ...answer('net_clock_differs', 'who answers has another clock', async () => ({
      ...((await good()) as WorldAnswer),
      headers: { date: new Date(Date.now() + DAY).toUTCString() },
    })),
    verdict: 'verified',
  },
  {
    code: 'net_address_refused',
    when: 'the address is in a private network',
    verdict: 'unchecked',
    report: () => checkLink('https://192.168.1.10/badge.json'),
  },
  record('parse_record_only', 'the platform has a record and no credential', 'claim', { data: { issued_to: 'Somebody' } }),
  record('net_record_private', 'the platform keeps its record private', 'unchecked', { data: { private: true } }),
  record('status_revoked_by_host', 'the platform’s record says that it withdrew the award', 'revoked', {
    data: { revoked_at: '2025-01-01' },
  }),
];
