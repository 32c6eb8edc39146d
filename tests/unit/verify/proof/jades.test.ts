import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../lib/credential/parse.ts';
import { europeanCredential } from '../../../world/european.ts';
import { type JadesOptions, type JadesSigner, signJades } from '../../../world/jades.ts';
import { ed25519, northfieldKey, p256 } from '../../../world/keys.ts';
import type { Doc } from '../../../world/types.ts';
import { guildDi } from '../../support/badges.ts';
import { bytesOf, checkDocument, codesOf } from '../../support/check.ts';
import { REGISTRAR, sealed } from '../codes/certified.ts';

const verdictOf = async (document: Doc | string): Promise<string> => {
  const report = await checkDocument(document);
  return `${report.verdict}: ${[...codesOf(report)].filter((code) => /^(proof|parse|key)/.test(code)).join(' ')}`;
};

const changed = (document: Doc | string, member: string, change: (text: string) => string): Doc => {
  const { payload, signatures } = document as { payload: string; signatures: Doc[] };
  const signature = signatures[0] as Record<string, string>;
  return member === 'payload'
    ? { payload: change(payload), signatures }
    : { payload, signatures: [{ ...signature, [member]: change(signature[member] ?? '') }] };
};

const GOOD = 'unbound: proof_holds proof_time_claimed key_in_certificate';

describe('a seal that holds is unbound: nobody has accepted an authority for its certificate', () => {
  it.each([
    ['as Europass writes it', {}, {}],
    ['with the payload in base64url', {}, { b64: true }],
    ['flattened', {}, { form: 'flattened' }],
    ['flattened, with the payload in base64url', {}, { form: 'flattened', b64: true }],
    ['compact', {}, { form: 'compact' }],
    ['by a P-256 key', { key: p256('seal') }, {}],
    ['by an RSA key', { key: northfieldKey() }, {}],
    ['by a P-384 key', { key: { alg: 'ES384', secret: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey } }, {}],
    ['with what was added after signing', { beside: { etsiU: ['eyJzaWdUc3QiOnt9fQ'] } }, {}],
    ['with a time-stamp that must be understood', { header: { adoTst: {}, crit: ['b64', 'sigT', 'adoTst'] } }, {}],
    ['without the thumbprint', { header: { 'x5t#S256': undefined } }, {}],
  ] as [string, Partial<JadesSigner>, JadesOptions][])('%s', async (_, signer, options) => {
    expect(await verdictOf(sealed(signer, options))).toBe(GOOD);
  });

  it('and names whom the certificate names, in the words of nobody else', async () => {
    const { checks, credential } = await checkDocument(sealed());
    expect(checks.find(({ code }) => code === 'key_in_certificate')?.params).toEqual({
      name: 'Polytechnic of Nowhere, Seal of the Registrar',
    });
    expect(credential).toMatchObject({
      format: 'elm-3',
      signer: { id: 'Polytechnic of Nowhere, Seal of the Registrar', domain: null },
    });
  });

  it('and never better, by however many', async () => {
    const two = signJades(europeanCredential(), [{ key: REGISTRAR }, { key: p256('second seal') }]);
    expect(await verdictOf(two)).toBe(GOOD);
  });

  it('while an unsigned one stays a claim', async () => {
    expect(await verdictOf(europeanCredential())).toBe('claim: proof_none');
  });
});

describe('members of real European credentials are no fault', () => {
  it.each([
    ['a text in several languages', { description: { en: 'Stoves', fr: 'Poêles' } }],
    [
      'a mandate',
      {
        evidence: [
          {
            id: 'urn:epass:evidence:1',
            type: 'Evidence',
            dcType: { id: 'urn:x', type: 'Concept' },
            evidenceStatement: 'Mandate',
          },
        ],
      },
    ],
    ['credentials inside', { contains: [europeanCredential({ id: 'urn:credential:inner' })] }],
    [
      'a list of schemas',
      { credentialSchema: [{ id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' }] },
    ],
  ])('%s', async (_, more) => {
    expect(await verdictOf(signJades(europeanCredential(more), [{ key: REGISTRAR }]))).toBe(GOOD);
  });
});

it('the seal of a presentation can lower it, and never raise it', async () => {
  const presentation = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [await guildDi()],
  };
  const whole = signJades(presentation, [{ key: REGISTRAR }]);
  expect((await checkDocument(whole)).verdict).toBe('verified');
  expect((await checkDocument(changed(whole, 'payload', (text) => text.replace('2018', '2019')))).verdict).toBe('invalid');
});

describe('a seal that does not hold is invalid', () => {
  const spoil = (text: string): string => `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`;
  it.each([
    ['the payload was changed', changed(sealed(), 'payload', (text) => text.replace('Stove Repair', 'Stove Design'))],
    ['the signature was changed', changed(sealed(), 'signature', spoil)],
    [
      'one of two was changed',
      (() => {
        const [mine, other] = [REGISTRAR, p256('second seal')].map(
          (key) => sealed({ key }) as { payload: string; signatures: Doc[] },
        );
        const spoiled = changed({ ...other }, 'signature', spoil) as { signatures: Doc[] };
        return { payload: mine?.payload, signatures: [...(mine?.signatures ?? []), ...spoiled.signatures] };
      })(),
    ],
    [
      'it was made with another key than the certificate’s',
      sealed({ header: { x5c: sealedHeader(sealed({ key: ed25519('other') })).x5c as string[], 'x5t#S256': undefined } }),
    ],
  ])('when %s', async (_, document) => {
    expect(await verdictOf(document)).toMatch(/^invalid: .*proof_fails/);
  });

  it.each([
    ['a critical member that nobody knows', { header: { crit: ['b64', 'urgent'], urgent: true } }, 'proof_malformed'],
    ['a critical member that is not there', { header: { crit: ['b64', 'srCms'] } }, 'proof_malformed'],
    ['a plain payload that is not critical', { header: { crit: ['sigT'] } }, 'proof_malformed'],
    ['a time that is none', { header: { sigT: 'yesterday' } }, 'proof_malformed'],
    ['another certificate’s thumbprint', { header: { 'x5t#S256': 'AAAA' } }, 'proof_malformed'],
    ['a certificate that is none', { header: { x5c: ['AAAA'] } }, 'proof_malformed'],
    ['the algorithm "none"', { header: { alg: 'none' } }, 'proof_algorithm_refused'],
    ['an HMAC', { header: { alg: 'HS256' } }, 'proof_algorithm_refused'],
    ['an algorithm of another kind of key', { header: { alg: 'ES256' } }, 'proof_key_unfit'],
    [
      'a weak key',
      { key: { alg: 'RS256', secret: generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey } },
      'proof_key_unfit',
    ],
    ['nothing in the list of what is critical', { header: { crit: [] } }, 'proof_malformed', { b64: true }],
  ] as [string, Partial<JadesSigner>, string, JadesOptions?][])('and so is one with %s', async (_, signer, code, options) => {
    expect(await verdictOf(sealed(signer, options))).toBe(`invalid: ${code}`);
  });
});

describe('what is not read is unchecked, and named', () => {
  it.each([
    ['a payload elsewhere', { header: { sigD: { mId: 'x' }, crit: ['b64', 'sigD'] } }, 'JAdES sigD'],
    ['a signature policy', { header: { sigPId: {}, crit: ['b64', 'sigPId'] } }, 'JAdES sigPId'],
    ['an algorithm that is not checked here', { header: { alg: 'ES512' } }, 'ES512'],
    ['no certificate', { header: { x5c: undefined, 'x5t#S256': undefined } }, 'JWS JSON, no x5c'],
  ] as [string, Partial<JadesSigner>, string][])('%s', async (_, signer, suite) => {
    const report = await checkDocument(sealed(signer));
    expect(report.verdict).toBe('unchecked');
    expect(report.checks.find(({ code }) => code === 'proof_unsupported')?.params).toEqual({ suite });
  });

  it('a detached signature', async () => {
    const { signatures } = sealed() as Doc;
    expect(await verdictOf({ signatures })).toBe('unchecked: parse_unsupported_format');
  });
});

describe('a broken serialization is called broken', () => {
  const good = sealed() as { payload: string; signatures: Doc[] };
  const one = good.signatures[0] as Doc;
  it.each([
    ['no signature', { payload: good.payload, signatures: [] }],
    ['two forms at once', { ...good, ...one }],
    ['a signature without a protected header', { payload: good.payload, signatures: [{ header: {}, signature: one.signature }] }],
    ['one member in both headers', { payload: good.payload, signatures: [{ ...one, header: { alg: 'none' } }] }],
    [
      'signatures that read different payloads',
      { payload: good.payload, signatures: [one, ...((sealed({}, { b64: true }) as Doc).signatures as Doc[])] },
    ],
    ['a payload that is no JSON', { ...good, payload: 'stove' }],
    ['a payload that is no object', { ...good, payload: '[]' }],
  ])('with %s', async (_, document) => {
    expect(await verdictOf(document as Doc)).toBe('invalid: parse_jws_malformed');
  });

  it('with a member that is named twice in the payload', async () => {
    const twice = signJades(JSON.stringify(europeanCredential()).replace('{', '{"issued":"2020-01-01T00:00:00Z",'), [
      { key: REGISTRAR },
    ]);
    expect(await verdictOf(twice)).toBe('invalid: parse_duplicate_member');
  });

  it('and whatever stands where is read without an exception', async () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...([good.payload, one.protected, one.signature, good.signatures] as string[])),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ payload: part, signatures: part, protected: part, signature: part, header: part }, { requiredKeys: [] }),
        async (json) => {
          await expect(parseDocument(bytesOf(json as Doc))).resolves.toBeDefined();
        },
      ),
    );
  });
});

it('no single changed character of payload, header or signature leaves the seal holding', async () => {
  const good = sealed({}, { b64: true });
  const [payload, one] = [
    (good as { payload: string }).payload,
    ((good as { signatures: Doc[] }).signatures[0] ?? {}) as Record<string, string>,
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('payload', 'protected', 'signature'), fc.nat(), fc.nat(63), async (member, at, by) => {
      const text = member === 'payload' ? payload : (one[member] ?? '');
      // The last character of base64url may hold bits of nothing.
      const place = at % (text.length - 1);
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const letter = letters[by] ?? 'A';
      fc.pre(letter !== text[place]);
      const other = changed(good, member, (whole) => whole.slice(0, place) + letter + whole.slice(place + 1));
      expect(codesOf(await checkDocument(other))).not.toContain('proof_holds');
    }),
    { numRuns: 60 },
  );
});

function sealedHeader(document: Doc | string): Doc {
  const [one] = (document as { signatures: { protected: string }[] }).signatures;
  return JSON.parse(Buffer.from(one?.protected ?? '', 'base64url').toString()) as Doc;
}
