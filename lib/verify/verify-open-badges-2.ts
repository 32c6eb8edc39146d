import type { Credential } from '../credential/model.ts';
import { check } from './check.ts';
import { conclude } from './conclude.ts';
import type { VerifyContext } from './context.ts';
import { checkDates, periodOf } from './dates.ts';
import { endorsedAssertion } from './endorsed.ts';
import { checkEndorsements, type Verify } from './endorsements.ts';
import { type Statement, statementFlaw } from './open-badges-2.ts';
import { checkHosted } from './proof/hosted.ts';
import { checkMerkleProof } from './proof/merkle-proof.ts';
import { checkSignedAssertion } from './proof/open-badges-2-signed.ts';
import { checkRevocationList } from './status/revocation-list.ts';
import { authenticOf } from './verdict.ts';
import type { Verification, VerifyOptions } from './verification.ts';

/** Open Badges 0.5 to 2.x: a signed assertion or endorsement, or one that its own address vouches for. `verify` is for the endorsements of an assertion. */
export async function verifyOpenBadges2(
  credential: Credential,
  context: VerifyContext,
  options: VerifyOptions,
  verify: Verify,
  onChecks: VerifyContext['onChecks'],
): Promise<Verification> {
  const { kind } = credential;
  if (kind === 'endorsement') return verifyStatement(credential, kind, context, options);
  // A badge class or a profile is nobody's award: there is nothing to confirm.
  if (kind !== 'assertion') return conclude(credential, { checks: [check('proof_none')], issuerId: null });
  const found = await verifyStatement(credential, kind, context, options);
  onChecks?.(found.checks);
  return options.withEndorsements === false
    ? found
    : { ...found, endorsements: await checkEndorsements(endorsedAssertion(found), verify, context) };
}

async function verifyStatement(
  credential: Credential,
  kind: Statement,
  context: VerifyContext,
  options: VerifyOptions,
): Promise<Verification> {
  const { json, securing, format } = credential;
  switch (securing.kind) {
    case 'jws': {
      const flaw = statementFlaw(json, kind, format);
      if (flaw !== null) return conclude(credential, { checks: [flaw], issuerId: null });
      const result = await checkSignedAssertion(json, kind, format, securing.compact, securing.header, context);
      const checks = [check('model_ok'), ...result.checks];
      if (authenticOf(checks) === 'signed') {
        checks.push(...checkDates(periodOf(json), context.now));
        if (result.issuer !== null && result.issuerId !== null)
          checks.push(await checkRevocationList(result.issuer, result.issuerId, json, context));
      }
      return conclude(credential, {
        checks,
        signer: result.signer,
        badgeClass: result.badgeClass,
        issuerProfile: result.issuer,
        issuerId: result.issuerId,
      });
    }
    case 'hosted': {
      const result = await checkHosted(json, securing.id, kind, format, options.isMoodle === true, context);
      const judged = result.assertion ?? json;
      const checks = result.checks;
      if (authenticOf(checks) === 'hosted') checks.push(...checkDates(periodOf(judged), context.now));
      return conclude(
        { ...credential, json: judged },
        { checks, badgeClass: result.badgeClass, issuerProfile: result.issuer, issuerId: result.issuerId },
      );
    }
    case 'merkle': {
      const flaw = statementFlaw(json, kind, format);
      const { checks, signer } = await checkMerkleProof(json, securing);
      return conclude(credential, { checks: [flaw ?? check('model_ok'), ...checks], signer, issuerId: null });
    }
    case 'data-integrity':
    case 'sd-jwt':
    case 'jades':
    case 'unsupported': {
      const suite = securing.kind === 'unsupported' ? securing.name : 'Open Badges 2.0';
      const checks = [statementFlaw(json, kind, format) ?? check('model_ok'), check('proof_unsupported', { suite })];
      return conclude(credential, { checks, issuerId: null });
    }
    case 'none':
      return conclude(credential, { checks: [check('proof_none')], issuerId: null });
  }
}
