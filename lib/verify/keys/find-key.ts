import type { JWK } from 'jose';
import { isObject, isString } from '../../json.ts';
import { askable, hostOf, sameIdentifier } from '../../net/address.ts';
import type { Code } from '../codes.ts';
import { ask, CLOCK_SKEW, JSON_TYPES, jsonOf, type VerifyContext } from '../context.ts';
import { absolute, isNamed, type PublishedKey, readPublishedKeys } from './controller-document.ts';
import { addressOfDidWeb } from './did-web.ts';
import { type Loaded, loadKeys, type NoKeyCode } from './load-keys.ts';
import { jwkFromMultikey } from './multikey.ts';
import { jwkFromJson, thumbprintOf } from './public-key.ts';
import { isBrokenDidKey, isSelfDescribing, keyOfSelfDescribing } from './self-describing.ts';

export interface KeyRequest {
  /** The issuer's identifier as signed. */
  issuer: string;
  /** `verificationMethod` or `kid`; null when the proof names no key. */
  method: string | null;
  /** A key that came with the credential (JOSE `jwk`). It can only tell `tampered` from `unbound`, unless the issuer lists the same. */
  embedded: JWK | null;
}

/**
 * The keys to try, and what trying them can prove. `bound`: published by the issuer's own identifier for assertions.
 * `loose`: some key, good only to tell an altered credential from one whose signer is not confirmed. `absent`: no key, so that no signature
 * was checked and none can be said to hold.
 */
export type KeyFound =
  | {
      kind: 'bound';
      keys: JWK[];
      code: 'key_published_by_issuer' | 'key_is_identifier';
      params: Record<string, string>;
      domain: string | null;
    }
  | { kind: 'loose'; keys: JWK[]; code: LooseCode; params: Record<string, string> }
  | Absent;

interface Absent {
  kind: 'absent';
  code: NoKeyCode | 'key_not_at_hand' | 'proof_malformed';
  params: Record<string, string>;
}

/** Whose key it is where it is not confirmed as the issuer's. Each is `unbound`. */
type LooseCode = Extract<
  Code,
  | 'key_not_published'
  | 'key_not_for_assertion'
  | 'key_revoked'
  | 'key_expired'
  | 'key_from_credential'
  | 'key_from_credential_unasked'
  | 'key_of_another'
  | 'key_document_of_another'
>;

/** Finds the key of a proof, asking the issuer's own identifier and nobody else for authority (DESIGN section 4, `signed` and `unbound`). */
export async function findKey(
  { issuer, method, embedded }: KeyRequest,
  context: VerifyContext,
  load: (identifier: string, context: VerifyContext) => Promise<Loaded> = loadKeys,
): Promise<KeyFound> {
  if (method !== null && isSelfDescribing(method)) return selfDescribed(method, issuer);
  if (method === null && isSelfDescribing(issuer) && embedded === null) return selfDescribed(issuer, issuer);
  const named = method === null || isAbsolute(method) ? method : `${issuer}#${method.replace(/^#/, '')}`;
  if (named !== null && isSelfDescribing(named)) return selfDescribed(named, issuer);

  const controller = named === null ? issuer : (named.split('#')[0] ?? named);
  const ofIssuer = sameIdentifier(controller, issuer);
  const loaded = await load(issuer, context);
  const spare = embedded ?? (named === null ? null : jwkFromMultikey(named.split('#')[1] ?? ''));

  if (loaded.ok) {
    const found = await pick(loaded.keys, { issuer, method: named ?? null, bare: method, embedded }, context.now);
    if (found !== null) {
      if (loaded.idMatches || found.kind === 'absent') return found;
      const params = { issuer, domain: hostOf(issuer) ?? issuer, by: loaded.id ?? '' };
      return { kind: 'loose', keys: found.keys, code: 'key_document_of_another', params };
    }
    if (spare !== null)
      return {
        kind: 'loose',
        keys: [spare],
        code: embedded === null ? 'key_not_published' : 'key_from_credential',
        params: { issuer, domain: hostOf(issuer) ?? issuer },
      };
    if (ofIssuer || named === null) return missing('key_not_at_hand', { issuer, domain: hostOf(issuer) ?? issuer });
    return otherController(named, controller, issuer, context);
  }
  // Where only a permission is missing, asking the issuer comes before any key that the credential brings; who may never be asked lists none.
  if (loaded.code === 'key_permission_needed' || loaded.code === 'key_address_refused')
    return missing(loaded.code, loaded.params);
  // "[controller]#[key]" of Open Badges 3.0 is a key; the fragment of a DID URL is only a name in its document.
  const unasked = loaded.code === 'key_unreachable' && !loaded.asked && !issuer.startsWith('did:');
  const loose = (key: JWK, code: LooseCode): KeyFound => ({
    kind: 'loose',
    keys: [key],
    code: unasked ? 'key_from_credential_unasked' : code,
    params: { ...loaded.params, issuer, domain: hostOf(issuer) ?? issuer },
  });
  if (embedded !== null) return loose(embedded, 'key_from_credential');
  if (!ofIssuer && named !== null) return otherController(named, controller, issuer, context);
  return spare !== null && (loaded.asked || unasked) ? loose(spare, 'key_not_published') : missing(loaded.code, loaded.params);
}

const missing = (code: Absent['code'], params: Record<string, string>): Absent => ({ kind: 'absent', code, params });

const isAbsolute = (method: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(method);

function selfDescribed(method: string, issuer: string): KeyFound {
  const did = method.split('#')[0] ?? method;
  const jwk = keyOfSelfDescribing(method);
  if (jwk === null) {
    // A DID that names no key, or a fragment that names another, is a broken proof; an unknown kind of key is only unsupported.
    return isBrokenDidKey(did) || (method.includes('#') && keyOfSelfDescribing(did) !== null)
      ? missing('proof_malformed', { what: 'verificationMethod' })
      : missing('key_method_unsupported', { method: did.slice(0, 80) });
  }
  if (did === issuer)
    return {
      kind: 'bound',
      keys: [jwk],
      code: 'key_is_identifier',
      params: { method: did.split(':').slice(0, 2).join(':') },
      domain: null,
    };
  return { kind: 'loose', keys: [jwk], code: 'key_of_another', params: { issuer, by: did } };
}

interface Wanted {
  issuer: string;
  method: string | null;
  bare: string | null;
  embedded: JWK | null;
}

/** The published keys that a proof may have used, or null when none is. */
async function pick(keys: PublishedKey[], wanted: Wanted, now: Date): Promise<KeyFound | null> {
  const { issuer, method, bare, embedded } = wanted;
  const domain = hostOf(issuer);
  let candidates: PublishedKey[];
  if (method !== null) candidates = keys.filter((key) => isNamed(key, method, issuer) || (bare !== null && key.id === bare));
  else if (embedded !== null) {
    const thumbprint = await thumbprintOf(embedded);
    const prints = await Promise.all(keys.map((key) => (key.jwk === null ? null : thumbprintOf(key.jwk))));
    candidates = keys.filter((_, at) => thumbprint !== null && prints[at] === thumbprint);
  } else candidates = keys.filter((key) => key.forAssertion);
  const [first] = candidates;
  if (first === undefined) return null;
  const usable = candidates.filter((key) => flawOf(key, issuer, now) === null && key.jwk !== null);
  if (usable.length > 0)
    return {
      kind: 'bound',
      keys: usable.flatMap(({ jwk }) => jwk ?? []),
      code: 'key_published_by_issuer',
      params: { domain: domain ?? issuer, issuer },
      domain,
    };
  const flaw = flawOf(first, issuer, now);
  const loose = candidates.flatMap(({ jwk }) => jwk ?? []);
  return flaw === null || loose.length === 0
    ? missing('key_method_unsupported', { method: method ?? issuer })
    : { kind: 'loose', keys: loose, code: flaw, params: { issuer, domain: domain ?? issuer } };
}

function flawOf(key: PublishedKey, issuer: string, now: Date): LooseCode | null {
  if (key.controller !== null && !sameIdentifier(absolute(key.controller, issuer) ?? '', issuer)) return 'key_of_another';
  // Who holds a withdrawn key can also write an earlier `created`, so that the time of signing does not help.
  if (key.revoked !== null && !(Date.parse(key.revoked) > now.getTime())) return 'key_revoked';
  if (key.expires !== null && !(Date.parse(key.expires) + CLOCK_SKEW > now.getTime())) return 'key_expired';
  return key.forAssertion ? null : 'key_not_for_assertion';
}

/** The key belongs to another identifier than the issuer: read it only to tell an altered credential from an unconfirmed one. */
async function otherController(method: string, controller: string, issuer: string, context: VerifyContext): Promise<KeyFound> {
  const params = { issuer, by: controller };
  const address = controller.startsWith('did:web:') ? addressOfDidWeb(controller) : controller;
  const url = address === null ? null : askable(address);
  if (url === null)
    return missing(/^(did:web|https?):/.test(controller) ? 'key_address_refused' : 'key_method_unsupported', {
      host: hostOf(controller) ?? controller,
      method: controller.slice(0, 80),
    });
  const asked = await ask(url, context, { accept: JSON_TYPES, about: 'keys' });
  if (!asked.ok)
    return missing(asked.failure === 'permission_needed' ? 'key_permission_needed' : 'key_unreachable', {
      host: asked.host,
      reason: asked.failure,
    });
  const document = jsonOf(asked.answer);
  if (!isObject(document)) return missing('key_document_unreadable', { host: asked.host });
  const single = isString(document.kty) ? jwkFromJson(document) : null;
  const keys =
    single !== null
      ? [single]
      : (await readPublishedKeys(document, controller))
          .filter((key) => isNamed(key, method, controller))
          .flatMap(({ jwk }) => jwk ?? []);
  return keys.length > 0
    ? { kind: 'loose', keys, code: 'key_of_another', params }
    : missing('key_not_at_hand', { issuer, domain: asked.host });
}
