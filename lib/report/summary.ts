import type { Facts } from '../facts/model.ts';
import { first, item } from '../facts/normalise.ts';
import { readRecipient } from '../facts/recipient.ts';
import { saidByDocument } from '../facts/said.ts';
import { idOf, isObject } from '../json.ts';
import type { Verification } from '../verify/verification.ts';
import { linesAt } from './lines-at.ts';
import type { CredentialSummary } from './report.ts';

/** Where a credential says what was awarded, apart from who holds it. */
const ACHIEVEMENT = ['credentialSubject.achievement.id', 'credentialSubject.hasClaim.specifiedBy.id', 'badge.id', 'badge'];

/** An e-mail address, with or without its scheme. */
const MAILBOX = /^(mailto:|[^/:]+@)/i;

/** Where it says who holds it. */
const PERSON = ['recipient.identity', 'recipient', 'credentialSubject.identifier.identityHash', 'credentialSubject.id'];

/** What the credential is, in a few lines. Never an e-mail address. */
export function summarise({ credential, issuerId, issuerProfile, signer }: Verification, facts: Facts | null): CredentialSummary {
  const { format } = credential;
  const json = credential.kind === 'presentation' ? {} : credential.json;
  const issuer = isObject(json.issuer) ? json.issuer : (issuerProfile ?? {});
  return {
    format,
    id: idOf(credential.json),
    title: facts?.title?.value ?? null,
    achievementId: ACHIEVEMENT.flatMap((path) => linesAt(json, path)).find((id) => !MAILBOX.test(id)) ?? null,
    achievementType: facts?.kind?.value ?? null,
    issuer: {
      id: issuerId,
      name: facts?.issuerName?.value ?? null,
      url: typeof issuer.url === 'string' ? issuer.url.slice(0, 500) : null,
    },
    recipient: {
      name: facts?.recipientName?.value ?? null,
      identifiers: readRecipient({ ...credential, json }, null).identifiers.map(({ type }) => type),
      path: first(item(json, '$', saidByDocument('unsigned')), ...PERSON)?.path ?? null,
    },
    signer,
  };
}
