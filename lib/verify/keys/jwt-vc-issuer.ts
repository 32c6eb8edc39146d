import { isObject, isString } from '../../json.ts';
import { askable, hostOf } from '../../net/address.ts';
import { ask, JSON_TYPES, jsonOf, type VerifyContext } from '../context.ts';
import { keysOf, type Loaded, loadKeys } from './load-keys.ts';

/**
 * The keys of the issuer of an SD-JWT VC: the metadata that SD-JWT VC section 5 puts at a well-known address of an https issuer, which must
 * be about that very issuer; where there is none (and for a DID), what the identifier itself leads to.
 */
export async function loadVcIssuerKeys(issuer: string, context: VerifyContext): Promise<Loaded> {
  const url = wellKnownOf(issuer);
  if (url === null) return loadKeys(issuer, context);
  const asked = await ask(url, context, { accept: JSON_TYPES, about: 'keys' });
  const document = asked.ok ? jsonOf(asked.answer) : undefined;
  if (!asked.ok || !isObject(document)) return loadKeys(issuer, context);
  return {
    ok: true,
    id: isString(document.issuer) ? document.issuer : null,
    idMatches: document.issuer === issuer,
    keys: await keysOf(document, issuer, url, context),
  };
}

/** `https://host/path` → `https://host/.well-known/jwt-vc-issuer/path`. Null when the issuer is no address that may be asked. */
function wellKnownOf(issuer: string): string | null {
  const address = hostOf(issuer) === null || issuer.startsWith('did:') ? null : askable(issuer);
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  return `${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`;
}
