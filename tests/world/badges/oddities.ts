import { ASSOCIATION, COLLEGE, type Issuer } from '../issuers.ts';
import { didKey, ed25519 } from '../keys.ts';
import { endorsement, openBadge } from '../open-badge.ts';
import { PEOPLE } from '../people.ts';
import { signRdfc } from '../sign.ts';
import type { WorldBadge } from '../types.ts';
import { ownHost } from './own-host.ts';

const { mailys: holder } = PEOPLE;

const ownKey = ed25519('mailys');
const HERSELF: Issuer = {
  id: didKey(ownKey).did,
  name: holder.name,
  url: 'https://mailys-trudel.example/',
  key: ownKey,
  method: didKey(ownKey).method,
};

/** Nothing wrong with the signature, and yet something to look at. */
export const ODDITIES: WorldBadge[] = [
  ownHost({
    name: 'self-issued',
    issuer: HERSELF,
    // The first letter is a Cyrillic one.
    title: 'Аssociate Energy Advisor',
    description: 'Advises on energy.',
    criteria: 'Years of practice.',
    holder,
    awarded: '2025-06-02T12:00:00Z',
    onPage: 'Issued Jun 2025',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_is_identifier', 'holder_is_issuer', 'name_mixed_scripts'],
    note: 'Issued by the person to the person, with a letter of another alphabet in its title.',
    sign: (open) => signRdfc(openBadge(open), HERSELF.key, HERSELF.method),
  }),
  ownHost({
    name: 'endorsement-itself',
    issuer: ASSOCIATION,
    title: 'Endorsement by Canadian Data Skills Council',
    description: '',
    criteria: '',
    holder,
    awarded: '2023-02-01T00:00:00Z',
    onPage: 'Issued Feb 2023',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'The link leads to an endorsement, which is nobody’s badge.',
    sign: (open) =>
      signRdfc(
        endorsement(open.id, ASSOCIATION, COLLEGE.id, 'Its graduates find work with our members.'),
        ASSOCIATION.key,
        ASSOCIATION.method,
      ),
  }),
];
