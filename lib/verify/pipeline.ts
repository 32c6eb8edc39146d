import type { Credential } from '../credential/model.ts';
import { isString, type JsonObject } from '../json.ts';
import { type Authentic, type Check, check } from './check.ts';
import { conclude } from './conclude.ts';
import type { VerifyContext } from './context.ts';
import { issuerOf } from './data-model/issuer.ts';
import { openBadgesWarnings } from './data-model/open-badges-3.ts';
import { sdJwtVcFlaw } from './data-model/sd-jwt-vc.ts';
import { toldOf } from './data-model/told.ts';
import { credentialFlaw, jwtClaimsFlaw } from './data-model/vc.ts';
import { checkDates, lifeOfSignature, periodOf } from './dates.ts';
import { endorsedCredential } from './endorsed.ts';
import { checkEndorsements } from './endorsements.ts';
import { checkDataIntegrity } from './proof/data-integrity.ts';
import { checkJades } from './proof/jades.ts';
import { checkJws } from './proof/jws.ts';
import { checkMerkleProof } from './proof/merkle-proof.ts';
import type { ProofResult } from './proof/outcome.ts';
import { checkSdJwt } from './proof/sd-jwt.ts';
import { fetchList, type ListCredential } from './status/bitstring.ts';
import { checkStatus } from './status/index.ts';
import { authenticOf } from './verdict.ts';
import type { Verification, VerifyOptions } from './verification.ts';
import { verifyOpenBadges2 } from './verify-open-badges-2.ts';
import { verifyPresentation } from './verify-presentation.ts';
import { mayWithholdDates } from './withheld.ts';

export type { Verification } from './verification.ts';

/** Runs every check on one credential. Never throws for what the credential or the network did. */
export async function verify(credential: Credential, given: VerifyContext, options: VerifyOptions = {}): Promise<Verification> {
  const { onChecks, ...context } = given;
  if (credential.kind === 'presentation')
    return verifyPresentation(credential, context, (one) => verifyNested(one, context, options));
  switch (credential.format) {
    case 'open-badges-0.5':
    case 'open-badges-1.0':
    case 'open-badges-1.1':
    case 'open-badges-2.0':
      return verifyOpenBadges2(credential, context, options, verify, onChecks);
    case 'open-badges-3.0':
    case 'clr-2.0':
    case 'vc-1.1':
    case 'vc-2.0':
    case 'sd-jwt-vc':
    case 'elm-3':
    case 'presentation':
      return verifyVc(credential, context, options, onChecks);
  }
}

async function verifyVc(
  credential: Credential,
  context: VerifyContext,
  options: VerifyOptions,
  onChecks: VerifyContext['onChecks'],
): Promise<Verification> {
  const { json, securing } = credential;
  const issuer = issuerOf(credential);
  const proofless = securing.kind === 'none';
  const flaw = flawOf(credential);
  // A copy with nothing to vouch for it stays a claim, however it is built: nobody's word is broken.
  if (flaw !== null && !proofless) return conclude(credential, { checks: [flaw], issuerId: issuer });
  const model =
    flaw === null ? [check('model_ok'), ...warningsOf(credential), ...(await toldOf(credential)), ...leftOut(credential)] : [];
  onChecks?.(model);
  const proof = await proofOf(credential, issuer ?? '', context);
  const checks = [...model, ...proof.checks];
  onChecks?.(checks);
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
  const { notBefore, expires } = lifeOfSignature(securing);
  const dates = checkDates({ ...periodOf(json), notBefore, expires }, context.now);
  const isOpen = mayWithholdDates(credential);
  checks.push(...dates.map((one) => (isOpen && one.outcome === 'pass' ? check('dates_withheld') : one)));
  onChecks?.(checks);
  if (options.withStatus !== false) checks.push(...(await checkStatus(credential, issuer ?? '', readList, context)));
  onChecks?.(checks);
  return conclude(credential, {
    checks,
    signer: proof.signer,
    issuerId: issuer,
    ...(await follow(credential, by, true, context, options)),
  });
}

function flawOf({ format, json, securing }: Credential): Check | null {
  if (format === 'sd-jwt-vc') return sdJwtVcFlaw(json);
  return (
    credentialFlaw(json) ?? (securing.kind === 'jws' || securing.kind === 'sd-jwt' ? jwtClaimsFlaw(securing.claims, json) : null)
  );
}

/** Not shown is not the same as not stated. */
const leftOut = ({ undisclosed = [] }: Credential): Check[] =>
  undisclosed.length > 0 ? [check('proof_undisclosed', { what: undisclosed.join(', ').slice(0, 500) })] : [];

const warningsOf = ({ json, kind, format }: Credential): Check[] =>
  (format === 'open-badges-3.0' || format === 'clr-2.0') && (kind === 'achievement' || kind === 'endorsement' || kind === 'clr')
    ? openBadgesWarnings(json, kind)
    : [];

function proofOf(credential: Credential, issuer: string, context: VerifyContext): Promise<ProofResult> | ProofResult {
  const { json, securing } = credential;
  switch (securing.kind) {
    case 'jws':
      return checkIssued(securing.claims, issuer, (signer) => checkJws(securing.compact, securing.header, signer, context));
    case 'data-integrity':
      return checkDataIntegrity(json, securing.proofs, issuer, ['assertionMethod'], context);
    case 'sd-jwt':
      return checkIssued(securing.claims, issuer, (signer) => checkSdJwt(securing, signer, context));
    case 'jades':
      return checkJades(securing, context);
    case 'merkle':
      return checkMerkleProof(json, securing);
    case 'unsupported':
      return { checks: [check('proof_unsupported', { suite: securing.name })], signer: null };
    case 'hosted':
    case 'none':
      return { checks: [check('proof_none')], signer: null };
  }
}

/** `iss` is who signed. Where it is not the issuer, the signature says nothing about the issuer, however good it is (VC-JOSE-COSE section 3.1.3). */
async function checkIssued(
  { iss }: JsonObject,
  issuer: string,
  signedBy: (signer: string) => Promise<ProofResult>,
): Promise<ProofResult> {
  if (iss === undefined || iss === issuer) return signedBy(issuer);
  const signer = isString(iss) ? iss : '';
  const { checks } = await signedBy(signer);
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
  return {
    endorsements:
      options.withEndorsements !== false
        ? await checkEndorsements(endorsedCredential(credential.json, issuerOf(credential), by), verify, context)
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

/** A status list is a credential too: its proof and binding are checked, its status is not. */
async function readList(url: string, context: VerifyContext): Promise<ListCredential | Check> {
  const credential = await fetchList(url, context);
  if ('code' in credential) return credential;
  const { authentic, current, issuerId } = await verify(credential, context, { withEndorsements: false, withStatus: false });
  return { json: credential.json, issuer: issuerId, authentic, inForce: current === 'current' };
}
