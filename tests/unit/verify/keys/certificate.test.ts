import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certificate, chainOf, readCertificate } from '../../../../lib/verify/keys/certificate.ts';
import { certifiedKey } from '../../../../lib/verify/keys/certified-key.ts';
import { type CertificateKey, type CertificateParts, certificate, der } from '../../../world/certificate.ts';
import { ed25519, northfieldKey, p256 } from '../../../world/keys.ts';

const KEY = ed25519('certificate');
const parts: CertificateParts = { organisation: 'Bureau of Knots', commonName: 'Seal 4' };
const made = (more: CertificateParts = {}, key: CertificateKey = KEY): Uint8Array => certificate(key, { ...parts, ...more });
const read = (bytes: Uint8Array): Promise<Certificate | null> => readCertificate(new Uint8Array(bytes));
const p384 = (): CertificateKey => ({ alg: 'ES384', secret: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey });

describe('a certificate gives its key, its name and its life', () => {
  it.each([
    ['Ed25519', KEY, { kty: 'OKP', crv: 'Ed25519' }],
    ['P-256', p256('certificate'), { kty: 'EC', crv: 'P-256' }],
    ['P-384', p384(), { kty: 'EC', crv: 'P-384' }],
    ['RSA', northfieldKey(), { kty: 'RSA' }],
  ] as const)('of the kind %s', async (_, key, jwk) => {
    expect((await read(made({}, key)))?.jwk).toMatchObject(jwk);
  });

  it('and the very key, with nothing else in it', async () => {
    expect((await read(made()))?.jwk).toEqual({ kty: 'OKP', crv: 'Ed25519', x: KEY.jwk.x });
  });

  it('and no key of a kind that is not checked', async () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey;
    const odd = await read(made({}, { alg: 'ES256', secret: key }));
    expect(odd).toMatchObject({ subject: 'Bureau of Knots, Seal 4', jwk: null });
  });

  it.each([
    [{}, 'Bureau of Knots, Seal 4'],
    [{ strings: 'printable' }, 'Bureau of Knots, Seal 4'],
    [{ strings: 'bmp', organisation: 'Bureau des nœuds 結' }, 'Bureau des nœuds 結, Seal 4'],
    [{ organisation: 'Société d’Été' }, 'Société d’Été, Seal 4'],
    [{ organisation: 'Seal 4' }, 'Seal 4'],
    [{ commonName: undefined }, 'Bureau of Knots'],
    [{ organisation: undefined, commonName: undefined }, ''],
    [{ organisation: 'Safe\u202Egro.kcid\u0007' }, 'Safe gro.kcid, Seal 4'],
    [{ organisation: 'x'.repeat(300), commonName: undefined }, 'x'.repeat(100)],
  ] as [CertificateParts, string][])('its name, of %j', async (more, name) => {
    expect(await read(made(more))).toMatchObject({ subject: name, issuer: name });
  });

  it('its life, before and after 2050', async () => {
    const [notBefore, notAfter] = [new Date('1999-05-06T07:08:09Z'), new Date('2060-01-02T03:04:05Z')];
    expect(await read(made({ notBefore, notAfter }))).toMatchObject({ notBefore, notAfter });
  });
});

describe('what is no certificate is null', () => {
  const good = made();
  it.each([
    ['nothing', new Uint8Array()],
    ['an empty sequence', der(0x30)],
    ['one with a byte behind it', Buffer.concat([good, Buffer.from([0])])],
    ['one without its last byte', good.subarray(0, -1)],
    ['two in a row', Buffer.concat([good, good])],
    ['one that is too long', der(0x30, Buffer.alloc(20_000))],
    ['a length in more bytes than it needs', Buffer.from([0x30, 0x81, 0x02, 0x05, 0x00])],
    ['an endless length', Buffer.from([0x30, 0x80, 0x00, 0x00])],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toBeNull();
  });

  it('and arbitrary bytes are read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(read(bytes)).resolves.toBeNull();
        await expect(read(der(0x30, der(0x30, bytes), der(0x30), der(0x03)))).resolves.toBeNull();
      }),
    );
  });

  it('and neither is one with any bit changed an exception, nor another name under the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length * 8 - 1), async (bit) => {
        const changed = new Uint8Array(good);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const certificate = await readCertificate(changed);
        if (certificate !== null) expect(certificate.notAfter.getTime()).not.toBeNaN();
      }),
    );
  });
});

describe('the chain of a header', () => {
  const one = Buffer.from(made()).toString('base64');
  it.each([
    [[one], 1],
    [[one, one], 2],
    [Array(10).fill(one), 10],
  ])('is decoded, signer first', (x5c, length) => {
    expect(chainOf(x5c)).toHaveLength(length);
  });

  it.each([
    [undefined],
    [one],
    [[]],
    [[1]],
    [[one, null]],
    [[`${one}!`]],
    [[Buffer.from([251, 255]).toString('base64url')]],
    [Array(11).fill(one)],
  ])('is null for what is none (%#)', (x5c) => {
    expect(chainOf(x5c as never)).toBeNull();
  });

  describe('is signed, each by the next', () => {
    const AUTHORITY: CertificateParts = { organisation: 'Authority of Knots' };
    const now = new Date('2026-01-01T00:00:00Z');
    const codes = async (...chain: Uint8Array[]): Promise<string[]> => {
      const key = await certifiedKey({ x5c: chain.map((der) => Buffer.from(der).toString('base64')) }, now);
      return key.ok ? key.checks.map(({ code }) => code) : ['none'];
    };
    const GOOD = ['key_in_certificate'];
    const APART = ['key_in_certificate', 'key_certificates_apart'];
    const kinds: [string, CertificateKey][] = [
      ['P-256', p256('authority')],
      ['P-384', p384()],
      ['RSA', northfieldKey()],
    ];

    it.each(kinds)('by a key of the kind %s', async (_, key) => {
      const signed = certificate(KEY, parts, { key, parts: AUTHORITY });
      const root = certificate(key, AUTHORITY);
      expect(await codes(signed, root)).toEqual(GOOD);
      expect(await codes(signed)).toEqual(GOOD);
      expect(await codes(certificate(p256('middle'), parts, { key, parts: AUTHORITY }), root, root)).toEqual(GOOD);
      // Whoever takes the name of an authority has not its key.
      expect(await codes(certificate(KEY, parts, { key: p256('nobody'), parts: AUTHORITY }), root)).toEqual(APART);
      expect(await codes(certificate(KEY, parts, { key, parts }), root)).toEqual(APART);
      const spoiled = new Uint8Array(signed);
      spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
      expect(await codes(spoiled, root)).toEqual(APART);
    });

    it('many times over, whatever the length of the two numbers of a signature', async () => {
      const key = p256('authority');
      const root = certificate(key, AUTHORITY);
      for (let at = 0; at < 40; at++)
        expect(
          await codes(certificate(KEY, { ...parts, notAfter: new Date(Date.UTC(2050, 1, at)) }, { key, parts: AUTHORITY }), root),
        ).toEqual(GOOD);
    });

    it('as far as the algorithm can be checked', async () => {
      const key = ed25519('authority');
      expect(await codes(certificate(KEY, parts, { key, parts: AUTHORITY }), certificate(key, AUTHORITY))).toEqual(GOOD);
      expect(await codes(made(), Buffer.from('nothing'))).toEqual(APART);
    });

    it('and each is in force from a day', async () => {
      expect(await codes(made({ notBefore: new Date('2026-02-01T00:00:00Z') }))).toEqual([
        'key_in_certificate',
        'key_certificate_early',
      ]);
    });
  });

  it('is read with its first certificate, which the thumbprint must name', async () => {
    const now = new Date('2026-01-01T00:00:00Z');
    expect(await certifiedKey({ x5c: [one] }, now)).toMatchObject({ ok: true, subject: 'Bureau of Knots, Seal 4' });
    expect(await certifiedKey({ x5c: [one], 'x5t#S256': 'AAAA' }, now)).toMatchObject({
      ok: false,
      check: { code: 'proof_malformed' },
    });
    expect(await certifiedKey({ x5c: ['AAAA', one] }, now)).toMatchObject({ ok: false, check: { code: 'proof_malformed' } });
  });
});
