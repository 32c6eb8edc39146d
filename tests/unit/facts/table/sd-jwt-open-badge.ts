import { openBadges3Rows } from './open-badges-3.ts';
import { type Case, inputOf, type Row } from './row.ts';

/** The Dutch extension has members for facts that the core has none for. */
const hasRow = ({ fact }: Row): boolean => openBadges3Rows.some((row) => row.fact === fact && !('none' in row));

/**
 * An SD-JWT VC with the members of an Open Badge says what the badge would say: every row of Open Badges 3.0 and its Dutch extension again,
 * in the other envelope, with the registered claims around it.
 */
export const openBadgeRows: Row[] = openBadges3Rows
  .filter((row) => (row.format === 'OB3' || row.format === 'OB3-NL') && (!('none' in row) || !hasRow(row)))
  .map(
    (row): Row =>
      'none' in row
        ? { ...row, format: 'SDJ-OB', lookAlike: enveloped(row.lookAlike) }
        : {
            ...row,
            format: 'SDJ-OB',
            has: inEnvelope(row.has),
            lacks: enveloped(row.lacks),
            oddly: { ...inEnvelope(row.oddly), odd: row.oddly.odd },
          },
  );

function inEnvelope({ of, says }: Case): Case {
  return { of: enveloped(of), says };
}

function enveloped(of: Case['of']): Case['of'] {
  const claims = { iss: 'https://college.example', vct: 'urn:eudi:micro_credential:1', iat: 1_700_000_000, exp: 1_900_000_000 };
  const { credential } = inputOf('SDJ-OB', { ...claims, credentialSubject: {}, ...of.credential.json });
  return { ...of, credential };
}
