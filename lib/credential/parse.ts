import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../json.ts';
import { isPng, readBakedPng } from './baked-png.ts';
import { looksLikeSvg, readBakedSvg } from './baked-svg.ts';
import { decodeCompactJws, looksLikeJws } from './compact-jws.ts';
import { identify } from './identify.ts';
import { readJades } from './jades.ts';
import { readJwtClaims } from './jwt-claims.ts';
import { merkleProofOf } from './merkle-proof.ts';
import type { Credential, CredentialKind, Format, ParseFailure, ParseResult, Securing } from './model.ts';
import { readSdJwt } from './sd-jwt.ts';
import { parseStrictJson } from './strict-json.ts';

const MAX_NESTED = 50;

/** Files that may well hold a badge, and that are not opened yet. */
const PACKED = [
  { name: 'PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04] },
];

/** A document of several credentials side by side: no single thing that a proof could cover. */
export type Parsed = ParseResult | { ok: true; list: ParseResult[] };

/** Bytes of any format we know to a credential. Verifies nothing and never throws. */
export async function parseDocument(bytes: Uint8Array): Promise<Parsed> {
  if (bytes.length === 0) return fail('parse_empty');
  if (isPng(bytes)) {
    const baked = await readBakedPng(bytes);
    return baked.ok ? withContainer(await parseText(baked.text), 'png') : baked;
  }
  const packed = PACKED.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (packed !== undefined) return fail('parse_unsupported_format', packed.name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return fail('parse_not_credential');
  }
  if (text === '') return fail('parse_empty');
  if (looksLikeSvg(text)) {
    const baked = readBakedSvg(text);
    return baked.ok ? withContainer(await parseText(baked.text), 'svg') : baked;
  }
  return parseText(text);
}

function withContainer(parsed: Parsed, container: 'png' | 'svg'): Parsed {
  if (!parsed.ok || 'list' in parsed) return parsed;
  return { ok: true, credential: { ...parsed.credential, container } };
}

/** Text of a credential: JSON, a compact JWS, or (in Open Badges 1.x images) the assertion's address. */
export async function parseText(text: string): Promise<Parsed> {
  if (text.startsWith('<')) return fail('parse_html');
  if (looksLikeJws(text)) return parseToken(text);
  if (/^https?:\/\/\S+$/.test(text)) return { ok: true, credential: pointer(text) };
  const json = parseStrictJson(text);
  if (!json.ok) return fail(json.failure, json.detail);
  if (isString(json.value) && looksLikeJws(json.value)) return parseToken(json.value);
  return parseJson(json.value);
}

/** A value that was already read from JSON: a whole document, or a credential inside one. */
export async function parseJson(value: Json): Promise<Parsed> {
  if (Array.isArray(value)) {
    const items = await parseAll(value);
    return items.some((item) => item.ok) ? { ok: true, list: items } : fail('parse_not_credential');
  }
  if (!isObject(value)) return fail('parse_not_credential');
  const inner =
    value['@context'] === undefined && value.type === undefined
      ? (value.verifiableCredential ?? value.credential ?? value.vp)
      : undefined;
  if (isString(inner) && looksLikeJws(inner)) return parseToken(inner);
  if (isObject(inner)) return parseObject(inner);
  return parseObject(value);
}

async function parseNested(value: Json): Promise<ParseResult> {
  if (isString(value)) return looksLikeJws(value) ? parseToken(value) : fail('parse_not_credential');
  if (!isObject(value)) return fail('parse_not_credential');
  // VC Data Model 2.0 section 4.13: an enveloped credential is a data URL.
  if (typesOf(value).includes('EnvelopedVerifiableCredential') && isString(value.id)) {
    const token = /^data:application\/(?:vc\+jwt|vc\+sd-jwt|dc\+sd-jwt),(.+)$/.exec(value.id)?.[1];
    return token === undefined ? fail('parse_unsupported_format', value.id.slice(0, 40)) : parseToken(token);
  }
  return parseObject(value);
}

/** A compact JWS, or an SD-JWT: one followed by disclosures. */
const parseToken = (text: string): Promise<ParseResult> => (text.includes('~') ? parseSdJwtText(text) : parseJws(text));

async function parseObject(json: JsonObject): Promise<ParseResult> {
  if (isString(json.payload) && json.signatures !== undefined) return parseJades(json);
  const identified = identify(json);
  if (identified === null) return fail('parse_not_credential');
  return {
    ok: true,
    credential: {
      ...identified,
      securing: securingOf(json, identified.format),
      json,
      container: 'json',
      nested: await nestedOf(json, identified.kind),
    },
  };
}

async function parseJws(compact: string): Promise<ParseResult> {
  const jws = decodeCompactJws(compact);
  if (!jws.ok) return fail(jws.failure, jws.detail);
  const read = readJwtClaims(jws.claims);
  if (!read.ok) return fail(read.failure, read.detail);
  const identified = identify(read.json);
  if (identified === null) return fail('parse_not_credential');
  return {
    ok: true,
    credential: {
      ...identified,
      securing: { kind: 'jws', compact, header: jws.header, claims: jws.claims },
      json: read.json,
      container: 'jws',
      nested: await nestedOf(read.json, identified.kind),
    },
  };
}

/** RFC 9901: the issuer-signed JWT carries the credential once its disclosures are put back in their places. */
async function parseSdJwtText(text: string): Promise<ParseResult> {
  const read = await readSdJwt(text);
  if (!read.ok) return fail(read.failure, read.detail);
  const { json, securing, undisclosed } = read;
  const identified = identify(json);
  if (identified === null) return fail('parse_not_credential');
  return {
    ok: true,
    credential: { ...identified, securing, json, container: 'jws', nested: await nestedOf(json, identified.kind), undisclosed },
  };
}

/** JAdES in JSON serialization: the payload is the credential. */
async function parseJades(json: JsonObject): Promise<ParseResult> {
  const read = readJades(json);
  if (!read.ok) return fail(read.failure, read.detail);
  const identified = identify(read.json);
  if (identified === null) return fail('parse_not_credential');
  const nested = await nestedOf(read.json, identified.kind);
  return { ok: true, credential: { ...identified, securing: read.securing, json: read.json, container: 'jws', nested } };
}

function securingOf(json: JsonObject, format: Format): Securing {
  const merkle = merkleProofOf(json);
  if (merkle !== null) return merkle;
  const listed = listOf(json.proof);
  const proofs = listed.filter(isObject);
  if (proofs.length > 0 && proofs.length === listed.length) return { kind: 'data-integrity', proofs };
  // A proof that is no object is still a proof that someone meant to attach, and every proof has to hold.
  if (json.proof !== undefined && json.proof !== null && !(Array.isArray(json.proof) && json.proof.length === 0))
    return { kind: 'unsupported', name: 'proof' };
  if (isObject(json.signature)) return { kind: 'unsupported', name: typesOf(json.signature)[0] ?? 'signature' };
  switch (format) {
    case 'open-badges-0.5':
    case 'open-badges-1.0':
    case 'open-badges-1.1':
    case 'open-badges-2.0':
      return { kind: 'hosted', id: hostedId(json) };
    case 'open-badges-3.0':
    case 'clr-2.0':
    case 'vc-1.1':
    case 'vc-2.0':
    case 'sd-jwt-vc':
    case 'elm-3':
    case 'presentation':
      return { kind: 'none' };
  }
}

/** The address that vouches for an assertion: its `id`, or in versions before 2.0 `verify.url`. */
function hostedId(json: JsonObject): string | null {
  if (isString(json.id)) return json.id;
  const verify = json.verify;
  return isObject(verify) && isString(verify.url) ? verify.url : null;
}

function nestedOf(json: JsonObject, kind: CredentialKind): Promise<ParseResult[]> {
  const subject = json.credentialSubject;
  const list =
    kind === 'presentation'
      ? json.verifiableCredential
      : kind === 'clr' && isObject(subject)
        ? subject.verifiableCredential
        : undefined;
  return parseAll(listOf(list));
}

/** Every credential of a list. What is beyond the limit counts as one that cannot be read, so that nothing hides behind the others. */
const parseAll = async (list: Json[]): Promise<ParseResult[]> => [
  ...(await Promise.all(list.slice(0, MAX_NESTED).map(parseNested))),
  ...(list.length > MAX_NESTED ? [fail('parse_unsupported_format', `> ${MAX_NESTED}`)] : []),
];

function pointer(address: string): Credential {
  return {
    format: 'open-badges-1.0',
    kind: 'assertion',
    securing: { kind: 'hosted', id: address },
    json: { id: address },
    container: 'json',
    nested: [],
  };
}

function fail(failure: ParseFailure, detail?: string): { ok: false; failure: ParseFailure; detail?: string } {
  return { ok: false, failure, ...(detail === undefined ? {} : { detail }) };
}
