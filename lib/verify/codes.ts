import type { Authentic, CheckId, Current, Outcome } from './axes.ts';

interface CodeRule {
  id: CheckId;
  outcome: Outcome;
  /** What this answer says about who made the credential. `lib/verify/verdict` folds these; nothing else sets a verdict. */
  authentic?: Authentic;
  /** What this answer says about whether it is in force. */
  current?: Current;
  /** The section of the specification that asks for it. */
  spec?: string;
}

/** The answers to one question. */
const asked = <K extends string>(id: CheckId, answers: Record<K, Omit<CodeRule, 'id'>>): Record<K, CodeRule> => {
  const rules: [string, CodeRule][] = Object.entries<Omit<CodeRule, 'id'>>(answers).map(([code, rule]) => [
    code,
    { id, ...rule },
  ]);
  return Object.fromEntries(rules) as Record<K, CodeRule>;
};

const SIGNED_LIST = 'Bitstring Status List 1.0 section 3.2; Token Status List section 8.3';
/** Also the lists that are not signed: the issuer named their address. */
const ANY_LIST = `${SIGNED_LIST}; Open Badges 3.0, 1EdTechRevocationList; Open Badges 2.0, Revocation`;

/**
 * Every answer that a check can give, in the order of the path. A code never changes its meaning between versions.
 * Its sentence is the message of the same name in `_locales`.
 */
export const CODES = {
  // What the address alone tells.
  ...asked('link', {
    link_genuine: { outcome: 'pass' },
    link_unknown_host: { outcome: 'skip' },
    link_shaped_like: { outcome: 'skip' },
    link_not_award: { outcome: 'warn', authentic: 'unsigned' },
    link_look_alike: { outcome: 'warn', authentic: 'unsigned' },
    link_template: { outcome: 'warn', authentic: 'unsigned' },
    link_profile: { outcome: 'warn', authentic: 'unsigned' },
    link_collection: { outcome: 'warn', authentic: 'unsigned' },
    link_picture: { outcome: 'warn', authentic: 'unsigned' },
    link_destination_hidden: { outcome: 'unknown', authentic: 'unknown' },
    link_none: { outcome: 'warn', authentic: 'unsigned' },
    link_provider_page: { outcome: 'skip', authentic: 'unsigned' },
    link_malformed: { outcome: 'warn', authentic: 'unsigned' },
  }),
  // Reading the document.
  ...asked('network', {
    net_read: { outcome: 'pass' },
    net_permission_needed: { outcome: 'unknown', authentic: 'unknown' },
    net_address_refused: { outcome: 'unknown', authentic: 'unknown' },
    net_failed: { outcome: 'unknown', authentic: 'unknown' },
    net_timed_out: { outcome: 'unknown', authentic: 'unknown' },
    net_moved: { outcome: 'unknown', authentic: 'unknown' },
    net_too_large: { outcome: 'unknown', authentic: 'unknown' },
    net_too_many_hosts: { outcome: 'unknown', authentic: 'unknown' },
    net_not_found: { outcome: 'unknown', authentic: 'unknown' },
    net_error_status: { outcome: 'unknown', authentic: 'unknown' },
    net_captive_portal: { outcome: 'unknown', authentic: 'unknown', spec: 'RFC 6585 section 6' },
    net_clock_differs: { outcome: 'warn', spec: 'RFC 9110 section 6.6.1' },
    net_record_private: { outcome: 'warn' },
  }),
  // Making a credential of it.
  ...asked('document', {
    input_unreadable: { outcome: 'unknown', authentic: 'unknown' },
    parse_empty: { outcome: 'unknown', authentic: 'unsigned' },
    parse_html: { outcome: 'skip', authentic: 'unsigned' },
    parse_not_json: { outcome: 'unknown', authentic: 'unsigned' },
    parse_duplicate_member: { outcome: 'fail', authentic: 'malformed', spec: 'RFC 7515 section 4; RFC 8259 section 4' },
    parse_too_deep: { outcome: 'unknown', authentic: 'unknown' },
    parse_not_credential: { outcome: 'unknown', authentic: 'unsigned' },
    parse_jws_malformed: { outcome: 'fail', authentic: 'malformed', spec: 'RFC 7515 section 5.2' },
    parse_disclosure_refused: { outcome: 'fail', authentic: 'malformed', spec: 'RFC 9901 section 7.1' },
    parse_image_without_credential: { outcome: 'unknown', authentic: 'unsigned', spec: 'Open Badges Baking 3.0' },
    parse_image_broken: { outcome: 'unknown', authentic: 'unsigned', spec: 'PNG section 5' },
    parse_several_credentials: { outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges Baking 3.0' },
    parse_unsupported_format: { outcome: 'unknown', authentic: 'unknown' },
    parse_several_side_by_side: { outcome: 'skip', authentic: 'unsigned' },
    parse_record_only: { outcome: 'skip', authentic: 'unsigned' },
    name_mixed_scripts: { outcome: 'warn', spec: 'Unicode TR 39 section 5.1' },
    picture_says_other: { outcome: 'warn' },
  }),
  // The data model.
  ...asked('data-model', {
    model_ok: { outcome: 'pass' },
    model_member_missing: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4; Open Badges 2.0' },
    model_member_malformed: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4; Open Badges 2.0' },
    model_context_missing: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4.3' },
    model_context_unknown: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Integrity 1.0 section 2.4.1' },
    model_context_inline: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Integrity 1.0 section 2.4.1' },
    model_term_undefined: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Integrity 1.0 section 2.4.1' },
    model_term_redefined: { outcome: 'fail', authentic: 'malformed', spec: 'JSON-LD 1.1 section 4.1.11' },
    model_not_canonical: { outcome: 'unknown', authentic: 'unknown', spec: 'RDF Dataset Canonicalization section 7.1' },
    model_not_compact: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Model 2.0 section 6.1' },
    model_open_badges_member_missing: { outcome: 'warn', spec: 'Open Badges 3.0 appendix B' },
    model_open_badges_member_repeated: { outcome: 'warn', spec: 'Open Badges 3.0 appendix B' },
    model_open_badges_member_malformed: { outcome: 'warn', spec: 'Open Badges 3.0 appendix B' },
    model_reference_missing: { outcome: 'warn', spec: 'Open Badges 3.0 appendix B' },
    model_context_not_read: { outcome: 'skip', spec: 'VC Data Model 2.0 section 4.3' },
    model_context_own: { outcome: 'skip', spec: 'VC Data Model 2.0 section 4.3' },
    model_schema_not_read: { outcome: 'skip', spec: 'VC Data Model 2.0 section 4.11' },
    model_related_resource_not_read: { outcome: 'skip', spec: 'VC Data Model 2.0 section 5.3' },
    model_refresh_not_asked: { outcome: 'skip', spec: 'VC Data Model 2.0 section 5.4' },
    model_terms_of_use: { outcome: 'skip', spec: 'VC Data Model 2.0 section 5.5' },
    model_dates_contradict: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Model 2.0 section 4.9' },
    model_jwt_claims_differ: {
      outcome: 'fail',
      authentic: 'malformed',
      spec: 'VC-JOSE-COSE section 3; VC Data Model 1.1 section 6.3.1',
    },
  }),
  // The proof.
  ...asked('proof', {
    proof_none: { outcome: 'skip', authentic: 'unsigned' },
    proof_holds: { outcome: 'pass', spec: 'VC Data Integrity 1.0 section 4.4; RFC 7515 section 5.2' },
    proof_holds_older_context: { outcome: 'pass', spec: 'VC Data Integrity 1.0 section 2.4.1' },
    proof_created_ahead: { outcome: 'warn', spec: 'VC Data Integrity 1.0 section 2.1' },
    proof_fails: { outcome: 'fail', authentic: 'tampered', spec: 'VC Data Integrity 1.0 section 4.4; RFC 7515 section 5.2' },
    proof_unsupported: { outcome: 'unknown', authentic: 'unknown' },
    proof_too_many: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Integrity 1.0 section 2.1.1' },
    proof_malformed: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Integrity 1.0 section 2.1; RFC 7515 section 4' },
    proof_base_only: { outcome: 'fail', authentic: 'malformed', spec: 'Data Integrity ECDSA Cryptosuites 1.0 section 3.6' },
    proof_purpose_wrong: { outcome: 'fail', authentic: 'malformed', spec: 'VC Data Integrity 1.0 section 4.4' },
    proof_expired: { outcome: 'fail', authentic: 'tampered', spec: 'VC Data Integrity 1.0 section 4.4' },
    proof_chain_broken: { outcome: 'fail', authentic: 'tampered', spec: 'VC Data Integrity 1.0 section 4.5' },
    proof_algorithm_refused: { outcome: 'fail', authentic: 'malformed', spec: 'RFC 8725 section 3.1' },
    proof_key_unfit: { outcome: 'fail', authentic: 'malformed', spec: 'RFC 7518 section 3; RFC 8725 section 3.5' },
    proof_time_claimed: { outcome: 'skip', spec: 'ETSI TS 119 182-1 section 5.2.1' },
    proof_merkle_fails: { outcome: 'fail', authentic: 'tampered', spec: 'Merkle Proof 2017; Merkle Proof 2019' },
    proof_merkle_uncovered: { outcome: 'unknown', authentic: 'unknown', spec: 'Merkle Proof 2017; Merkle Proof 2019' },
    proof_anchor_unchecked: { outcome: 'unknown', authentic: 'unknown', spec: 'Merkle Proof 2017; Merkle Proof 2019' },
    proof_undisclosed: { outcome: 'skip', spec: 'RFC 9901 section 7.1' },
    proof_key_binding: { outcome: 'skip', spec: 'RFC 9901 section 7.3' },
    proof_key_binding_unchecked: { outcome: 'skip', spec: 'RFC 9901 section 7.3' },
    proof_key_binding_fails: { outcome: 'fail', authentic: 'tampered', spec: 'RFC 9901 section 7.3' },
    proof_presentation: { outcome: 'skip', spec: 'VC Data Model 2.0 section 4.13' },
    proof_presentation_unchecked: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Model 2.0 section 4.13' },
    proof_presentation_unconfirmed: { outcome: 'unknown', authentic: 'unknown', spec: 'VC Data Model 2.0 section 4.13' },
    proof_presentation_not_in_force: { outcome: 'unknown', authentic: 'unknown', spec: 'RFC 7519 section 4.1.4' },
  }),
  // Whose key it is.
  ...asked('binding', {
    key_published_by_issuer: { outcome: 'pass', authentic: 'signed', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_is_identifier: { outcome: 'pass', authentic: 'signed', spec: 'did:key section 3; did:jwk' },
    key_not_published: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_not_for_assertion: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 2.3.2' },
    key_revoked: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 2.2' },
    key_expired: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 2.2' },
    key_from_credential: { outcome: 'fail', authentic: 'unbound', spec: 'RFC 7515 section 4.1.3' },
    key_from_credential_unasked: { outcome: 'unknown', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_of_another: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_document_of_another: { outcome: 'fail', authentic: 'unbound', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_issuer_unresolvable: { outcome: 'unknown', authentic: 'unknown' },
    key_not_at_hand: { outcome: 'unknown', authentic: 'unknown', spec: 'Controlled Identifiers 1.0 section 3.3' },
    key_address_refused: { outcome: 'unknown', authentic: 'unknown' },
    key_in_certificate: { outcome: 'warn', authentic: 'unbound', spec: 'RFC 7515 section 4.1.6; RFC 5280' },
    key_certificate_ended: { outcome: 'warn', spec: 'RFC 5280 section 4.1.2.5' },
    key_certificate_early: { outcome: 'warn', spec: 'RFC 5280 section 4.1.2.5' },
    key_certificates_apart: { outcome: 'warn', spec: 'RFC 7515 section 4.1.6; RFC 5280 section 6.1' },
    key_unreachable: { outcome: 'unknown', authentic: 'unknown' },
    key_permission_needed: { outcome: 'unknown', authentic: 'unknown' },
    key_document_unreadable: { outcome: 'unknown', authentic: 'unknown' },
    key_method_unsupported: { outcome: 'unknown', authentic: 'unknown', spec: 'DID Core section 8' },
    // Open Badges 2.x without a signature: the issuer's own server.
    hosted_confirmed: { outcome: 'pass', authentic: 'hosted', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_out_of_scope: { outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, VerificationObject' },
    hosted_id_differs: { outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_id_missing: { outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_type_differs: { outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, VerificationObject' },
    hosted_not_confirmed: { outcome: 'fail', authentic: 'unsigned', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_unreachable: { outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_permission_needed: { outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_not_found: { outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
    hosted_issuer_unreadable: { outcome: 'unknown', authentic: 'unknown', spec: 'Open Badges 2.0, Hosted Verification' },
  }),
  // Whether it was withdrawn.
  ...asked('status', {
    status_none: { outcome: 'skip' },
    status_clear: { outcome: 'pass', spec: ANY_LIST },
    status_not_suspended: { outcome: 'pass', spec: 'Bitstring Status List 1.0 section 3.2' },
    status_revoked: { outcome: 'fail', current: 'revoked', spec: ANY_LIST },
    status_revoked_by_host: { outcome: 'fail', authentic: 'hosted', current: 'revoked', spec: 'Open Badges 2.0, Revocation' },
    status_gone: { outcome: 'fail', authentic: 'hosted', current: 'revoked', spec: 'Open Badges 2.0, Hosted Verification' },
    status_gone_or_never_issued: {
      outcome: 'fail',
      authentic: 'hosted',
      current: 'revoked',
      spec: 'Open Badges 2.0, Hosted Verification',
    },
    status_suspended: { outcome: 'fail', current: 'suspended', spec: SIGNED_LIST },
    status_unreachable: { outcome: 'unknown', current: 'unknown', spec: ANY_LIST },
    status_permission_needed: { outcome: 'unknown', current: 'unknown' },
    status_address_refused: { outcome: 'unknown', current: 'unknown' },
    status_list_not_of_issuer: { outcome: 'unknown', current: 'unknown' },
    status_list_unconfirmed: { outcome: 'unknown', current: 'unknown', spec: SIGNED_LIST },
    status_list_wrong_type: { outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 2.2' },
    status_list_id_differs: { outcome: 'warn', spec: 'Bitstring Status List 1.0 section 2.2' },
    status_list_address_differs: { outcome: 'unknown', current: 'unknown', spec: 'Token Status List section 8.3' },
    status_list_proof_fails: { outcome: 'unknown', current: 'unknown', spec: SIGNED_LIST },
    status_list_unreadable: { outcome: 'unknown', current: 'unknown', spec: ANY_LIST },
    status_list_not_in_force: { outcome: 'unknown', current: 'unknown', spec: SIGNED_LIST },
    status_list_too_short: { outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.2' },
    status_purpose_differs: { outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 3.2' },
    status_purpose_unknown: { outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 2.1' },
    status_entry_malformed: {
      outcome: 'unknown',
      current: 'unknown',
      spec: 'Bitstring Status List 1.0 section 2.1; Token Status List section 6.2',
    },
    status_size_differs: { outcome: 'unknown', current: 'unknown', spec: 'Bitstring Status List 1.0 section 2.2' },
    status_index_out_of_range: { outcome: 'unknown', current: 'unknown', spec: SIGNED_LIST },
    status_value_unknown: { outcome: 'unknown', current: 'unknown', spec: 'Token Status List section 7.1' },
    status_too_many_entries: { outcome: 'unknown', current: 'unknown' },
    status_withheld: { outcome: 'unknown', current: 'unknown', spec: 'RFC 9901 section 9.7' },
    status_unsupported: { outcome: 'unknown', current: 'unknown' },
    status_refresh_none: { outcome: 'pass', spec: 'Bitstring Status List 1.0 section 2.1' },
    status_message_none: { outcome: 'pass', spec: 'Bitstring Status List 1.0 section 2.1' },
    status_refresh_offered: { outcome: 'warn', spec: 'Bitstring Status List 1.0 section 2.1' },
    status_message: { outcome: 'warn', spec: 'Bitstring Status List 1.0 section 2.1' },
  }),
  // Time.
  ...asked('dates', {
    dates_in_force: { outcome: 'pass', spec: 'VC Data Model 2.0 section 4.9' },
    dates_no_end: { outcome: 'pass', spec: 'VC Data Model 2.0 section 4.9' },
    dates_expired: { outcome: 'fail', current: 'expired', spec: 'VC Data Model 2.0 section 4.9' },
    dates_signature_expired: { outcome: 'fail', current: 'expired', spec: 'RFC 7519 section 4.1.4' },
    dates_not_yet_valid: { outcome: 'fail', current: 'not-yet-valid', spec: 'VC Data Model 2.0 section 4.9' },
    dates_withheld: { outcome: 'unknown', current: 'unknown', spec: 'RFC 9901 section 9.7' },
    dates_clock_unsure: { outcome: 'unknown', current: 'unknown', spec: 'VC Data Model 2.0 section 4.9' },
  }),
  // Endorsements. They never change the verdict of the credential that carries them.
  ...asked('endorsement', {
    endorsement_none: { outcome: 'skip' },
    endorsement_holds: { outcome: 'pass', spec: 'Open Badges 3.0 section 5' },
    endorsement_hosted: { outcome: 'pass', spec: 'Open Badges 2.0, Endorsement' },
    endorsement_not_confirmed: { outcome: 'warn', spec: 'Open Badges 2.0, Hosted Verification' },
    endorsement_not_signed: { outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
    endorsement_proof_fails: { outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
    endorsement_malformed: { outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
    endorsement_signer_not_confirmed: { outcome: 'warn', spec: 'Controlled Identifiers 1.0 section 3.3' },
    endorsement_of_issuer: { outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
    endorsement_of_something_else: { outcome: 'fail', spec: 'Open Badges 3.0 section 5' },
    endorsement_target_not_confirmed: { outcome: 'warn', spec: 'Open Badges 3.0 section 5' },
    endorsement_by_issuer: { outcome: 'fail' },
    endorsement_same_domain: { outcome: 'warn' },
    endorsement_ended: { outcome: 'warn', spec: 'VC Data Model 2.0 section 4.9' },
    endorsement_over: { outcome: 'warn', spec: 'VC Data Model 2.0 section 4.9' },
    endorsement_ended_before_award: { outcome: 'fail', spec: 'VC Data Model 2.0 section 4.9' },
    endorsement_not_yet_valid: { outcome: 'warn', spec: 'VC Data Model 2.0 section 4.9' },
    endorsement_withdrawn: { outcome: 'fail' },
    endorsement_unknown: { outcome: 'unknown' },
    endorsement_not_included: { outcome: 'unknown', spec: 'Open Badges 3.0 section 5' },
    endorsement_not_read: { outcome: 'unknown' },
    endorsement_limit: { outcome: 'unknown' },
    endorsement_one_key: { outcome: 'warn' },
    endorsement_name_alike: { outcome: 'warn' },
  }),
  // The person, by comparison only.
  ...asked('holder', {
    holder_match_name: { outcome: 'pass' },
    holder_match_email: { outcome: 'pass', spec: 'Open Badges 3.0, IdentityObject' },
    holder_similar: { outcome: 'warn' },
    holder_different_name: { outcome: 'warn' },
    holder_different_email: { outcome: 'warn', spec: 'Open Badges 3.0, IdentityObject' },
    holder_not_named: { outcome: 'skip' },
    holder_not_compared: { outcome: 'skip' },
    holder_is_issuer: { outcome: 'warn' },
  }),
  // The team's list.
  ...asked('issuer', {
    issuer_pinned: { outcome: 'pass' },
    issuer_unrecognised: { outcome: 'skip' },
    issuer_key_changed: { outcome: 'fail' },
    issuer_blocked: { outcome: 'fail' },
    issuer_name_like_listed: { outcome: 'warn' },
    issuer_name_like_known: { outcome: 'warn' },
    issuer_host_alike: { outcome: 'warn' },
  }),
};

/** The closed union of all codes. */
export type Code = keyof typeof CODES;

/** The rule of a code, with its optional parts visible to the type checker. */
export const ruleOf = (code: Code): CodeRule => CODES[code];
