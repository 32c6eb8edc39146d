import { base64url } from '../../../base.ts';
import { parseStrictJson } from '../../../credential/strict-json.ts';
import { isString } from '../../../json.ts';
import { check } from '../../check.ts';
import { checkWithAny } from '../signature.ts';
import { concat, hashOf } from './hash.ts';
import { jsonText } from './json-text.ts';
import { statementsOf } from './statements.ts';
import type { Suite } from './suite.ts';

/** Whatever the document says: this suite is older than the rule that options take its context. It says what security/v2 said of these members. */
const CONTEXT = 'https://w3id.org/security/suites/ed25519-2018/v1';

/** RFC 7797: the payload is not in the JWS, and is signed as it is. Nothing else may stand in the header. */
const HEADER = jsonText({ alg: 'EdDSA', b64: false, crit: ['b64'] });

/** Ed25519Signature2018: the same hashes as later suites, signed as the payload of a detached JWS (Linked Data Signatures for JWS, section 6). */
export const byDetachedJws: Suite['read'] = ({ document, proof: { jws, ...options } }) => {
  const [header = '', payload, signature, ...more] = isString(jws) ? jws.split('.') : [];
  const bytes = decode(signature);
  if (headerOf(header) !== HEADER || payload !== '' || bytes?.length !== 64 || more.length > 0)
    return check('proof_malformed', { what: 'jws' });
  return async (keys, edition) => {
    const made = await statementsOf(document, { ...options, '@context': CONTEXT }, 'SHA-256', edition);
    if (!made.ok) return { outcome: 'unreadable', flaw: made.flaw };
    if (keys === null) return { outcome: 'readable' };
    const data = concat(
      new TextEncoder().encode(`${header}.`),
      await hashOf(made.options, 'SHA-256'),
      await hashOf(made.document, 'SHA-256'),
    );
    const tried = await checkWithAny(keys.algorithm, keys.keys, bytes, data);
    return tried.outcome === 'holds' ? { ...tried, open: made.open } : tried;
  };
};

function headerOf(part: string): string | null {
  const bytes = decode(part);
  const json = bytes === null ? null : parseStrictJson(new TextDecoder().decode(bytes));
  return json?.ok ? jsonText(json.value) : null;
}

function decode(text: string | undefined): Uint8Array | null {
  try {
    return base64url.decode(text ?? '');
  } catch {
    return null;
  }
}
