import { compactVerify, type FlattenedJWSInput, flattenedVerify, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { SD_JWT_TYPES } from '../../lib/verify/proof/sd-jwt.ts';
import { answersOf, type Deviation, JOSE_COOKBOOK, JOSE_TAKES, VC_JOSE_COSE, WYCHEPROOF } from './deviations.ts';
import { judgeJws, type Keys, publicOf } from './jws.ts';
import { files, here, json, text } from './vectors.ts';

interface Vector {
  id: string;
  compact: string;
  keys: Keys;
  /** The media types that it may declare, where they are not those of a credential. */
  types?: ReadonlySet<string>;
  /** The same for the library, where it is not in compact form. */
  byJose?: (key: JWK) => Promise<unknown>;
}

const takesIt = async ({ compact, keys, byJose = (key) => compactVerify(compact, key) }: Vector): Promise<boolean> => {
  for (const key of publicOf(keys))
    if (
      await byJose(key).then(
        () => true,
        () => false,
      )
    )
      return true;
  return false;
};

/** What the engine refuses and the library takes, and the reverse. */
async function differences(vectors: Vector[]): Promise<{ refused: Record<string, string>; taken: string[] }> {
  const refused: Record<string, string> = {};
  const taken: string[] = [];
  for (const vector of vectors) {
    const answer = await judgeJws(vector.compact, vector.keys, vector.types);
    const takes = await takesIt(vector);
    if (takes && answer !== 'holds') refused[vector.id] = answer;
    if (!takes && answer === 'holds') taken.push(vector.id);
  }
  return { refused, taken };
}

interface Recipe {
  input: { payload: string; key: JWK | JWK[] };
  output: {
    compact?: string;
    json: { payload?: string; signatures: Omit<FlattenedJWSInput, 'payload'>[] };
  };
}

/** Each signature of each JWS of the cookbook, in compact form where there is one. */
const cookbook: Vector[] = files('jose-cookbook')
  .filter((file) => /^(curve25519.jws|jws.*|rfc7797.*)\.json$/.test(file))
  .flatMap((file) => {
    const { input, output } = json<Recipe>(`jose-cookbook/${file}`, {
      input: { payload: '', key: [] },
      output: { json: { signatures: [] } },
    });
    const { signatures, payload = Buffer.from(input.payload).toString('base64url') } = output.json;
    return signatures.map((one, n) => ({
      id: signatures.length > 1 ? `${file} #${n + 1}` : file,
      compact: output.compact ?? `${one.protected ?? ''}.${payload}.${one.signature}`,
      keys: [input.key].flat()[n] ?? {},
      byJose: (key: JWK) => flattenedVerify({ ...one, payload }, key),
    }));
  });

describe.runIf(here)('the JOSE cookbook and the examples of RFC 7797 and 8037', () => {
  it('every signature is checked or its refusal is listed', async () => {
    const refused: Record<string, string> = {};
    const holding: string[] = [];
    for (const { id, compact, keys } of cookbook) {
      const answer = await judgeJws(compact, keys);
      if (answer === 'holds') holding.push(id);
      else refused[id] = answer;
    }
    expect(refused).toEqual(answersOf(JOSE_COOKBOOK));
    expect(holding).toEqual(['curve25519/jws.json', 'jws/4_1.rsa_v15_signature.json', 'jws/4_8.multiple_signatures.json #1']);
    expect(new Set(cookbook.map(({ id }) => id.replace(/ #\d/, '')))).toHaveLength(11);
  });

  it('none of them holds with another byte', async () => {
    for (const { compact, keys } of cookbook) {
      const end = compact.indexOf('.') + 2;
      const changed = `${compact.slice(0, end)}${compact[end] === 'A' ? 'B' : 'A'}${compact.slice(end + 1)}`;
      expect(await judgeJws(changed, keys)).not.toBe('holds');
    }
  });
});

const INPUT = 'w3c-vc-jose-cose-test-suite/tests/input';
const suite: Vector[] = Object.values(
  json<Record<string, { suite: string; input_file: string; key_file: string }>>(
    'w3c-vc-jose-cose-test-suite/expected-verify.json',
    {},
  ),
)
  .filter(({ suite, input_file }) => suite !== 'cose' && input_file.endsWith('.txt'))
  .map(({ suite, input_file, key_file }) => ({
    id: input_file,
    ...(suite === 'sd-jwt' ? { types: SD_JWT_TYPES } : {}),
    compact: text(`${INPUT}/${input_file}`).trim().split('~')[0] ?? '',
    keys: json<{ publicKeyJwk: JWK }>(`${INPUT}/${key_file}`, { publicKeyJwk: {} }).publicKeyJwk,
  }));

interface Group {
  public?: Keys;
  private: Keys;
  tests: { tcId: number; jws?: unknown }[];
}
const wycheproof = (file: string): Vector[] =>
  json<{ testGroups: Group[] }>(`wycheproof/testvectors_v1/${file}.json`, { testGroups: [] }).testGroups.flatMap(
    ({ public: keys, private: pair, tests }) =>
      tests.flatMap(({ tcId, jws }) => (typeof jws === 'string' ? [{ id: String(tcId), compact: jws, keys: keys ?? pair }] : [])),
  );

/** What the engine refuses is a deviation from the vectors, or of the library's; what it takes, the library takes. */
describe.runIf(here)('the engine and the library jose on the same JWS', () => {
  it.each<[string, Vector[], readonly Deviation[]]>([
    ...Object.entries(WYCHEPROOF).map(([file, known]): [string, Vector[], readonly Deviation[]] => [
      file,
      wycheproof(file),
      known,
    ]),
    ['jose-cookbook', cookbook, JOSE_COOKBOOK],
    ['vc-jose-cose', suite, VC_JOSE_COSE],
  ])('%s', async (name, vectors, known) => {
    expect(vectors.length).toBeGreaterThan(10);
    const { refused, taken } = await differences(vectors);
    const listed = answersOf(known);
    expect(Object.fromEntries(Object.entries(refused).filter(([id]) => listed[id] === undefined))).toEqual(
      answersOf(JOSE_TAKES[name]),
    );
    expect(taken).toEqual([]);
  });
});
