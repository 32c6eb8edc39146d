import type { Facts } from '../facts/model.ts';
import { readRecipient } from '../facts/recipient.ts';
import { idOf, isObject } from '../json.ts';
import type { Verification } from '../verify/verification.ts';
import type { CredentialSummary } from './report.ts';

/** What the credential is, in a few lines. Never an e-mail address. */
export function summarise({ credential, issuerId, issuerProfile, signer }: Verification, facts: Facts | null): CredentialSummary {
  const { format } = credential;
  const json = credential.kind === 'presentation' ? {} : credential.json;
  const issuer = isObject(json.issuer) ? json.issuer : (issuerProfile ?? {});
  return {
    format,
    id: idOf(credential.json),
    title: facts?.title?.value ?? null,
    achievementType: facts?.kind?.value ?? null,
    issuer: {
      id: issuerId,
      name: facts?.issuerName?.value ?? null,
      url: typeof issuer.url === 'string' ? issuer.url.slice(0, 500) : null,
    },
    recipient: {
      name: facts?.recipientName?.value ?? null,
      identifiers: readRecipient({ ...credential, json }, null).identifiers.map(({ type }) => type),
    },
    signer,
  };
}
