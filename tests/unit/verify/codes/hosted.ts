import type { Doc } from '../../../world/types.ts';
import { checkDocument, checkLink } from '../../support/check.ts';
import { type NetworkOptions, network, type Reply } from '../../support/network.ts';
import { ASSERTION, assertion, PROFILE, profile, SCHOOL, schoolAnswers } from '../../support/open-badges-2.ts';
import type { Scenario } from '../../support/scenario.ts';

/** A copy of an assertion, and what its own address answers. */
const hosted = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  answers: Record<string, Reply> = {},
  { copy = assertion(), options = {} }: { copy?: Doc; options?: NetworkOptions } = {},
): Scenario => ({
  code,
  when,
  verdict,
  report: () => checkDocument(copy, { network: network(schoolAnswers(answers), options) }),
});

const says = (more: Doc): Record<string, Reply> => ({ [ASSERTION]: { json: assertion(more) } });
const MOODLE = 'https://campus.tamarack-school.example/badges';
const HASH = 'a'.repeat(40);

export const HOSTED: Scenario[] = [
  hosted('hosted_confirmed', 'its own address says the same just now', 'hosted'),
  hosted('hosted_out_of_scope', 'the issuer’s profile speaks for another host', 'claim', {
    [PROFILE]: { json: profile({ verification: { allowedOrigins: 'https://awards.tamarack-school.example' } }) },
  }),
  hosted('hosted_id_differs', 'the address answers with another assertion', 'claim', says({ id: `${SCHOOL}/assertions/8` })),
  hosted('hosted_id_missing', 'the assertion has no address', 'claim', {}, { copy: assertion({ id: 'urn:uuid:7' }) }),
  hosted(
    'hosted_type_differs',
    'the address holds a copy of a signed assertion',
    'claim',
    says({ verification: { type: 'signed' } }),
  ),
  hosted('hosted_not_confirmed', 'the address answers with something else', 'claim', { [ASSERTION]: { json: [] } }),
  hosted('hosted_unreachable', 'the host is down', 'unchecked', { [ASSERTION]: 'destroy' }),
  hosted(
    'hosted_permission_needed',
    'the host is not allowed',
    'unchecked',
    {},
    { options: { denied: ['badges.tamarack-school.example'] } },
  ),
  hosted('hosted_not_found', 'the address answers 404', 'unchecked', { [ASSERTION]: { status: 404 } }),
  hosted('hosted_issuer_unreadable', 'the issuer’s profile cannot be read', 'unchecked', { [PROFILE]: 'destroy' }),
  hosted('status_revoked_by_host', 'the assertion says that it is revoked', 'revoked', says({ revoked: true })),
  hosted('status_gone', 'the address answers 410', 'revoked', { [ASSERTION]: { status: 410 } }),
  {
    code: 'status_gone_or_never_issued',
    when: 'a Moodle answers 410',
    verdict: 'revoked',
    report: () =>
      checkLink(`${MOODLE}/badge.php?hash=${HASH}`, {
        network: network({ [`${MOODLE}/assertion.php?b=${HASH}&obversion=2`]: { status: 410 } }),
      }),
  },
];
