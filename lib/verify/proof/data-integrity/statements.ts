import type { JsonObject } from '../../../json.ts';
import { type Check, check } from '../../check.ts';
import { canonicalize } from '../../jsonld/canonicalize.ts';
import type { Edition } from '../../jsonld/editions.ts';
import type { HashName } from './hash.ts';

/** Canonical N-Quads of a document and of its proof options. */
export type Statements = { ok: true; document: string; options: string; open: Check | null } | { ok: false; flaw: Check };

/** Transformation and proof configuration of the suites that sign RDF (vc-di-eddsa and vc-di-ecdsa, sections 3.2.3 and 3.2.5). */
export async function statementsOf(
  document: JsonObject,
  options: JsonObject,
  hash: HashName,
  edition: Edition | null,
): Promise<Statements> {
  const [whole, config] = [await canonicalize(document, hash, edition), await canonicalize(options, hash, edition)];
  if (!whole.ok) return { ok: false, flaw: check(whole.code, whole.params) };
  if (!config.ok) return { ok: false, flaw: check(config.code, config.params) };
  const open = whole.open ?? config.open;
  return { ok: true, document: whole.nquads, options: config.nquads, open: open && check(open.code, open.params) };
}
