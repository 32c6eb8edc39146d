import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { addressOfDidWeb } from '../../lib/verify/keys/did-web.ts';
import { keyOfSelfDescribing } from '../../lib/verify/keys/self-describing.ts';
import { DID_KEY_NOT_READ } from './deviations.ts';
import { here, json } from './vectors.ts';

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
      if (DID_KEY_NOT_READ.includes(keyType)) {
        expect(jwk).toBeNull();
        return;
      }
      const [x, y] = [jwk?.x, jwk?.y].map((part) => Buffer.from(part ?? '', 'base64url'));
      // Which of the two points with this x: 02 where y is even, 03 where it is odd (SEC 1 section 2.3.3).
      const point = jwk?.kty === 'EC' ? `0${2 + ((y?.at(-1) ?? 0) % 2)}` : '';
      expect(`${point}${x?.toString('hex')}`).toBe(raw);
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
