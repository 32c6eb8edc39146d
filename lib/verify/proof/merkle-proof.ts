import type { Securing } from '../../credential/model.ts';
import type { JsonObject } from '../../json.ts';
import { check } from '../check.ts';
import { canonicalize } from '../jsonld/canonicalize.ts';
import { leadsToRoot, sha256 } from './merkle-path.ts';
import { readMerkleProof2017 } from './merkle-proof-2017.ts';
import { readMerkleProof2019 } from './merkle-proof-2019.ts';
import type { ProofResult } from './outcome.ts';

/**
 * Blockcerts: the hash of the canonical document leads by the receipt's path to the Merkle root. Whether that root is in the blockchain, and who
 * wrote it there, only an explorer could say: a proof that leads there stays `unknown`, and one that does not is `tampered`.
 */
export async function checkMerkleProof(
  document: JsonObject,
  { version, proof }: Extract<Securing, { kind: 'merkle' }>,
): Promise<ProofResult> {
  const result = (...checks: ProofResult['checks']): ProofResult => ({ checks, signer: null });
  const [what, receipt] =
    version === 2 ? ['MerkleProof2017', readMerkleProof2017(proof)] : ['MerkleProof2019', readMerkleProof2019(proof)];
  if (receipt === null) return result(check('proof_malformed', { what }));
  if (!(await leadsToRoot(receipt))) return result(check('proof_merkle_fails', { what }));
  const { [version === 2 ? 'signature' : 'proof']: _, ...unsecured } = document;
  const canonical = await canonicalize(unsecured, 'SHA-256');
  if (!canonical.ok) {
    const { code, params } = canonical;
    // Blockcerts' own contexts leave members of good certificates outside the hash (their texts stand where an identifier is due).
    return result(
      code === 'model_term_undefined' ? check('proof_merkle_uncovered', { term: params.term ?? '' }) : check(code, params),
    );
  }
  const hashes = await Promise.all(
    [canonical.nquads, before2024(canonical.nquads)].map((text) => sha256(new TextEncoder().encode(text))),
  );
  if (!hashes.includes(receipt.target)) return result(check('proof_merkle_fails', { what }));
  return result(
    ...(canonical.open === null ? [] : [check(canonical.open.code, canonical.open.params)]),
    ...receipt.anchors.map(({ chain, transaction }) => check('proof_anchor_unchecked', { what: chain, transaction })),
    // Every proof has to hold; one beside a version 2 receipt is covered by it and not read.
    ...(version === 2 && document.proof !== undefined ? [check('proof_unsupported', { suite: 'proof' })] : []),
  );
}

/** URDNA2015, which these proofs are made with, escapes only quotes, backslashes and ends of lines; RDFC-1.0 all control characters (section 1.4). */
const before2024 = (nquads: string): string =>
  nquads.replace(/\\(?:[tbf]|u00[0-7][0-9A-F]|["\\nr])/g, (escaped) =>
    /^\\["\\nr]/.test(escaped) ? escaped : (JSON.parse(`"${escaped}"`) as string),
  );
