import type { Credential } from '../credential/model.ts';
import { check } from './check.ts';
import { conclude } from './conclude.ts';
import type { VerifyContext } from './context.ts';
import { checkDates, periodOf } from './dates.ts';
import { assertionFlaw } from './open-badges-2.ts';
import { checkHosted } from './proof/hosted.ts';
import { checkMerkleProof } from './proof/merkle-proof.ts';
import { checkSignedAssertion } from './proof/open-badges-2-signed.ts';
import { checkRevocationList } from './status/revocation-list.ts';
import { authenticOf } from './verdict.ts';
import type { Verification, VerifyOptions } from './verification.ts';

/** Open Badges 0.5 to 2.x: a signed assertion, or one that its own address vouches for. */
export async function verifyOpenBadges2(
  credential: Credential,
  context: VerifyContext,
  options: VerifyOptions,
): Promise<Verification> {
  const { json, securing, format, kind } = credential;
  if (kind !== 'assertion') return conclude(credential, { checks: [check('proof_none')], issuerId: null });
  switch (securing.kind) {
    case 'jws': {
      const flaw = assertionFlaw(json, format);
      if (flaw !== null) return conclude(credential, { checks: [flaw], issuerId: null });
      const result = await checkSignedAssertion(json, securing.compact, securing.header, context);
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
      const result = await checkHosted(json, securing.id, format, options.isMoodle === true, context);
      const judged = result.assertion ?? json;
      const checks = result.checks;
      if (authenticOf(checks) === 'hosted') checks.push(...checkDates(periodOf(judged), context.now));
      return conclude(
        { ...credential, json: judged },
        { checks, badgeClass: result.badgeClass, issuerProfile: result.issuer, issuerId: result.issuerId },
      );
    }
    case 'merkle': {
      const flaw = assertionFlaw(json, format);
      const { checks, signer } = await checkMerkleProof(json, securing, context);
      return conclude(credential, { checks: [flaw ?? check('model_ok'), ...checks], signer, issuerId: null });
    }
    case 'data-integrity':
    case 'sd-jwt':
    case 'jades':
    case 'unsupported':
      return conclude(credential, {
        checks: [check('proof_unsupported', { suite: securing.kind === 'unsupported' ? securing.name : 'Open Badges 2.0' })],
        issuerId: null,
      });
    case 'none':
      return conclude(credential, { checks: [check('proof_none')], issuerId: null });
  }
}
