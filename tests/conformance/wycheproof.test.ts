import { createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Algorithm } from '../../lib/verify/keys/public-key.ts';
import { checkSignature } from '../../lib/verify/proof/signature.ts';
import { answersOf, WYCHEPROOF, WYCHEPROOF_NOT_RUN } from './deviations.ts';
import { judgeJws, type Keys } from './jws.ts';
import { files, here, json } from './vectors.ts';

const FOLDER = 'wycheproof/testvectors_v1';

interface Test {
  tcId: number;
  result: 'valid' | 'invalid' | 'acceptable';
}
interface SignatureGroup {
  sha?: string;
  publicKeyJwk?: JWK;
  keyJwk?: JWK;
  publicKeyPem?: string;
  privateKeyPem?: string;
  tests: (Test & { msg: string; sig: string })[];
}
const groupsOf = <Group>(file: string): Group[] =>
  json<{ testGroups: Group[] }>(`${FOLDER}/${file}.json`, { testGroups: [] }).testGroups;

const hex = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'hex'));
const keyOf = ({ publicKeyJwk, keyJwk, publicKeyPem, privateKeyPem }: SignatureGroup): JWK =>
  publicKeyJwk ?? keyJwk ?? (createPublicKey(publicKeyPem ?? privateKeyPem ?? '').export({ format: 'jwk' }) as JWK);

/** The files of the algorithms that are checked. */
const CHECKED: [file: string, algorithm: Algorithm, hash?: string][] = [
  ['ed25519_test', 'EdDSA'],
  ['ecdsa_secp256r1_sha256_p1363_test', 'ES256'],
  ['ecdsa_secp384r1_sha384_p1363_test', 'ES384'],
  ['rsa_signature_2048_sha256_test', 'RS256'],
  ['rsa_signature_3072_sha256_test', 'RS256'],
  ['rsa_signature_4096_sha256_test', 'RS256'],
  ['rsa_pkcs1_2048_sig_gen_test', 'RS256', 'SHA-256'],
  ['rsa_pss_2048_sha256_mgf1_32_test', 'PS256'],
];

/** The files of others, and the algorithm that they might be taken for where the key does not say: with another hash, or by a key of another curve. */
const OTHERS: [file: string, algorithm: Algorithm, outcome: 'fails' | 'unfit'][] = [
  ['ecdsa_secp256r1_sha512_p1363_test', 'ES256', 'fails'],
  ['ecdsa_secp384r1_sha512_p1363_test', 'ES384', 'fails'],
  ['rsa_signature_2048_sha384_test', 'RS256', 'fails'],
  ['rsa_signature_2048_sha512_test', 'RS256', 'fails'],
  ['ecdsa_secp256k1_sha256_p1363_test', 'ES256', 'unfit'],
  ['ecdsa_secp521r1_sha512_p1363_test', 'ES384', 'unfit'],
];

describe.runIf(here)('Wycheproof, signatures', () => {
  // What is `acceptable` there may go either way. Deviations: none.
  it.each(CHECKED)('%s', async (file, algorithm, hash) => {
    const wrong: number[] = [];
    let valid = 0;
    for (const group of groupsOf<SignatureGroup>(file)) {
      if (hash !== undefined && group.sha !== hash) continue;
      for (const { tcId, msg, sig, result } of group.tests) {
        if (result === 'acceptable') continue;
        const holds = (await checkSignature(algorithm, keyOf(group), hex(sig), hex(msg))) === 'holds';
        if (holds !== (result === 'valid')) wrong.push(tcId);
        if (holds) valid++;
      }
    }
    expect(wrong).toEqual([]);
    expect(valid).toBeGreaterThan(5);
  });

  it.each(OTHERS)('%s: nothing valid there holds as %s', async (file, algorithm, outcome) => {
    const outcomes = new Set<string>();
    for (const group of groupsOf<SignatureGroup>(file)) {
      const { alg: _, ...key } = keyOf(group);
      for (const { msg, sig, result } of group.tests)
        if (result === 'valid') outcomes.add(await checkSignature(algorithm, key, hex(sig), hex(msg)));
    }
    expect([...outcomes]).toEqual([outcome]);
  });
});

interface JwsGroup {
  public?: Keys;
  private: Keys;
  /** JSON serialization where it is an object; encryption, which is not read here, where there is a `jwe`. */
  tests: (Test & ({ jws: string | object } | { jwe: unknown }))[];
}

describe.runIf(here)('Wycheproof, JWS and JWK on the path of a credential', () => {
  it.each(Object.entries(WYCHEPROOF))('%s: what differs is listed, and what is listed differs', async (file, deviations) => {
    const differs: Record<string, string> = {};
    let agreed = 0;
    for (const { public: keys, private: pair, tests } of groupsOf<JwsGroup>(file)) {
      for (const test of tests) {
        if (!('jws' in test)) continue;
        const answer = await judgeJws(typeof test.jws === 'string' ? test.jws : JSON.stringify(test.jws), keys ?? pair);
        if ((answer === 'holds') === (test.result === 'valid')) agreed++;
        else differs[test.tcId] = answer;
      }
    }
    expect(differs).toEqual(answersOf(deviations));
    expect(agreed).toBeGreaterThan(20);
  });

  it('every file runs, or is listed', () => {
    const run = [...CHECKED, ...OTHERS].map(([file]) => file);
    expect([...run, ...Object.keys(WYCHEPROOF), ...Object.keys(WYCHEPROOF_NOT_RUN)].sort()).toEqual(
      files(FOLDER).map((file) => file.replace('.json', '')),
    );
  });
});
