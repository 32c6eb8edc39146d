import { BITSTRING_LISTS, CLEAR_INDEX, REVOKED_INDEX, SUSPENDED_INDEX } from '../issuer-documents.ts';
import { COLLEGE, COLLEGE_P256 } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { PEOPLE } from '../people.ts';
import { signRdfc, signVcJwt } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { type OwnHostBadge, ownHost } from './own-host.ts';

const entry = (list: string, index: number, statusPurpose: string): Doc => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose,
  statusListIndex: String(index),
  statusListCredential: list,
});

/** The same small award, again and again, so that only its state differs. */
const award = (
  badge: Pick<OwnHostBadge, 'name' | 'title' | 'holder' | 'onPage' | 'note' | 'expected'> & Partial<OwnHostBadge>,
): WorldBadge =>
  ownHost({
    issuer: COLLEGE,
    description: `${badge.title}: a short course with a practical at its end.`,
    criteria: 'Attend four evenings and pass the practical.',
    awarded: '2024-03-15T22:00:00Z',
    sign: (open) => signRdfc(openBadge(open), COLLEGE.key, COLLEGE.method),
    ...badge,
  });

/** Withdrawn, suspended, over, not begun: good signatures on things that do not count now. */
export const STATUS: WorldBadge[] = [
  award({
    name: 'bitstring-clear',
    title: 'Payroll Compliance',
    holder: PEOPLE.tuyet,
    onPage: 'Issued Mar 2024',
    expected: 'verified',
    expectedCodes: ['status_clear'],
    note: 'BitstringStatusList with two entries (revocation and suspension), both read and clear.',
    members: {
      credentialStatus: [
        entry(BITSTRING_LISTS.revocation, CLEAR_INDEX, 'revocation'),
        entry(BITSTRING_LISTS.suspension, CLEAR_INDEX, 'suspension'),
      ],
    },
  }),
  award({
    name: 'revoked-bitstring',
    title: 'Excel for Accountants',
    holder: PEOPLE.tuyet,
    onPage: 'Issued Mar 2024',
    expected: 'revoked',
    expectedCodes: ['proof_holds', 'status_revoked'],
    note: 'Revoked on a BitstringStatusList, at the last bit of its byte.',
    members: { credentialStatus: entry(BITSTRING_LISTS.revocation, REVOKED_INDEX, 'revocation') },
  }),
  award({
    name: 'suspended-bitstring',
    title: 'Anti-Money-Laundering Basics',
    holder: PEOPLE.tuyet,
    onPage: 'Issued Mar 2024',
    expected: 'suspended',
    expectedCodes: ['proof_holds', 'status_suspended'],
    note: 'Suspended: the second of two entries says so.',
    members: {
      credentialStatus: [
        entry(BITSTRING_LISTS.revocation, CLEAR_INDEX, 'revocation'),
        entry(BITSTRING_LISTS.suspension, SUSPENDED_INDEX, 'suspension'),
      ],
    },
  }),
  award({
    name: 'status-unreachable',
    title: 'Inventory Valuation',
    holder: PEOPLE.tuyet,
    onPage: 'Issued Mar 2024',
    expected: 'unchecked',
    expectedCodes: ['proof_holds', 'status_unreachable'],
    note: 'A good signature whose status list cannot be read.',
    members: { credentialStatus: entry(BITSTRING_LISTS.down, CLEAR_INDEX, 'revocation') },
  }),
  award({
    name: 'expired-ob3',
    title: 'Workplace First Aid',
    holder: PEOPLE.tuyet,
    awarded: '2019-05-10T12:00:00Z',
    onPage: 'Issued May 2019 · Expires May 2022',
    expected: 'expired',
    expectedCodes: ['proof_holds', 'dates_expired'],
    note: 'OB 3.0 with validUntil in the past.',
    members: { validUntil: '2022-05-10T12:00:00Z' },
  }),
  award({
    name: 'expired-ob3-jwt',
    title: 'Fall Arrest',
    holder: PEOPLE.zoe,
    issuer: COLLEGE_P256,
    awarded: '2018-09-01T12:00:00Z',
    onPage: 'Issued Sep 2018 · Expires Sep 2021',
    expected: 'expired',
    note: 'VC-JWT with validUntil and exp in the past.',
    members: { validUntil: '2021-09-01T12:00:00Z' },
    sign: (open) => signVcJwt(openBadge(open), COLLEGE_P256.key, COLLEGE_P256.method),
  }),
  award({
    name: 'not-yet-valid',
    title: 'Licensed Tax Preparer',
    holder: PEOPLE.tuyet,
    awarded: '2099-01-01T00:00:00Z',
    onPage: 'Issued Jan 2099',
    expected: 'not-yet-valid',
    expectedCodes: ['proof_holds', 'dates_not_yet_valid'],
    note: 'validFrom lies far in the future.',
  }),
];
