import type { JsonObject } from '../json.ts';

/** The data model that a document follows, as it says itself. */
export type Format =
  | 'open-badges-0.5'
  | 'open-badges-1.0'
  | 'open-badges-1.1'
  | 'open-badges-2.0'
  | 'open-badges-3.0'
  | 'clr-2.0'
  | 'vc-1.1'
  | 'vc-2.0'
  /** SD-JWT VC: flat claims with a `vct`, no JSON-LD. */
  | 'sd-jwt-vc'
  /** European Learning Model 3 (European Digital Credentials for Learning), on VCDM 1.1. */
  | 'elm-3'
  | 'presentation';

/** What the thing is. Only an `achievement` or an `assertion` is a badge awarded to somebody. */
export type CredentialKind =
  | 'achievement'
  | 'assertion'
  | 'endorsement'
  | 'clr'
  | 'presentation'
  | 'other'
  | 'badge-class'
  | 'issuer';

/** How the credential is secured: what a verifier has to check. */
export type Securing =
  /** RFC 7515 compact serialization; `json` of the credential is its payload, with a VCDM 1.1 `vc` claim already unwrapped. */
  | { kind: 'jws'; compact: string; header: JsonObject; claims: JsonObject }
  /** VC Data Integrity 1.0: one or more `proof` members in the document itself. */
  | { kind: 'data-integrity'; proofs: JsonObject[] }
  /** RFC 9901: an issuer-signed JWT with disclosures; `json` of the credential is its processed payload (section 7.1). */
  | { kind: 'sd-jwt'; compact: string; header: JsonObject; claims: JsonObject; keyBinding: KeyBinding | null }
  /** ETSI TS 119 182-1 (JAdES): a JWS in JSON serialization, signed under a certificate that it carries. */
  | { kind: 'jades'; payload: string; signatures: JadesSignature[] }
  /** Blockcerts: a Merkle proof whose root is anchored in a blockchain. Version 2 writes it as `signature`, version 3 as `proof`. */
  | { kind: 'merkle'; version: 2 | 3; proof: JsonObject }
  /** Open Badges 0.5 to 2.x: no signature; the assertion's own https address vouches for it. */
  | { kind: 'hosted'; id: string | null }
  /** A proof that this version cannot read, named for people. */
  | { kind: 'unsupported'; name: string }
  | { kind: 'none' };

/** The Key Binding JWT of an SD-JWT+KB (RFC 9901 section 4.3), and the text that its `sd_hash` is made of. */
export interface KeyBinding {
  compact: string;
  header: JsonObject;
  claims: JsonObject;
  bound: string;
}

/** One signature of a JWS in JSON serialization (RFC 7515 section 7.2): the protected header as signed and as read, and the signature, base64url. */
export interface JadesSignature {
  protected: string;
  header: JsonObject;
  signature: string;
}

/** One credential in the one model that everything after parsing reads. `json` is the secured data itself, never a copy with defaults filled in. */
export interface Credential {
  format: Format;
  kind: CredentialKind;
  securing: Securing;
  json: JsonObject;
  /** How it was packed: the bare document or a baked image. */
  container: 'json' | 'jws' | 'png' | 'svg';
  /** Nested credentials of a presentation or CLR, each to be judged on its own. */
  nested: ParseResult[];
  /** SD-JWT, ecdsa-sd-2023: JSON paths of the places from which something may have been left out of this copy. Absent where nothing can be. */
  undisclosed?: string[];
  /** What a picture says of itself beside the credential that is baked into it. */
  picture?: PictureWords;
}

/** `title` names what the picture shows; `text` describes it. */
export interface PictureWords {
  title: string | null;
  text: string | null;
}

/** Why a document holds no credential that can be read. Parsers never throw. */
export type ParseFailure =
  | 'parse_empty'
  | 'parse_html'
  | 'parse_not_json'
  | 'parse_duplicate_member'
  | 'parse_too_deep'
  | 'parse_not_credential'
  | 'parse_jws_malformed'
  | 'parse_disclosure_refused'
  | 'parse_image_without_credential'
  | 'parse_image_broken'
  | 'parse_several_credentials'
  | 'parse_unsupported_format';

export type ParseResult = { ok: true; credential: Credential } | { ok: false; failure: ParseFailure; detail?: string };
