import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalizeJson from 'canonicalize';
import type { JWK } from 'jose';
import rdfCanonize from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { addressOfDidWeb } from '../../lib/verify/keys/did-web.ts';
import type { Algorithm } from '../../lib/verify/keys/public-key.ts';
import { keyOfSelfDescribing } from '../../lib/verify/keys/self-describing.ts';
import { checkSignature } from '../../lib/verify/proof/signature.ts';

/** Vectors of standards bodies, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
const here = existsSync(ROOT);
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = <T>(path: string, otherwise: T): T => (here ? (JSON.parse(text(path)) as T) : otherwise);
const files = (folder: string): string[] => (here ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }) : []);

const hex = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'hex'));
const USABLE = new Set(['Ed25519', 'P-256', 'P-384']);

interface DidKey {
  did: string;
  keyType: string;
  rawPublicKeyHex: string;
}

describe.runIf(here)('did:key, did:jwk and did:web', () => {
  it.each(json<DidKey[]>('did-key/derived-index.json', []).map((one) => [one.keyType, one.did, one.rawPublicKeyHex] as const))(
    'did:key of %s: %s',
    (keyType, did, raw) => {
      const jwk = keyOfSelfDescribing(did);
      if (!USABLE.has(keyType)) {
        expect(jwk).toBeNull();
        return;
      }
      const x = Buffer.from(jwk?.x ?? '', 'base64url').toString('hex');
      expect(keyType === 'Ed25519' ? x : raw.slice(2)).toBe(keyType === 'Ed25519' ? raw : x);
      // Node refuses a point that is not on its curve.
      expect(() => createPublicKey({ key: jwk as JWK, format: 'jwk' })).not.toThrow();
    },
  );

  it.each(json<{ examples: { name: string; did: string; jwk: JWK }[] }>('did-jwk/examples.json', { examples: [] }).examples)(
    'did:jwk of $name',
    ({ did, jwk }) => {
      const { kty, crv, x, y } = jwk;
      expect(keyOfSelfDescribing(`${did}#0`)).toMatchObject(
        Object.fromEntries(Object.entries({ kty, crv, x, y }).filter(([, part]) => part)),
      );
    },
  );

  it.each(
    json<{ resolutionUrls: { did: string; url: string }[] }>('did-web/examples.json', { resolutionUrls: [] }).resolutionUrls,
  )('$did is at $url', ({ did, url }) => {
    expect(addressOfDidWeb(did)).toBe(url);
  });
});

interface CanonEntry {
  id: string;
  type: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

describe.runIf(here)('canonical forms', () => {
  /** As `lib/verify/jsonld/canonicalize` calls it. */
  const canonize = (quads: string, digest: 'SHA-256' | 'SHA-384'): Promise<string> =>
    rdfCanonize.canonize(quads, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      inputFormat: 'application/n-quads',
      messageDigestAlgorithm: digest,
      maxWorkFactor: 2,
    } as Parameters<typeof rdfCanonize.canonize>[1]);

  const { entries } = json<{ entries: CanonEntry[] }>('rdf-canon/manifest.jsonld', { entries: [] });
  const evals = entries.filter(({ type }) => type === 'rdfc:RDFC10EvalTest');

  it('RDFC-1.0 gives the published form, and refuses hardly any as too much work', async () => {
    const refused: string[] = [];
    for (const { id, action, result = '', hashAlgorithm } of evals) {
      const made = await canonize(text(`rdf-canon/${action}`), hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256').catch(
        () => null,
      );
      if (made === null) refused.push(id);
      else expect(made, id).toBe(text(`rdf-canon/${result}`));
    }
    expect(evals.length).toBeGreaterThan(60);
    expect(refused.length).toBeLessThan(5);
  });

  it('RDFC-1.0: the clique is refused', async () => {
    await expect(canonize(text('rdf-canon/rdfc10/test074-in.nq'), 'SHA-256')).rejects.toThrow();
  });

  it.each(files('jcs/input'))('JCS %s', (file) => {
    expect(canonicalizeJson(JSON.parse(text(`jcs/input/${file}`)))).toBe(text(`jcs/output/${file}`));
  });
});

interface Group {
  publicKeyJwk?: JWK;
  keyJwk?: JWK;
  publicKeyPem?: string;
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[];
}

describe.runIf(here)('Wycheproof through our own signature check', () => {
  it.each<[string, Algorithm]>([
    ['ed25519_test', 'EdDSA'],
    ['ecdsa_secp256r1_sha256_p1363_test', 'ES256'],
    ['ecdsa_secp384r1_sha384_p1363_test', 'ES384'],
    ['rsa_signature_2048_sha256_test', 'RS256'],
    ['rsa_signature_3072_sha256_test', 'RS256'],
    ['rsa_pss_2048_sha256_mgf1_32_test', 'PS256'],
  ])('%s', async (file, algorithm) => {
    const { testGroups } = json<{ testGroups: Group[] }>(`wycheproof/testvectors_v1/${file}.json`, { testGroups: [] });
    const wrong: number[] = [];
    let valid = 0;
    for (const { tests, publicKeyJwk, keyJwk, publicKeyPem = '' } of testGroups) {
      const jwk = publicKeyJwk ?? keyJwk ?? (createPublicKey(publicKeyPem).export({ format: 'jwk' }) as JWK);
      for (const { tcId, msg, sig, result } of tests) {
        if (result === 'acceptable') continue;
        const holds = (await checkSignature(algorithm, jwk, hex(sig), hex(msg))) === 'holds';
        if (holds !== (result === 'valid')) wrong.push(tcId);
        if (holds) valid++;
      }
    }
    expect(wrong).toEqual([]);
    expect(valid).toBeGreaterThan(5);
  });

  it.each<[string, Algorithm]>([
    ['ecdsa_secp256k1_sha256_p1363_test', 'ES256'],
    ['ecdsa_secp521r1_sha512_p1363_test', 'ES384'],
  ])('%s: a key of another curve is unfit', async (file, algorithm) => {
    const { testGroups } = json<{ testGroups: Group[] }>(`wycheproof/testvectors_v1/${file}.json`, { testGroups: [] });
    for (const { publicKeyJwk, tests } of testGroups.slice(0, 5)) {
      const [first] = tests;
      if (publicKeyJwk !== undefined && first !== undefined)
        expect(await checkSignature(algorithm, publicKeyJwk, hex(first.sig), hex(first.msg))).toBe('unfit');
    }
  });
});
