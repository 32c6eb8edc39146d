import { isObject, isString, type JsonObject, listOf, typesOf } from '../json.ts';
import { merkleProofOf } from './merkle-proof.ts';
import type { Format, Securing } from './model.ts';

/** How a JSON document that is no token is secured, as far as it says. Verifies nothing. */
export function securingOf(json: JsonObject, format: Format): Securing {
  const merkle = merkleProofOf(json);
  if (merkle !== null) return merkle;
  const listed = listOf(json.proof);
  const proofs = listed.filter(isObject);
  if (proofs.length > 0 && proofs.length === listed.length) return { kind: 'data-integrity', proofs };
  // A proof that is no object is still a proof that someone meant to attach, and every proof has to hold.
  if (json.proof !== undefined && json.proof !== null && !(Array.isArray(json.proof) && json.proof.length === 0))
    return { kind: 'unsupported', name: 'proof' };
  if (isObject(json.signature)) return { kind: 'unsupported', name: typesOf(json.signature)[0] ?? 'signature' };
  switch (format) {
    case 'open-badges-0.5':
    case 'open-badges-1.0':
    case 'open-badges-1.1':
    case 'open-badges-2.0':
      return { kind: 'hosted', id: hostedId(json) };
    case 'open-badges-3.0':
    case 'clr-2.0':
    case 'vc-1.1':
    case 'vc-2.0':
    case 'sd-jwt-vc':
    case 'elm-3':
    case 'presentation':
      return { kind: 'none' };
  }
}

/** The address that vouches for an assertion: its `id`, or in versions before 2.0 `verify.url`. */
function hostedId(json: JsonObject): string | null {
  if (isString(json.id)) return json.id;
  const verify = json.verify;
  return isObject(verify) && isString(verify.url) ? verify.url : null;
}

/** Under this suite the holder may leave out what the issuer did not make mandatory, and the copy does not tell (vc-di-ecdsa section 3.5). */
export const isSelective = (securing: Securing): boolean =>
  securing.kind === 'data-integrity' && securing.proofs.some(({ cryptosuite }) => cryptosuite === 'ecdsa-sd-2023');
