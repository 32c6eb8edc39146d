import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { readSdJwt, sdJwtOfJson } from '../../lib/credential/sd-jwt.ts';
import type { JsonObject } from '../../lib/json.ts';
import { checkCompact } from '../../lib/verify/proof/jws.ts';
import { checkKeyBinding } from '../../lib/verify/proof/key-binding.ts';
import { checkDocument } from '../unit/support/check.ts';
import { network } from '../unit/support/network.ts';
import type { Doc } from '../world/types.ts';

/** Vectors of the IETF, of their reference implementation and of the W3C, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
const here = existsSync(ROOT);
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8').trim();
const json = <T>(path: string): T => JSON.parse(text(path)) as T;
const list = (path: string): string[] => (here ? readdirSync(join(ROOT, path)) : []);

/** The issuer's key of every IETF example (`settings.yml`). */
const ISSUER: JWK = {
  kty: 'EC',
  crv: 'P-256',
  x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
  y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
};

const SETS = ['ietf-sd-jwt-examples', 'ietf-sd-jwt-vc-examples', 'sd-jwt-python-testcases'];
const EXAMPLES = SETS.flatMap((set) =>
  list(`sd-jwt/${set}`)
    .filter((name) => !name.includes('.'))
    .map((name) => `sd-jwt/${set}/${name}`),
);

/** The compact form of what a case holds: compact itself, or JSON serialization, which is kept there as a JSON text of a JSON text. */
function compactOf(folder: string, what: 'issuance' | 'presentation'): string {
  const name = `${folder}/sd_jwt_${what}`;
  if (existsSync(join(ROOT, `${name}.txt`))) return text(`${name}.txt`);
  return sdJwtOfJson(JSON.parse(json<string>(`${name}.json`)) as JsonObject) ?? '';
}

async function read(sdJwt: string) {
  const made = await readSdJwt(sdJwt);
  if (!made.ok) throw new Error(`${made.failure} ${made.detail}`);
  const { securing } = made;
  const { outcome } = await checkCompact(securing.compact, 'ES256', [ISSUER]);
  const binding = securing.keyBinding === null ? null : (await checkKeyBinding(securing.keyBinding, securing.claims)).code;
  return { ...made, outcome, binding };
}

describe.runIf(here)('SD-JWT examples of the IETF and of the reference implementation', () => {
  it.each(EXAMPLES)('%s: what was presented is what its authors read in it', async (folder) => {
    const { json: claims, outcome, binding } = await read(compactOf(folder, 'presentation'));
    expect(outcome).toBe('holds');
    expect(claims).toEqual(json(`${folder}/verified_contents.json`));
    expect(binding).toBe(list(folder).includes('kb_jwt_payload.json') ? 'proof_key_binding' : null);
  });

  it.each(EXAMPLES)('%s: as issued, all of it is there', async (folder) => {
    const { json: claims, outcome } = await read(compactOf(folder, 'issuance'));
    expect(outcome).toBe('holds');
    expect(claims).toMatchObject(json<Doc>(`${folder}/user_claims.json`));
  });

  it('there are all of them', () => {
    expect(EXAMPLES).toHaveLength(35);
  });

  it.each(list('sd-jwt/rfc-strings'))('%s, printed in the RFC', async (file) => {
    const sdJwt = text(`sd-jwt/rfc-strings/${file}`);
    expect(await read(sdJwt)).toMatchObject({ outcome: 'holds', binding: sdJwt.endsWith('~') ? null : 'proof_key_binding' });
  });
});

describe.runIf(here)('what RFC 9901 section 7.1 has rejected', () => {
  const vectors = here
    ? Object.entries(
        json<{ vectors: Record<string, { expected: string; why: string }> }>('sd-jwt/derived-negatives/expected.json').vectors,
      )
    : [];
  const net = network({
    'https://issuer.example.com/.well-known/jwt-vc-issuer': {
      json: { issuer: 'https://issuer.example.com', jwks: { keys: [ISSUER as Doc] } },
    },
  });

  /** `invalid` there means not valid at this time; a verdict here names which of the two it is. */
  const OF_TIME: Record<string, string> = { '12-expired': 'expired', '13-not-yet-valid-nbf': 'not-yet-valid' };

  it.each(vectors.map(([name, { expected, why }]) => [name, why, expected] as const))('%s (%s)', async (name, _, expected) => {
    const { verdict } = await checkDocument(text(`sd-jwt/derived-negatives/${name}.txt`), { network: net });
    expect(verdict).toBe(expected === 'valid' ? 'verified' : (OF_TIME[name] ?? 'invalid'));
  });

  it('there are all of them', () => {
    expect(vectors).toHaveLength(16);
  });
});
