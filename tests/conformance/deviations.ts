/**
 * Every published vector that the engine does not answer as its authors expect, with the reason. Tests hold these lists exactly: one more
 * deviation fails them, and so does one that went away. Suites without a list have none: RDFC-1.0, JCS, did:jwk, did:web, SD-JWT of the
 * IETF, Bitstring Status List and the images of the Open Badges bakery.
 */

/** Cases that are answered otherwise, each by `answer`: a code of the engine, or a verdict. */
export interface Deviation {
  readonly cases: readonly (number | string)[];
  readonly answer: string;
  readonly reason: string;
}

/** What the lists say, case by case. */
export const answersOf = (deviations: readonly Deviation[] = []): Record<string, string> =>
  Object.fromEntries(deviations.flatMap(({ cases, answer }) => cases.map((one) => [one, answer])));

const HMAC = 'HMAC: who can check it can make it, so that it says nothing about an issuer. Never accepted.';
const NOT_CHECKED = 'Not among the algorithms that are checked: said to be unsupported, which is no fault of the badge.';
const NO_PAYLOAD = 'No payload, so no credential.';
const BAD_BASE64 = 'A character outside base64url, which RFC 7515 section 2 excludes. The vectors call it valid.';

/** JWS and keys of Project Wycheproof, by `tcId`. */
export const WYCHEPROOF: Readonly<Record<string, readonly Deviation[]>> = {
  json_web_signature_test: [
    { cases: [1, 348, 352, 357, 358, 359, 376, 377], answer: 'proof_algorithm_refused', reason: HMAC },
    { cases: [265, 266, 267, 269, 270, 271], answer: 'proof_unsupported', reason: `RS384 and RS512. ${NOT_CHECKED}` },
    { cases: [321, 322, 323, 326, 327, 328], answer: 'proof_unsupported', reason: `PS384 and PS512. ${NOT_CHECKED}` },
    { cases: [346, 350], answer: 'proof_unsupported', reason: `PS384, under a key that says PS256. ${NOT_CHECKED}` },
    { cases: [347, 351], answer: 'proof_unsupported', reason: `ES512, under a key that says ES521. ${NOT_CHECKED}` },
    { cases: [259, 264, 268, 272, 320, 325], answer: 'parse_jws_malformed', reason: NO_PAYLOAD },
    { cases: [372, 373], answer: 'parse_jws_malformed', reason: BAD_BASE64 },
  ],
  json_web_key_test: [{ cases: [2, 13, 14, 15], answer: 'proof_algorithm_refused', reason: HMAC }],
  json_web_crypto_test: [{ cases: [1, 48], answer: 'proof_algorithm_refused', reason: HMAC }],
};

/** Files of Project Wycheproof of which no test runs. */
export const WYCHEPROOF_NOT_RUN: Readonly<Record<string, string>> = {
  ecdsa_secp256r1_sha256_test: 'ECDSA in DER: every proof that is read has r and s side by side, which is the file `_p1363`.',
  ecdsa_secp384r1_sha384_test: 'ECDSA in DER, as above.',
};

/** JWS of RFC 7520, 7797 and 8037 that are not checked, by file and signature. */
export const JOSE_COOKBOOK: readonly Deviation[] = [
  { cases: ['jws/4_2.rsa-pss_signature.json'], answer: 'proof_unsupported', reason: `PS384. ${NOT_CHECKED}` },
  { cases: ['jws/4_3.ecdsa_signature.json'], answer: 'proof_unsupported', reason: `ES512. ${NOT_CHECKED}` },
  {
    cases: [
      'jws/4_4.hmac-sha2_integrity_protection.json',
      'jws/4_6.protecting_specific_header_fields.json',
      'jws/4_8.multiple_signatures.json #3',
    ],
    answer: 'proof_algorithm_refused',
    reason: HMAC,
  },
  { cases: ['jws/4_5.signature_with_detached_content.json'], answer: 'parse_jws_malformed', reason: `Detached. ${NO_PAYLOAD}` },
  {
    cases: ['jws/4_7.protecting_content_only.json', 'jws/4_8.multiple_signatures.json #2'],
    answer: 'parse_jws_malformed',
    reason: 'No protected header: whoever hands it over could name another algorithm.',
  },
  {
    cases: ['rfc7797/hmac-sha2_b64_false.json', 'rfc7797/4.2.hmac-sha2_b64_false.json'],
    answer: 'parse_jws_malformed',
    reason:
      'A payload that is not base64url (`b64` false), which RFC 7797 section 7 keeps out of JWTs. The second also lacks `crit`.',
  },
];

/** Cases of the W3C's suite for vc-jose-cose, by input, whose verdict is neither of the suite's two: `verified` for success, `invalid` for failure. */
export const VC_JOSE_COSE: readonly Deviation[] = [
  {
    cases: ['credential-jose-unknown-extensions.txt', 'credential-sdjwt-nested.txt', 'presentation-sdjwt-bad-credential.txt'],
    answer: 'unchecked',
    reason: `ES512. ${NOT_CHECKED} Two of them are bad for another reason, which is not asked where nothing was checked.`,
  },
  { cases: ['credential-minimal.json'], answer: 'claim', reason: 'Nobody signed it: neither true nor false.' },
  {
    cases: ['presentation-single.json', 'presentation-jose-bad-credential.txt'],
    answer: 'unchecked',
    reason: 'A wrapper in which no credential can be read: there is nothing to judge.',
  },
  {
    cases: ['presentation-jose-multiple.txt'],
    answer: 'unchecked',
    reason: 'Of the three credentials in it one is COSE, which is not read. The two others hold.',
  },
  {
    cases: [
      'credential-cose-minimal.txt',
      'credential-cose-minimal-not-base64.txt',
      'presentation-cose-single.txt',
      'credential-cose-bad-signature.txt',
      'credential-cose-bad-media-type.txt',
      'presentation-cose-bad-media-type.txt',
      'presentation-cose-bad-credential.txt',
    ],
    answer: 'claim',
    reason: 'COSE is not read: what is no JSON, JWS or image is said to be no badge that can be read, whatever it holds.',
  },
];

/** The kinds of key of did:key that are not read: they fit no algorithm that is checked, or (RSA) are published in another way. */
export const DID_KEY_NOT_READ: readonly string[] = ['BLS12-381 G2', 'P-521', 'RSA', 'X25519', 'secp256k1'];

/** Credentials of the W3C's Data Integrity suites. All others are answered as expected, as far as the signature: no vector is by its issuer. */
export const DATA_INTEGRITY: readonly Deviation[] = [
  {
    cases: ['ecdsaSdVectors-derivedProof.json'],
    answer: 'unchecked',
    reason:
      'Its inline `@vocab` defines whatever anybody writes: such a credential is never green, though its signature is checked.',
  },
];

/** Examples of Token Status List that are not read. A badge that names such a list is `status_unsupported`. */
export const TOKEN_STATUS_LIST_NOT_READ = {
  files: /_(cbor|cwt)(_diag)?\.md$/,
  reason: 'CBOR is not read.',
};

/**
 * Corrupt pictures of PngSuite that are read all the same, since nothing but text chunks, their sums and the end is looked at: what a badge
 * says does not depend on its pixels, and a picture is shown by the browser, which has a decoder of its own.
 */
export const PNG_SUITE: Readonly<Record<string, string>> = {
  'xc1n0g08.png': 'a colour type that does not exist',
  'xc9n2c08.png': 'a colour type that does not exist',
  'xd0n2c08.png': 'a bit depth that does not exist',
  'xd3n2c08.png': 'a bit depth that does not exist',
  'xd9n2c08.png': 'a bit depth that does not exist',
  'xcsn0g01.png': 'a wrong sum of the pixels',
  'xdtn0g01.png': 'no pixels',
  'xhdn0g08.png': 'a wrong sum of the header',
};

/** Further JWS that the library `jose` takes and the engine refuses, by the same names. The reverse never happens. */
export const JOSE_TAKES: Readonly<Record<string, readonly Deviation[]>> = {
  json_web_signature_test: [
    {
      cases: [360, 365, 368],
      answer: 'parse_jws_malformed',
      reason: 'White space in base64url (RFC 7515 section 2). The vectors refuse it too.',
    },
    { cases: [367, 370, 375], answer: 'proof_algorithm_refused', reason: `Padding or left-over bits in base64url; and ${HMAC}` },
  ],
  json_web_key_test: [
    { cases: [1, 4, 10, 11, 12], answer: 'proof_algorithm_refused', reason: `Mixed or doubtful sets, short keys; and ${HMAC}` },
    { cases: [7], answer: 'unfit', reason: 'An RSA key of a generator that is known to be broken (CVE-2017-15361).' },
    { cases: [9], answer: 'parse_jws_malformed', reason: `An RSA key with the exponent 1. ${NO_PAYLOAD}` },
  ],
  json_web_crypto_test: [
    { cases: [46], answer: 'unfit', reason: 'An RSA key of a generator that is known to be broken (CVE-2017-15361).' },
    { cases: [47], answer: 'proof_algorithm_refused', reason: `A set with secret and public keys; and ${HMAC}` },
  ],
  'vc-jose-cose': [
    {
      cases: [
        'credential-jose-bad-media-type.txt',
        'presentation-jose-bad-media-type.txt',
        'credential-sdjwt-bad-media-type.txt',
        'presentation-sdjwt-bad-media-type.txt',
      ],
      answer: 'proof_malformed',
      reason: 'A `typ` that is none of a credential: a token for another purpose (RFC 8725 section 3.11).',
    },
  ],
};
