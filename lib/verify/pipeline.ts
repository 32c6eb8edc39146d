import type { Credential } from '../credential/model.ts';
import { isObject, isString, type JsonObject } from '../json.ts';
import { type Authentic, type Check, check } from './check.ts';
import { conclude } from './conclude.ts';
import type { VerifyContext } from './context.ts';
import { issuerIdOf } from './data-model/issuer.ts';
import { credentialFlaw, jwtClaimsFlaw, openBadgesWarnings } from './data-model/vc.ts';
import { checkDates, periodOf } from './dates.ts';
import { checkEndorsements } from './endorsements.ts';
import { checkDataIntegrity } from './proof/data-integrity.ts';
import { checkJades } from './proof/jades.ts';
import { checkJws } from './proof/jws.ts';
import { checkMerkleProof } from './proof/merkle-proof.ts';
import type { ProofResult } from './proof/outcome.ts';
import { checkSdJwt } from './proof/sd-jwt.ts';
import { fetchList, type ListCredential } from './status/bitstring.ts';
import { checkStatus } from './status/index.ts';
import { authenticOf, earliest } from './verdict.ts';
import type { Verification, VerifyOptions } from './verification.ts';
import { verifyOpenBadges2 } from './verify-open-badges-2.ts';

export type { Verification } from './verification.ts';

/** Runs every check on one credential. Never throws for what the credential or the network did. */
export async function verify(credential: Credential, context: VerifyContext, options: VerifyOptions = {}): Promise<Verification> {
  if (credential.kind === 'presentation') return verifyPresentation(credential, context, options);
  switch (credential.format) {
    case 'open-badges-0.5':
    case 'open-badges-1.0':
    case 'open-badges-1.1':
    case 'open-badges-2.0':
      return verifyOpenBadges2(credential, context, options);
    case 'open-badges-3.0':
    case 'clr-2.0':
    case 'vc-1.1':
    case 'vc-2.0':
    case 'sd-jwt-vc':
    case 'elm-3':
    case 'presentation':
      return verifyVc(credential, context, options);
  }
}

async function verifyVc(credential: Credential, context: VerifyContext, options: VerifyOptions): Promise<Verification> {
  const { json, securing } = credential;
  const issuer = issuerIdOf(json);
  const proofless = securing.kind === 'none';
  const flaw = credentialFlaw(json) ?? (securing.kind === 'jws' ? jwtClaimsFlaw(securing.claims, json) : null);
  // A copy with nothing to vouch for it stays a claim, however it is built: nobody's word is broken.
  if (flaw !== null && !proofless) return conclude(credential, { checks: [flaw], issuerId: issuer });
  const model = flaw === null ? [check('model_ok'), ...(credential.kind === 'achievement' ? openBadgesWarnings(json) : [])] : [];
  const proof = await proofOf(credential, issuer ?? '', context);
  const checks = [...model, ...proof.checks];
  const authentic = authenticOf(checks);
  const by = { authentic, thumbprint: proof.signer?.thumbprint ?? null };
  if (authentic !== 'signed') {
    // An endorsement has a signer of its own: it is read even where the badge around it is not confirmed, but not where it is broken.
    const readable = authentic !== 'tampered' && authentic !== 'malformed' && authentic !== 'unknown';
    return conclude(credential, {
      checks,
      signer: proof.signer,
      issuerId: issuer,
      ...(await follow(credential, by, readable, context, options)),
    });
  }
  const { notBefore, expires } = lifeOfSignature(credential);
  checks.push(...checkDates({ ...periodOf(json), notBefore, expires }, context.now));
  if (options.withStatus !== false)
    checks.push(...(await checkStatus(json, issuer ?? '', readList, context)), ...statusClaim(credential));
  return conclude(credential, {
    checks,
    signer: proof.signer,
    issuerId: issuer,
    ...(await follow(credential, by, true, context, options)),
  });
}

function proofOf(credential: Credential, issuer: string, context: VerifyContext): Promise<ProofResult> | ProofResult {
  const { json, securing } = credential;
  switch (securing.kind) {
    case 'jws':
      return checkIssuedJws(securing.compact, securing.header, securing.claims, issuer, context);
    case 'data-integrity':
      return checkDataIntegrity(json, securing.proofs, issuer, 'assertionMethod', context);
    case 'sd-jwt':
      return checkSdJwt(securing, issuer, context);
    case 'jades':
      return checkJades(securing, context);
    case 'merkle':
      return checkMerkleProof(json, securing, context);
    case 'unsupported':
      return { checks: [check('proof_unsupported', { suite: securing.name })], signer: null };
    case 'hosted':
    case 'none':
      return { checks: [check('proof_none')], signer: null };
  }
}

/** `iss` is who signed. Where it is not the issuer, the signature says nothing about the issuer, however good it is (VC-JOSE-COSE section 3.1.3). */
async function checkIssuedJws(
  compact: string,
  header: JsonObject,
  claims: JsonObject,
  issuer: string,
  context: VerifyContext,
): Promise<ProofResult> {
  const { iss } = claims;
  if (iss === undefined || iss === issuer) return checkJws(compact, header, issuer, context);
  const signer = isString(iss) ? iss : '';
  const { checks } = await checkJws(compact, header, signer, context);
  return {
    // Where the signer's key could not be had, nothing is known to hold, not even a stranger's signature.
    checks: [
      ...checks.filter(({ id, outcome }) => id !== 'binding' || outcome === 'unknown'),
      check('key_of_another', { issuer, by: signer }),
    ],
    signer: null,
  };
}

/** Endorsements and nested credentials, each judged on its own. */
async function follow(
  credential: Credential,
  by: { authentic: Authentic; thumbprint: string | null },
  readable: boolean,
  context: VerifyContext,
  options: VerifyOptions,
): Promise<Pick<Verification, 'endorsements' | 'nested'>> {
  const withEndorsements = readable && options.withEndorsements !== false;
  return {
    endorsements: withEndorsements
      ? await checkEndorsements({ json: credential.json, issuer: issuerIdOf(credential.json), ...by }, verify, context)
      : [],
    nested: readable ? await verifyNested(credential, context, options) : [],
  };
}

async function verifyNested(
  credential: Credential,
  context: VerifyContext,
  options: VerifyOptions,
): Promise<(Verification | null)[]> {
  const nested: (Verification | null)[] = [];
  for (const one of credential.nested) nested.push(one.ok ? await verify(one.credential, context, options) : null);
  return nested;
}

/** A Token Status List (claim `status`) is not read here; a badge that has one is not "not revoked". */
const statusClaim = ({ securing }: Credential): Check[] =>
  securing.kind === 'jws' && isObject(securing.claims.status)
    ? [check('status_unsupported', { method: 'Token Status List' })]
    : [];

function lifeOfSignature({ securing }: Credential): { notBefore: number | null; expires: number | null } {
  if (securing.kind !== 'jws') return { notBefore: null, expires: null };
  const { nbf, exp } = securing.claims;
  return { notBefore: typeof nbf === 'number' ? nbf : null, expires: typeof exp === 'number' ? exp : null };
}

/** A presentation is as good as the least of its credentials; its own proof can only lower that. */
async function verifyPresentation(credential: Credential, context: VerifyContext, options: VerifyOptions): Promise<Verification> {
  const { json, securing } = credential;
  const holder = isString(json.holder) ? json.holder : isObject(json.holder) && isString(json.holder.id) ? json.holder.id : null;
  const checks: Check[] = [];
  if (securing.kind === 'data-integrity' || securing.kind === 'jws') {
    const own =
      securing.kind === 'jws'
        ? await checkJws(
            securing.compact,
            securing.header,
            holder ?? (isString(securing.claims.iss) ? securing.claims.iss : ''),
            context,
          )
        : await checkDataIntegrity(json, securing.proofs, holder ?? '', 'authentication', context);
    const broken = own.checks.find(({ outcome, id }) => outcome === 'fail' && (id === 'proof' || id === 'data-model'));
    checks.push(broken ?? check('proof_presentation'));
  }
  const nested = await verifyNested(credential, context, options);
  const inner = nested.map((one) => one?.verdict ?? 'unchecked');
  const verdict = checks.some(({ outcome }) => outcome === 'fail') ? 'invalid' : earliest(inner);
  return { ...conclude(credential, { checks, issuerId: null, nested }), verdict };
}

/** A status list is a credential too: its proof and binding are checked, its status is not. */
async function readList(url: string, context: VerifyContext): Promise<ListCredential | Check> {
  const credential = await fetchList(url, context);
  if ('code' in credential) return credential;
  const { authentic } = await verify(credential, context, { withEndorsements: false, withStatus: false });
  return {
    json: credential.json,
    authentic: authentic === 'signed' ? 'signed' : authentic === 'tampered' || authentic === 'malformed' ? 'broken' : 'other',
  };
}
