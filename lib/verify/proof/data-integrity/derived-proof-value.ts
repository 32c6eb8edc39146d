import type { JWK } from 'jose';
import { base58, base64url } from '../../../base.ts';
import { isString, type Json } from '../../../json.ts';
import { type Check, check } from '../../check.ts';
import { jwkFromMultikey } from '../../keys/multikey.ts';
import { type Cbor, readCbor } from '../cbor.ts';

/** What the proof of a derived (partly disclosed) credential is made of. */
export interface DerivedProofValue {
  /** By the issuer's key, over the proof options, the ephemeral key and the mandatory statements. */
  baseSignature: Uint8Array;
  /** The issuer made this key for one credential, and threw its secret away. Bytes as signed, and the key. */
  ephemeral: { bytes: Uint8Array; jwk: JWK };
  /** One for each statement that is not mandatory, in their order. */
  signatures: Uint8Array[];
  /** Canonical blank node label to the label that was signed, both without `_:`. */
  labels: Map<string, string>;
  mandatory: Set<number>;
}

const PREFIX = 0xd95d;
const BASE = 0x00;
const DERIVED = 0x01;

/** Parses a derived proof value (vc-di-ecdsa section 3.5.7), or says what is wrong with it. */
export function readDerivedProofValue(value: Json | undefined): DerivedProofValue | Check {
  const malformed = check('proof_malformed', { what: 'proofValue' });
  const bytes = isString(value) && value.startsWith('u') ? decode(value.slice(1)) : null;
  if (bytes === null || (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0) !== PREFIX) return malformed;
  // A base proof holds the key that hides what was left out: its owner must not hand it on.
  if (bytes[2] === BASE) return check('proof_base_only');
  if (bytes[2] !== DERIVED) return malformed;
  const parts = readCbor(bytes.subarray(3));
  if (!Array.isArray(parts) || parts.length !== 5) return malformed;
  const [baseSignature, key, signatures, labelMap, indexes] = parts;
  if (!isBytes(baseSignature, 64) || !isBytes(key, 35) || !Array.isArray(signatures) || !Array.isArray(indexes)) return malformed;
  if (!signatures.every((one) => isBytes(one, 64)) || !indexes.every((one) => typeof one === 'number')) return malformed;
  const jwk = jwkFromMultikey(`z${base58.encode(key)}`);
  const labels = labelsOf(labelMap);
  const mandatory = new Set(indexes);
  if (jwk?.crv !== 'P-256' || labels === null || mandatory.size !== indexes.length) return malformed;
  return { baseSignature, ephemeral: { bytes: key, jwk }, signatures, labels, mandatory };
}

/**
 * Section 3.5.6: `c14n` and a number stand for themselves, a label is an HMAC of 32 bytes. Two nodes of one label would be taken for one
 * when it was signed, and are two in what is shown.
 */
function labelsOf(map: Cbor | undefined): Map<string, string> | null {
  if (!(map instanceof Map)) return null;
  const labels = new Map<string, string>();
  for (const [number, label] of map) {
    if (!isBytes(label, 32)) return null;
    labels.set(`c14n${number}`, `u${base64url.encode(label)}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : null;
}

const isBytes = (value: Cbor | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;

function decode(text: string): Uint8Array | null {
  try {
    return base64url.decode(text);
  } catch {
    return null;
  }
}
