import type { Authentic, CheckId, Current, Outcome } from './axes.ts';

interface CodeRule {
  id: CheckId;
  outcome: Outcome;
  /** What this answer says about who made the credential. `lib/verify/verdict` folds these; nothing else sets a verdict. */
  authentic?: Authentic;
  /** What this answer says about whether it is in force. */
  current?: Current;
  spec: string | null;
}

const table = <K extends string>(rules: Record<K, CodeRule>) => rules;

/**
 * Every answer that a check can give, in the order of the path. A code never changes its meaning between versions.
 * Its sentence is the message of the same name in `_locales`.
 */
export const CODES = table({
  // What the address alone tells.
  link_genuine: { id: 'link', outcome: 'pass', spec: null },
  link_unknown_host: { id: 'link', outcome: 'skip', spec: null },
  link_shaped_like: { id: 'link', outcome: 'skip', spec: null },
  link_not_award: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_look_alike: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_template: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_profile: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_collection: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_picture: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_destination_hidden: { id: 'link', outcome: 'unknown', authentic: 'unknown', spec: null },
  link_none: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },
  link_provider_page: { id: 'link', outcome: 'skip', authentic: 'unsigned', spec: null },
  link_malformed: { id: 'link', outcome: 'warn', authentic: 'unsigned', spec: null },

  // Reading the document.
  net_read: { id: 'network', outcome: 'pass', spec: null },
  net_permission_needed: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_address_refused: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_failed: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_timed_out: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_moved: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_too_large: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_too_many_hosts: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_not_found: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_error_status: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: null },
  net_captive_portal: { id: 'network', outcome: 'unknown', authentic: 'unknown', spec: 'RFC 6585 section 6' },
  net_clock_differs: { id: 'network', outcome: 'warn', spec: 'RFC 9110 section 6.6.1' },
  net_record_private: { id: 'network', outcome: 'warn', spec: null },

  // Making a credential of it.
  input_unreadable: { id: 'document', outcome: 'unknown', authentic: 'unknown', spec: null },
  parse_empty: { id: 'document', outcome: 'unknown', authentic: 'unsigned', spec: null },
  parse_html: { id: 'document', outcome: 'skip', authentic: 'unsigned', spec: null },
  parse_not_json: { id: 'document', outcome: 'unknown', authentic: 'unsigned', spec: null },
  parse_duplicate_member: {
    id: 'document',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'RFC 7515 section 4; RFC 8259 section 4',
  },
  parse_too_deep: { id: 'document', outcome: 'unknown', authentic: 'unknown', spec: null },
  parse_not_credential: { id: 'document', outcome: 'unknown', authentic: 'unsigned', spec: null },
  parse_jws_malformed: { id: 'document', outcome: 'fail', authentic: 'malformed', spec: 'RFC 7515 section 5.2' },
  parse_image_without_credential: { id: 'document', outcome: 'unknown', authentic: 'unsigned', spec: 'Open Badges Baking 3.0' },
  parse_image_broken: { id: 'document', outcome: 'unknown', authentic: 'unsigned', spec: 'PNG section 5' },
  parse_several_credentials: { id: 'document', outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges Baking 3.0' },
  parse_unsupported_format: { id: 'document', outcome: 'unknown', authentic: 'unknown', spec: null },
  parse_several_side_by_side: { id: 'document', outcome: 'skip', authentic: 'unsigned', spec: null },
  parse_record_only: { id: 'document', outcome: 'skip', authentic: 'unsigned', spec: null },

  // The data model.
  model_ok: { id: 'data-model', outcome: 'pass', spec: null },
  model_member_missing: {
    id: 'data-model',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'VC Data Model 2.0 section 4; Open Badges 2.0',
  },
  model_member_malformed: {
    id: 'data-model',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'VC Data Model 2.0 section 4; Open Badges 2.0',
  },
  model_context_missing: { id: 'data-model', outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4.3' },
  model_context_unknown: {
    id: 'data-model',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'VC Data Integrity 1.0 section 2.4.1',
  },
  model_context_inline: {
    id: 'data-model',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'VC Data Integrity 1.0 section 2.4.1',
  },
  model_term_undefined: {
    id: 'data-model',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'VC Data Integrity 1.0 section 2.4.1',
  },
  model_term_redefined: { id: 'data-model', outcome: 'fail', authentic: 'malformed', spec: 'JSON-LD 1.1 section 4.1.11' },
  model_not_canonical: {
    id: 'data-model',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'RDF Dataset Canonicalization section 7.1',
  },
  model_not_compact: {
    id: 'data-model',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'VC Data Model 2.0 section 6.1',
  },
  model_open_badges_member_missing: { id: 'data-model', outcome: 'warn', spec: 'Open Badges 3.0 appendix B' },
  model_dates_contradict: { id: 'data-model', outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4.9' },
  model_jwt_claims_differ: {
    id: 'data-model',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'VC-JOSE-COSE section 3; VC Data Model 1.1 section 6.3.1',
  },

  // The proof.
  proof_none: { id: 'proof', outcome: 'skip', authentic: 'unsigned', spec: null },
  proof_holds: { id: 'proof', outcome: 'pass', spec: 'VC Data Integrity 1.0 section 4.4; RFC 7515 section 5.2' },
  proof_fails: {
    id: 'proof',
    outcome: 'fail',
    authentic: 'tampered',
    spec: 'VC Data Integrity 1.0 section 4.4; RFC 7515 section 5.2',
  },
  proof_unsupported: { id: 'proof', outcome: 'unknown', authentic: 'unknown', spec: null },
  proof_malformed: {
    id: 'proof',
    outcome: 'fail',
    authentic: 'malformed',
    spec: 'VC Data Integrity 1.0 section 2.1; RFC 7515 section 4',
  },
  proof_purpose_wrong: { id: 'proof', outcome: 'fail', authentic: 'malformed', spec: 'VC Data Integrity 1.0 section 4.4' },
  proof_expired: { id: 'proof', outcome: 'fail', authentic: 'tampered', spec: 'VC Data Integrity 1.0 section 4.4' },
  proof_chain_broken: { id: 'proof', outcome: 'fail', authentic: 'tampered', spec: 'VC Data Integrity 1.0 section 4.5' },
  proof_algorithm_refused: { id: 'proof', outcome: 'fail', authentic: 'malformed', spec: 'RFC 8725 section 3.1' },
  proof_key_unfit: { id: 'proof', outcome: 'fail', authentic: 'malformed', spec: 'RFC 7518 section 3; RFC 8725 section 3.5' },
  proof_presentation: { id: 'proof', outcome: 'skip', spec: 'VC Data Model 2.0 section 4.13' },

  // Whose key it is.
  key_published_by_issuer: {
    id: 'binding',
    outcome: 'pass',
    authentic: 'signed',
    spec: 'Controlled Identifiers 1.0 section 3.3',
  },
  key_is_identifier: { id: 'binding', outcome: 'pass', authentic: 'signed', spec: 'did:key section 3; did:jwk' },
  key_not_published: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
  key_not_for_assertion: {
    id: 'binding',
    outcome: 'fail',
    authentic: 'unbound',
    spec: 'Controlled Identifiers 1.0 section 2.3.2',
  },
  key_revoked: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 2.2' },
  key_expired: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 2.2' },
  key_from_credential: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: 'RFC 7515 section 4.1.3' },
  key_of_another: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
  key_document_of_another: {
    id: 'binding',
    outcome: 'fail',
    authentic: 'unbound',
    spec: 'Controlled Identifiers 1.0 section 3.3',
  },
  key_issuer_unresolvable: { id: 'binding', outcome: 'fail', authentic: 'unbound', spec: null },
  key_unreachable: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: null },
  key_permission_needed: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: null },
  key_document_unreadable: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: null },
  key_method_unsupported: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: 'DID Core section 8' },

  // Open Badges 2.x without a signature: the issuer's own server.
  hosted_confirmed: { id: 'binding', outcome: 'pass', authentic: 'hosted', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_out_of_scope: { id: 'binding', outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, VerificationObject' },
  hosted_id_differs: { id: 'binding', outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_id_missing: { id: 'binding', outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_type_differs: { id: 'binding', outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, VerificationObject' },
  hosted_not_confirmed: { id: 'binding', outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_unreachable: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_permission_needed: {
    id: 'binding',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'Open Badges 2.0, Hosted Verification',
  },
  hosted_not_found: { id: 'binding', outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
  hosted_issuer_unreadable: {
    id: 'binding',
    outcome: 'unknown',
    authentic: 'unknown',
    spec: 'Open Badges 2.0, Hosted Verification',
  },

  // Whether it was withdrawn.
  status_none: { id: 'status', outcome: 'skip', spec: null },
  status_clear: { id: 'status', outcome: 'pass', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_revoked: { id: 'status', outcome: 'fail', current: 'revoked', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_revoked_by_host: {
    id: 'status',
    outcome: 'fail',
    authentic: 'hosted',
    current: 'revoked',
    spec: 'Open Badges 2.0, Revocation',
  },
  status_gone: {
    id: 'status',
    outcome: 'fail',
    authentic: 'hosted',
    current: 'revoked',
    spec: 'Open Badges 2.0, Hosted Verification',
  },
  status_gone_or_never_issued: {
    id: 'status',
    outcome: 'fail',
    authentic: 'hosted',
    current: 'revoked',
    spec: 'Open Badges 2.0, Hosted Verification',
  },
  status_suspended: { id: 'status', outcome: 'fail', current: 'suspended', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_unreachable: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_permission_needed: { id: 'status', outcome: 'unknown', current: 'unknown', spec: null },
  status_address_refused: { id: 'status', outcome: 'unknown', current: 'unknown', spec: null },
  status_list_not_of_issuer: { id: 'status', outcome: 'unknown', current: 'unknown', spec: null },
  status_list_proof_fails: {
    id: 'status',
    outcome: 'unknown',
    current: 'unknown',
    spec: 'Bitstring Status List 1.0 section 3.2',
  },
  status_list_unreadable: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_list_not_in_force: {
    id: 'status',
    outcome: 'unknown',
    current: 'unknown',
    spec: 'Bitstring Status List 1.0 section 3.2',
  },
  status_list_too_short: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.3' },
  status_purpose_differs: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.2' },
  status_purpose_unknown: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 2.1' },
  status_entry_malformed: { id: 'status', outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 2.1' },
  status_unsupported: { id: 'status', outcome: 'unknown', current: 'unknown', spec: null },
  status_refresh_offered: { id: 'status', outcome: 'warn', spec: 'Bitstring Status List 1.0 section 2.1' },
  status_message: { id: 'status', outcome: 'warn', spec: 'Bitstring Status List 1.0 section 2.1' },

  // Time.
  dates_in_force: { id: 'dates', outcome: 'pass', spec: 'VC Data Model 2.0 section 4.9' },
  dates_no_end: { id: 'dates', outcome: 'pass', spec: 'VC Data Model 2.0 section 4.9' },
  dates_expired: { id: 'dates', outcome: 'fail', current: 'expired', spec: 'VC Data Model 2.0 section 4.9' },
  dates_signature_expired: { id: 'dates', outcome: 'fail', current: 'expired', spec: 'RFC 7519 section 4.1.4' },
  dates_not_yet_valid: { id: 'dates', outcome: 'fail', current: 'not-yet-valid', spec: 'VC Data Model 2.0 section 4.9' },
  dates_clock_unsure: { id: 'dates', outcome: 'unknown', current: 'unknown', spec: 'VC Data Model 2.0 section 4.9' },

  // Endorsements. They never change the verdict of the credential that carries them.
  endorsement_none: { id: 'endorsement', outcome: 'skip', spec: null },
  endorsement_holds: { id: 'endorsement', outcome: 'pass', spec: 'Open Badges 3.0 section 5' },
  endorsement_not_signed: { id: 'endorsement', outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
  endorsement_proof_fails: { id: 'endorsement', outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
  endorsement_malformed: { id: 'endorsement', outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
  endorsement_signer_not_confirmed: { id: 'endorsement', outcome: 'warn', spec: 'Controlled Identifiers 1.0 section 3.3' },
  endorsement_of_issuer: { id: 'endorsement', outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
  endorsement_of_something_else: { id: 'endorsement', outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
  endorsement_target_not_confirmed: { id: 'endorsement', outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
  endorsement_by_issuer: { id: 'endorsement', outcome: 'fail', spec: null },
  endorsement_ended: { id: 'endorsement', outcome: 'warn', spec: 'VC Data Model 2.0 section 4.9' },
  endorsement_ended_before_award: { id: 'endorsement', outcome: 'fail', spec: 'VC Data Model 2.0 section 4.9' },
  endorsement_not_yet_valid: { id: 'endorsement', outcome: 'warn', spec: 'VC Data Model 2.0 section 4.9' },
  endorsement_withdrawn: { id: 'endorsement', outcome: 'fail', spec: null },
  endorsement_unknown: { id: 'endorsement', outcome: 'unknown', spec: null },
  endorsement_limit: { id: 'endorsement', outcome: 'unknown', spec: null },

  // The person, by comparison only.
  holder_match_name: { id: 'holder', outcome: 'pass', spec: null },
  holder_match_email: { id: 'holder', outcome: 'pass', spec: 'Open Badges 3.0, IdentityObject' },
  holder_similar: { id: 'holder', outcome: 'warn', spec: null },
  holder_different_name: { id: 'holder', outcome: 'warn', spec: null },
  holder_different_email: { id: 'holder', outcome: 'warn', spec: 'Open Badges 3.0, IdentityObject' },
  holder_not_named: { id: 'holder', outcome: 'skip', spec: null },
  holder_not_compared: { id: 'holder', outcome: 'skip', spec: null },

  // The team's list.
  issuer_pinned: { id: 'issuer', outcome: 'pass', spec: null },
  issuer_unrecognised: { id: 'issuer', outcome: 'skip', spec: null },
  issuer_key_changed: { id: 'issuer', outcome: 'fail', spec: null },
  issuer_blocked: { id: 'issuer', outcome: 'fail', spec: null },
});

/** The closed union of all codes. */
export type Code = keyof typeof CODES;

/** The rule of a code, with its optional parts visible to the type checker. */
export const ruleOf = (code: Code): CodeRule => CODES[code];
