import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, isString, type JsonObject } from '../../lib/json.ts';
import { CONTEXTS } from '../../lib/verify/jsonld/contexts.ts';
import { readDerivedProofValue } from '../../lib/verify/proof/data-integrity/derived-proof-value.ts';
import { concat, type HashName, hashOf } from '../../lib/verify/proof/data-integrity/hash.ts';
import { relabelled } from '../../lib/verify/proof/data-integrity/selective-disclosure.ts';
import { byteTexts, statementTexts } from '../../lib/verify/proof/data-integrity/whole-document.ts';
import { checkDocument, codesOf } from '../unit/support/check.ts';
import { answersOf, DATA_INTEGRITY } from './deviations.ts';

/** The step-by-step vectors of the W3C's cryptosuites, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
const here = existsSync(ROOT);
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): JsonObject => JSON.parse(text(path)) as JsonObject;
const files = (folder: string): string[] =>
  here ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)) : [];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// Contexts that define every term there is stay out of the bundle; for these vectors alone they are let in.
const admit = (url: string, file: string): unknown => here && CONTEXTS.set(url, json(`contexts/${file}`));
admit('https://www.w3.org/ns/credentials/examples/v2', 'credentials-examples-v2.jsonld');
admit('https://w3id.org/citizenship/v4rc1', 'citizenship-v4rc1.jsonld');

const ALL = ['w3c-vc-di-eddsa/TestVectors', 'w3c-vc-di-ecdsa/TestVectors', 'w3c-vc-di-ecdsa/suite-static-vectors'].flatMap(files);

const proofsOf = ({ proof }: JsonObject): JsonObject[] => (Array.isArray(proof) ? proof : [proof]).filter(isObject);
const proofOf = (document: JsonObject): JsonObject => proofsOf(document)[0] ?? {};
const withoutProof = ({ proof: _, ...rest }: JsonObject): JsonObject => rest;

describe.runIf(here)('every step of the suites that sign a whole document', () => {
  const folders = ALL.filter((file) => /\/combinedHash\w+\.txt$/.test(file)).map((file) => dirname(file));

  it.each(folders)('%s', async (folder) => {
    const file = (name: RegExp): string => ALL.find((one) => dirname(one) === folder && name.test(one)) ?? '';
    const hash: HashName = folder.includes('p384') ? 'SHA-384' : 'SHA-256';
    const signed = json(file(/\/signed\w+\.json$/));
    const { proofValue, ...options } = proofOf(signed);
    const transform = folder.includes('-jcs-') ? byteTexts : statementTexts;
    const texts = await transform(withoutProof(signed), options, hash, null);
    if (!texts.ok) throw new Error(texts.flaw.message);
    const [proofHash, documentHash] = [await hashOf(texts.options, hash), await hashOf(texts.document, hash)];
    expect({
      document: texts.document,
      options: texts.options,
      proofHash: hex(proofHash),
      documentHash: hex(documentHash),
      combined: hex(concat(proofHash, documentHash)),
      proofValue,
    }).toEqual({
      document: text(file(/\/canonDoc/)),
      options: text(file(/\/proofCanon/)),
      proofHash: text(file(/\/proofHash/)),
      documentHash: text(file(/\/docHash/)),
      combined: text(file(/\/combinedHash/)),
      proofValue: text(file(/\/sigBTC58/)).trim(),
    });
  });

  it('there are all of them', () => {
    expect(folders.length).toBe(10);
  });
});

/** `signed*.json`, and the vectors that the suite of tests of ecdsa uses. */
const SIGNED = ALL.filter((file) => /\/(signed\w+|ecdsa(Jcs|Rdfc)Vectors[\w-]+)\.json$/.test(file));

describe.runIf(here)('signed documents, sets and chains', () => {
  it.each(SIGNED)('%s: every proof holds, and the issuer does not own the keys', async (file) => {
    const report = await checkDocument(text(file));
    const codes = [...codesOf(report)];
    expect(report.checks.filter(({ code }) => code === 'proof_holds').length).toBe(proofsOf(json(file)).length);
    expect(codes).not.toContain('proof_fails');
    expect(report.verdict).toBe('unbound');
  });

  it.each(SIGNED)('%s: with another validity it is invalid', async (file) => {
    expect((await checkDocument({ ...json(file), validUntil: '2098-01-01T00:00:00Z' })).verdict).toBe('invalid');
  });

  const chains = SIGNED.filter((file) => file.includes('ProofChain'));

  it.each(chains)('%s: the order in which the proofs stand says nothing', async (file) => {
    const document = json(file);
    expect((await checkDocument({ ...document, proof: proofsOf(document).toReversed() })).verdict).toBe('unbound');
  });

  it.each(chains)('%s: without the first proof the chain is broken', async (file) => {
    const document = json(file);
    const report = await checkDocument({ ...document, proof: proofsOf(document).slice(1) });
    expect([...codesOf(report)]).toContain('proof_chain_broken');
    expect(report.verdict).toBe('invalid');
  });

  it.each(chains)('%s: another first signature is a proof that fails, and one after it that fails too', async (file) => {
    const document = json(file);
    const [first = {}, second = {}, ...rest] = proofsOf(document);
    const report = await checkDocument({
      ...document,
      proof: [{ ...first, proofValue: second.proofValue ?? '' }, second, ...rest],
    });
    expect(report.checks.filter(({ code }) => code === 'proof_fails').length).toBeGreaterThanOrEqual(2);
    expect(report.verdict).toBe('invalid');
  });

  it('there are all of them', () => {
    expect([SIGNED.length, chains.length]).toEqual([18, 2]);
  });
});

describe.runIf(here).each(['employ', 'prc'])('every step of ecdsa-sd-2023 (%s)', (name) => {
  const folder = `w3c-vc-di-ecdsa/TestVectors/ecdsa-sd-2023/${name}`;
  const derived = (): JsonObject => json(`${folder}/derivedRevealDocument.json`);
  const textsOf = async () => {
    const { proofValue: _, ...options } = proofOf(derived());
    const texts = await statementTexts(withoutProof(derived()), options, 'SHA-256', null);
    if (!texts.ok) throw new Error(texts.flaw.message);
    return texts;
  };
  const derivedValue = () => {
    const value = readDerivedProofValue(proofOf(derived()).proofValue);
    if ('code' in value) throw new Error(value.message);
    return value;
  };

  it('the proof value', () => {
    const { baseSignature, ephemeral, signatures, labels, mandatory } = derivedValue();
    expect({
      baseSignature: hex(baseSignature),
      signatures: signatures.map(hex),
      labelMap: [...labels],
      mandatoryIndexes: [...mandatory],
    }).toEqual((({ publicKey: _, ...rest }) => rest)(json(`${folder}/verifyDerivedProofValue.json`)));
    expect(ephemeral.bytes.length).toBe(35);
  });

  it('canonical proof options and their hash', async () => {
    const { options } = await textsOf();
    expect(options).toBe(text(`${folder}/addProofConfigCanon.txt`));
    expect(hex(await hashOf(options, 'SHA-256'))).toBe(json(`${folder}/addHashData.json`).proofHash);
  });

  it('statements, which of them are mandatory, and their hash', async () => {
    const { document } = await textsOf();
    const value = derivedValue();
    const statements = relabelled(document, value) ?? [];
    expect(statements).toEqual(json(`${folder}/verifyNQuads.json`));
    const mandatory = statements.filter((_, at) => value.mandatory.has(at));
    const expected = json(`${folder}/verifyCreateVerifyData.json`);
    expect(statements.filter((_, at) => !value.mandatory.has(at))).toEqual(expected.nonMandatory);
    expect(hex(await hashOf(mandatory.join(''), 'SHA-256'))).toBe(expected.mandatoryHash);
    expect(expected.mandatoryHash).toBe(json(`${folder}/addHashData.json`).mandatoryHash);
  });

  it('the derived proof holds, and the issuer does not own the key', async () => {
    const report = await checkDocument(derived());
    expect([...codesOf(report)]).toEqual(expect.arrayContaining(['proof_holds', 'proof_undisclosed', 'key_of_another']));
    expect(report.verdict).toBe('unbound');
  });

  it('the base proof is refused', async () => {
    const report = await checkDocument(text(`${folder}/addSignedSDBase.json`));
    expect([...codesOf(report)]).toContain('proof_base_only');
    expect(report.verdict).toBe('invalid');
  });
});

describe.runIf(here)('deviations from the vectors of the suite of tests', () => {
  const folder = 'w3c-vc-di-ecdsa/suite-static-vectors';

  it('a derived proof under an inline context holds, and stays unchecked', async () => {
    const report = await checkDocument(text(`${folder}/ecdsaSdVectors-derivedProof.json`));
    expect([...codesOf(report)]).toContain('model_context_inline');
    expect({ 'ecdsaSdVectors-derivedProof.json': report.verdict }).toEqual(answersOf(DATA_INTEGRITY));
  });

  it('the same with another value is invalid', async () => {
    const changed = text(`${folder}/ecdsaSdVectors-derivedProof.json`).replace('CompFoil170', 'CompFoil171');
    expect((await checkDocument(changed)).verdict).toBe('invalid');
  });

  it('its base proof is refused all the same', async () => {
    const report = await checkDocument(text(`${folder}/ecdsaSdVectors-baseProof.json`));
    expect([...codesOf(report)]).toContain('proof_base_only');
  });

  // The issuers of all vectors are others than those whose keys signed: no vector can be `verified`.
  it('no vector is by its issuer', () => {
    for (const file of SIGNED) {
      const { issuer } = json(file);
      const id = isObject(issuer) ? issuer.id : issuer;
      for (const { verificationMethod } of proofsOf(json(file)))
        expect(isString(id) && isString(verificationMethod) && verificationMethod.startsWith(`${id}#`)).toBe(false);
    }
  });
});
