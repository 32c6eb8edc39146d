import { isObject, isString, type Json, type JsonObject, listOf, typesOf } from '../json.ts';
import { isPng, readBakedPng } from './baked-png.ts';
import { looksLikeSvg, readBakedSvg } from './baked-svg.ts';
import { decodeCompactJws, looksLikeJws } from './compact-jws.ts';
import { identify, identifySdJwtVc } from './identify.ts';
import { isJadesHeader, jadesOfCompact, looksLikeJades, readJades } from './jades.ts';
import { readJwtClaims } from './jwt-claims.ts';
import type { Credential, CredentialKind, ParseFailure, ParseResult } from './model.ts';
import { readSdJwt, sdJwtOfJson } from './sd-jwt.ts';
import { isSelective, securingOf } from './securing.ts';
import { parseStrictJson } from './strict-json.ts';

/** Credentials side by side, and in all that one document holds. */
const MAX_NESTED = 50;
const MAX_IN_ALL = 200;

const ENVELOPES = new Set(['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation']);

/** Files that may well hold a badge, and that are not opened yet. */
const PACKED = [
  { name: 'PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'ZIP', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'GZIP', magic: [0x1f, 0x8b] },
];

/** A document of several credentials side by side: no single thing that a proof could cover. */
export type Parsed = ParseResult | { ok: true; list: ParseResult[] };

/** Bytes of any format we know to a credential. Verifies nothing and never throws. */
export async function parseDocument(bytes: Uint8Array): Promise<Parsed> {
  if (bytes.length === 0) return fail('parse_empty');
  if (isPng(bytes)) {
    const baked = await readBakedPng(bytes);
    return baked.ok ? withContainer(await parseText(baked.text), 'png', baked) : baked;
  }
  const packed = PACKED.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (packed !== undefined) return fail('parse_unsupported_format', packed.name);
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).trim();
  } catch {
    return fail('parse_not_credential');
  }
  if (text === '') return fail('parse_empty');
  if (looksLikeSvg(text)) {
    const baked = readBakedSvg(text);
    return baked.ok ? withContainer(await parseText(baked.text), 'svg', baked) : baked;
  }
  return encoding === 'utf-8' ? parseText(text) : fail('parse_not_credential');
}

/** XML may be UTF-16, which it must say by its mark (XML 1.0 section 4.3.3); JSON is UTF-8 (RFC 8259 section 8.1). */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function withContainer(parsed: Parsed, container: 'png' | 'svg', { picture }: Pick<Credential, 'picture'>): Parsed {
  if (!parsed.ok || 'list' in parsed) return parsed;
  return { ok: true, credential: { ...parsed.credential, container, ...(picture && { picture }) } };
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
  return isObject(value) ? parseObject(value) : fail('parse_not_credential');
}

/** A compact JWS, or an SD-JWT: one followed by disclosures. */
const parseToken = (text: string): Promise<ParseResult> => (text.includes('~') ? parseSdJwtText(text) : parseJws(text));

async function parseObject(json: JsonObject): Promise<ParseResult> {
  // VC Data Model 2.0 sections 4.12.1 and 4.13.1: the envelope is a data URL, and nothing that stands beside it counts.
  if (typesOf(json).some((type) => ENVELOPES.has(type)) && isString(json.id) && json.id.startsWith('data:')) {
    const token = /^data:application\/(?:vc|vp|dc)\+(?:sd-)?jwt,(.+)$/.exec(json.id)?.[1];
    return token === undefined ? fail('parse_unsupported_format', json.id.slice(0, 40)) : parseToken(token);
  }
  const sdJwt = isString(json.payload) ? sdJwtOfJson(json) : null;
  if (sdJwt !== null) return parseSdJwtText(sdJwt);
  if (looksLikeJades(json)) return parseJades(json);
  const identified = identify(json);
  if (identified === null) return fail('parse_not_credential');
  const securing = securingOf(json, identified.format);
  return {
    ok: true,
    credential: {
      ...identified,
      securing,
      json,
      container: 'json',
      nested: await nestedOf(json, identified.kind),
      ...(isSelective(securing) ? { undisclosed: ['$'] } : {}),
    },
  };
}

async function parseJws(compact: string): Promise<ParseResult> {
  const jws = decodeCompactJws(compact);
  if (!jws.ok) return fail(jws.failure, jws.detail);
  const read = readJwtClaims(jws.claims);
  if (!read.ok) return fail(read.failure, read.detail);
  // An SD-JWT without its tilde would hide that parts of it were left out (RFC 9901 section 4).
  if (jws.claims._sd !== undefined || read.json._sd !== undefined) return fail('parse_jws_malformed', '_sd');
  const identified = identify(read.json);
  if (identified === null) return fail('parse_not_credential');
  return {
    ok: true,
    credential: {
      ...identified,
      securing: isJadesHeader(jws.header)
        ? jadesOfCompact(compact, jws.header)
        : { kind: 'jws', compact, header: jws.header, claims: jws.claims },
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
  const identified = identifySdJwtVc(json) ?? identify(json);
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
async function parseAll(list: Json[]): Promise<ParseResult[]> {
  const items = [
    ...(await Promise.all(list.slice(0, MAX_NESTED).map(parseNested))),
    ...(list.length > MAX_NESTED ? [fail('parse_unsupported_format', `> ${MAX_NESTED}`)] : []),
  ];
  // Fifty of fifty of fifty would make of a small file a report that no browser keeps.
  return countOf(items) > MAX_IN_ALL ? [fail('parse_unsupported_format', `> ${MAX_IN_ALL}`)] : items;
}

const countOf = (items: ParseResult[]): number =>
  items.reduce((sum, item) => sum + 1 + (item.ok ? countOf(item.credential.nested) : 0), 0);

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
