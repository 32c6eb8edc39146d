import { isIdentity } from './identity-hash.ts';
import type { HolderComparison, RecipientIdentifier } from './model.ts';
import { compareNames, type Likeness } from './names.ts';

export interface HolderInput {
  /** Names that the credential or the platform's record states. */
  names: string[];
  identifiers: RecipientIdentifier[];
  /** What the page shows or the user typed. */
  known: { name: string | null; emails: string[] };
}

/** More than any person has and any credential names; each pair costs two hashes. */
const MAX_COMPARED = 20;

/**
 * Compares the recipient with the person that the user looks at (employer facts, section 3.4). An e-mail address that matches
 * wins over the names; one that does not says little, since people have several, and then the names decide.
 */
export async function compareHolder({ names, identifiers, known }: HolderInput): Promise<HolderComparison> {
  const page = known.name === null || known.name.trim() === '' ? null : known.name;
  const result = (
    holder: HolderComparison['holder'],
    by: HolderComparison['by'],
    badge = names[0] ?? null,
  ): HolderComparison => ({
    holder,
    by,
    names: { page, badge },
  });

  const emails = await compareAll(ofType(identifiers, 'email'), known.emails);
  if (emails === true) return result('match', 'email');

  if (page !== null && names.length > 0) {
    const best = bestName(page, names);
    return result(STANDING[best.likeness], 'name', best.name);
  }
  const hashedNames = await compareAll(ofType(identifiers, 'name'), page === null ? [] : [page]);
  if (hashedNames === true) return result('match', 'name');

  if (emails === false && page === null) return result('different', 'email');
  // Who is named by a hash alone is named, though nothing at hand is what was hashed.
  return result(names.length + identifiers.length > 0 ? 'not-compared' : 'not-named', null);
}

const STANDING: Record<Likeness, HolderComparison['holder']> = { same: 'match', similar: 'similar', different: 'different' };

const ofType = (identifiers: RecipientIdentifier[], type: RecipientIdentifier['type']): RecipientIdentifier[] =>
  identifiers.filter((identifier) => identifier.type === type).slice(0, MAX_COMPARED);

/** True when one matches, false when some could be compared and none does, null when nothing could be compared. */
async function compareAll(identifiers: RecipientIdentifier[], typed: string[]): Promise<boolean | null> {
  let answer: boolean | null = null;
  for (const identifier of identifiers) {
    for (const identity of typed.slice(0, MAX_COMPARED)) {
      if (identity.trim() === '') continue;
      const same = await isIdentity(identifier, identity);
      if (same === true) return true;
      answer = same ?? answer;
    }
  }
  return answer;
}

const ORDER: readonly Likeness[] = ['same', 'similar', 'different'];

function bestName(page: string, names: string[]): { name: string; likeness: Likeness } {
  const compared = names.slice(0, MAX_COMPARED).map((name) => ({ name, likeness: compareNames(page, name) }));
  return (
    ORDER.flatMap((likeness) => compared.filter((one) => one.likeness === likeness))[0] ?? {
      name: names[0] ?? '',
      likeness: 'different',
    }
  );
}
