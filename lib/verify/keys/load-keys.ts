import { isObject, isString, type JsonObject } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import type { Code } from '../codes.ts';
import { ask, JSON_TYPES, jsonOf, type VerifyContext } from '../context.ts';
import { type PublishedKey, readPublishedKeys } from './controller-document.ts';
import { addressOfDidWeb } from './did-web.ts';

/** Why there is no document with keys. Nothing can be checked then. */
export type NoKeyCode = Extract<
  Code,
  | 'key_address_refused'
  | 'key_document_unreadable'
  | 'key_issuer_unresolvable'
  | 'key_method_unsupported'
  | 'key_permission_needed'
  | 'key_unreachable'
>;

export type Loaded =
  | { ok: true; id: string | null; idMatches: boolean; keys: PublishedKey[] }
  /** `asked`: the issuer's address answered, and holds no document with keys. */
  | { ok: false; asked: boolean; code: NoKeyCode; params: Record<string, string> };

/** The document that an identifier's owner publishes about its keys. */
export async function loadKeys(identifier: string, context: VerifyContext): Promise<Loaded> {
  const unsupported: Loaded = {
    ok: false,
    asked: false,
    code: 'key_method_unsupported',
    params: { method: identifier.split(':').slice(0, 2).join(':').slice(0, 80) },
  };
  const address = identifier.startsWith('did:web:')
    ? addressOfDidWeb(identifier)
    : /^https?:/i.test(identifier)
      ? identifier
      : null;
  if (address === null)
    return identifier.startsWith('did:')
      ? unsupported
      : { ok: false, asked: true, code: 'key_issuer_unresolvable', params: { issuer: identifier.slice(0, 200) } };
  const url = askable(address);
  const host = hostOf(identifier) ?? identifier;
  if (url === null) return { ok: false, asked: false, code: 'key_address_refused', params: { host } };
  const asked = await ask(url, context, { accept: JSON_TYPES, about: 'keys' });
  if (!asked.ok) {
    const answered = asked.failure === 'not_found' || asked.failure === 'gone';
    const code = asked.failure === 'permission_needed' ? 'key_permission_needed' : 'key_unreachable';
    return { ok: false, asked: answered, code, params: { host, reason: asked.failure } };
  }
  const document = jsonOf(asked.answer);
  if (!isObject(document)) return { ok: false, asked: true, code: 'key_document_unreadable', params: { host } };
  const id = isString(document.id) ? document.id : null;
  // A DID document must be about the DID that was asked (DID Core section 5.1.1); a JWK Set has no id.
  const idMatches = identifier.startsWith('did:')
    ? id === identifier
    : id === null
      ? document.keys !== undefined ||
        document.jwks !== undefined ||
        document.jwks_uri !== undefined ||
        document.kty !== undefined
      : sameIdentifier(id, identifier);
  return { ok: true, id, idMatches, keys: await keysOf(document, identifier, url, context) };
}

/** The keys of a document that holds them, names a JWK Set, or names one at its own origin (`jwks_uri`). */
export async function keysOf(
  document: JsonObject,
  identifier: string,
  url: string,
  context: VerifyContext,
): Promise<PublishedKey[]> {
  if (isObject(document.jwks)) return readPublishedKeys(document.jwks, identifier);
  if (isString(document.jwks_uri)) {
    const set = askable(document.jwks_uri);
    if (set === null || new URL(set).origin !== new URL(url).origin) return [];
    const asked = await ask(set, context, { accept: JSON_TYPES, about: 'keys' });
    const keys = asked.ok ? jsonOf(asked.answer) : undefined;
    return isObject(keys) ? readPublishedKeys(keys, identifier) : [];
  }
  if (isString(document.kty)) return readPublishedKeys({ keys: [document] }, identifier);
  return readPublishedKeys(document, identifier);
}
