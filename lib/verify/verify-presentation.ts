import type { Credential, Securing } from '../credential/model.ts';
import { idOf, isString } from '../json.ts';
import { type Check, check } from './check.ts';
import { ruleOf } from './codes.ts';
import { conclude } from './conclude.ts';
import type { VerifyContext } from './context.ts';
import { jwtClaimsFlaw } from './data-model/vc.ts';
import { checkDates, lifeOfSignature } from './dates.ts';
import { checkDataIntegrity } from './proof/data-integrity.ts';
import { checkJades } from './proof/jades.ts';
import { checkJws } from './proof/jws.ts';
import { checkMerkleProof } from './proof/merkle-proof.ts';
import { checkSdJwt } from './proof/sd-jwt.ts';
import { verdictOfPresentation } from './verdict.ts';
import type { Verification } from './verification.ts';

/**
 * A presentation (VC Data Model 2.0 section 4.13) is as good as the least of its credentials, each judged by itself; its own proof, where
 * there is one, can only lower that. Without one nobody says who handed it over, and nothing rests on that.
 */
export async function verifyPresentation(
  credential: Credential,
  context: VerifyContext,
  verifyNested: (credential: Credential) => Promise<(Verification | null)[]>,
): Promise<Verification> {
  const own = await checkOwnProof(credential, context);
  const checks = own === null ? [] : [own];
  const nested = await verifyNested(credential);
  const verdict = verdictOfPresentation(checks, nested);
  return { ...conclude(credential, { checks, issuerId: null, nested }), verdict };
}

/** Authentication is what presentations are signed for; nothing forbids to assert one. */
const PURPOSES = ['authentication', 'assertionMethod'];

/** What the presentation's own proof comes to; null where it has none. */
async function checkOwnProof(credential: Credential, context: VerifyContext): Promise<Check | null> {
  const { json, securing } = credential;
  const claims = securing.kind === 'jws' || securing.kind === 'sd-jwt' ? securing.claims : {};
  const named = idOf(json.holder) ?? (isString(claims.iss) ? claims.iss : null) ?? controllerOf(methodOf(securing));
  const checks = await checksOf(credential, named ?? '', context);
  if (checks === null) return null;
  const broken = [jwtClaimsFlaw(claims, json), ...checks].find((one) => one !== null && isBroken(one));
  if (broken) return broken;
  const life = { from: null, until: null, ...lifeOfSignature(securing) };
  const ended = [...checks, ...checkDates(life, context.now)].find(({ outcome, id }) => outcome === 'fail' && id !== 'binding');
  const unknown = checks.find(({ code }) => ruleOf(code).authentic === 'unknown');
  if (unknown) return check('proof_presentation_unchecked', { reason: unknown.code });
  if (ended) return check('proof_presentation_not_in_force', { date: ended.params.date ?? '' });
  // A key that its owner lists, though not for assertions, is its owner's all the same: presentations are signed to log in.
  const stranger = checks.some(({ code }) => ruleOf(code).authentic === 'unbound' && code !== 'key_not_for_assertion');
  return check(stranger && named !== null ? 'proof_presentation_unconfirmed' : 'proof_presentation');
}

/** It was handed over while it lasted: one that ended is not broken. */
const isBroken = ({ code, outcome, id }: Check): boolean => outcome === 'fail' && id !== 'binding' && code !== 'proof_expired';

async function checksOf({ json, securing }: Credential, signer: string, context: VerifyContext): Promise<Check[] | null> {
  switch (securing.kind) {
    case 'jws':
      return (await checkJws(securing.compact, securing.header, signer, context)).checks;
    case 'sd-jwt':
      return (await checkSdJwt(securing, signer, context)).checks;
    case 'data-integrity':
      return (await checkDataIntegrity(json, securing.proofs, signer, PURPOSES, context)).checks;
    case 'jades':
      return (await checkJades(securing, context)).checks;
    case 'merkle':
      return (await checkMerkleProof(json, securing)).checks;
    case 'unsupported':
      return [check('proof_unsupported', { suite: securing.name })];
    case 'hosted':
    case 'none':
      return null;
  }
}

/** The name of the key of the first signature, where it has one. */
function methodOf(securing: Securing): string | null {
  if (securing.kind === 'data-integrity') return idOf(securing.proofs[0]?.verificationMethod);
  if (securing.kind !== 'jws' && securing.kind !== 'sd-jwt') return null;
  return isString(securing.header.kid) ? securing.header.kid : null;
}

/** Whose key it says it is, where nobody else is named. */
const controllerOf = (method: string | null): string | null =>
  method !== null && /^(did|https?):/.test(method) ? (method.split('#')[0] ?? null) : null;
