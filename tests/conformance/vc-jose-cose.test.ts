import { describe, expect, it } from 'vitest';
import { checkDocument, codesOf } from '../unit/support/check.ts';
import { network } from '../unit/support/network.ts';
import type { Doc } from '../world/types.ts';
import { answersOf, VC_JOSE_COSE } from './deviations.ts';
import { files, here, json, text } from './vectors.ts';

const INPUT = 'w3c-vc-jose-cose-test-suite/tests/input';

interface Case {
  suite: 'jose' | 'sd-jwt' | 'cose';
  input_file: string;
  expected_result: 'success' | 'failure';
}
const cases = Object.entries(json<Record<string, Case>>('w3c-vc-jose-cose-test-suite/expected-verify.json', {}));

/** The controller of the suite publishes all of its keys. */
const controller = 'https://example.issuer/vc-jose-cose';
const methods = (here ? files(INPUT) : [])
  .filter((file) => /^vm-(ed25519|p\d+)\.json$/.test(file))
  .map((file) => {
    const { publicKeyJwk } = json<{ publicKeyJwk: Doc }>(`${INPUT}/${file}`, { publicKeyJwk: {} });
    return { id: `${controller}#${publicKeyJwk.kid}`, type: 'JsonWebKey', controller, publicKeyJwk };
  });
const net = network({
  [controller]: { json: { id: controller, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) } },
});

/** When the suite's presentations, which last a day, are in force. */
const now = new Date('2024-12-16T02:00:00Z');

const otherwise = answersOf(VC_JOSE_COSE);

describe.runIf(here)('the W3C suite for vc-jose-cose', () => {
  it.each(cases)('%s', async (_, { suite, input_file, expected_result }) => {
    const report = await checkDocument(text(`${INPUT}/${input_file}`), { network: net, now });
    const codes = [...codesOf(report)];
    expect(report.verdict, codes.join(' ')).toBe(
      otherwise[input_file] ?? (expected_result === 'success' ? 'verified' : 'invalid'),
    );
    if (suite === 'cose') expect(codes).toEqual(['parse_not_json']);
  });

  it('there are all of them, and each deviation is one of theirs', () => {
    expect(cases).toHaveLength(25);
    const byFile = new Map(cases.map(([, one]) => [one.input_file, one]));
    for (const [file, verdict] of Object.entries(otherwise)) {
      expect(byFile.has(file), file).toBe(true);
      expect(['verified', 'invalid'], file).not.toContain(verdict);
    }
  });
});
