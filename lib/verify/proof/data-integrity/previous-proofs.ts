import { isString, type JsonObject, listOf } from '../../../json.ts';

/**
 * The proofs that this one was made over (VC Data Integrity 1.0 sections 2.1.2 and 4.5). Null when the chain is broken: one of them, or of
 * those before them, is missing, stands there twice, or rests on this one. `all` is short (see `checkDataIntegrity`), so that every path is walked.
 */
export function previousProofs(proof: JsonObject, all: JsonObject[], path: JsonObject[] = []): JsonObject[] | null {
  if (path.includes(proof)) return null;
  const previous: JsonObject[] = [];
  // Each once: ten proofs that name each other thirty times have more paths than there is time.
  for (const id of new Set(listOf(proof.previousProof))) {
    const [one, ...more] = all.filter((other) => isString(id) && other.id === id);
    if (one === undefined || more.length > 0 || previousProofs(one, all, [...path, proof]) === null) return null;
    previous.push(one);
  }
  return previous;
}
