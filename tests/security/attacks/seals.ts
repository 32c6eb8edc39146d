import { europeanCredential } from '../../world/european.ts';
import { COLLEGE } from '../../world/issuers.ts';
import { type JadesOptions, type JadesSigner, signJades } from '../../world/jades.ts';
import { ed25519 } from '../../world/keys.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file } from './given.ts';

const REGISTRAR = ed25519('registrar who is attacked');
const MALLORY = ed25519('mallory of the seals');

const seal = (signer: Partial<JadesSigner> = {}, options: JadesOptions = {}, credential: Doc = europeanCredential()): Doc =>
  signJades(credential, [{ key: REGISTRAR, ...signer }], options) as Doc;
const sealed = (signer?: Partial<JadesSigner>, options?: JadesOptions, credential?: Doc): Given =>
  file(seal(signer, options, credential));
const first = (document: Doc): Doc => (document.signatures as Doc[])[0] as Doc;
const spoil = (text: unknown): string =>
  String(text).replace(/^(.{30})(.)/, (_, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'));
const withFirst = (change: (signature: Doc) => Doc, document = seal()): Given =>
  file({ ...document, signatures: [change(first(document))] });

/** A seal is never better than `unbound` while no person accepted the authority behind its certificate. */
export const SEALS: Attack[] = [
  { name: 'control: a seal', make: () => sealed(), verdict: 'unbound' },
  { name: 'control: with the payload encoded', make: () => sealed({}, { b64: true }), verdict: 'unbound' },
  { name: 'control: flattened', make: () => sealed({}, { form: 'flattened' }), verdict: 'unbound' },
  {
    name: 'control: compact',
    make: () => file(signJades(europeanCredential(), [{ key: REGISTRAR }], { form: 'compact' })),
    verdict: 'unbound',
  },
  {
    name: 'a changed title',
    make: () => {
      const made = seal();
      return file({ ...made, payload: String(made.payload).replace('Stove Repair', 'Stove Design') });
    },
    verdict: 'invalid',
  },
  {
    name: 'a payload with a blank more',
    make: () => {
      const made = seal();
      return file({ ...made, payload: `${String(made.payload)} ` });
    },
    verdict: 'invalid',
  },
  {
    name: 'a changed signature',
    make: () => withFirst((one) => ({ ...one, signature: spoil(one.signature) })),
    verdict: 'invalid',
  },
  { name: 'no signature', make: () => withFirst((one) => ({ ...one, signature: '' })), verdict: 'invalid' },
  { name: 'no signatures', make: () => file({ ...seal(), signatures: [] }), verdict: 'invalid' },
  { name: 'signatures that are no list', make: () => file({ ...seal(), signatures: 'trust me' }), verdict: 'invalid' },
  {
    name: 'a good signature beside a broken one',
    make: () => {
      const made = seal();
      return file({ ...made, signatures: [first(made), { ...first(made), signature: spoil(first(made).signature) }] });
    },
    verdict: 'invalid',
  },
  {
    name: 'the header of another seal',
    make: () => withFirst((one) => ({ ...one, protected: first(seal({ key: MALLORY })).protected })),
    verdict: 'invalid',
  },
  {
    name: 'the certificate of somebody else',
    make: () => {
      const other = JSON.parse(Buffer.from(String(first(seal()).protected), 'base64url').toString()) as Doc;
      return sealed({ key: MALLORY, header: { x5c: other.x5c, 'x5t#S256': other['x5t#S256'] } });
    },
    verdict: 'invalid',
  },
  {
    name: 'a thumbprint of another certificate',
    make: () => sealed({ header: { 'x5t#S256': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } }),
    verdict: 'invalid',
  },
  { name: 'a certificate that is none', make: () => sealed({ header: { x5c: ['AAAA'] } }), verdict: 'invalid' },
  { name: 'no certificate', make: () => sealed({ header: { x5c: undefined } }), verdict: 'unchecked' },
  {
    name: 'an address for the certificate, which nobody asks',
    make: () => sealed({ header: { x5c: undefined, x5u: 'https://evil.example/chain.pem' } }),
    verdict: 'unchecked',
    mustNotFetch: ['https://evil.example/'],
  },
  { name: 'no algorithm', make: () => sealed({ header: { alg: 'none' } }), verdict: 'invalid' },
  {
    name: 'a critical extension that nobody knows',
    make: () => sealed({ header: { crit: ['b64', 'sigT', 'x'], x: 1 } }),
    verdict: 'invalid',
  },
  {
    name: 'a name that anybody can write into a certificate',
    make: () => sealed({ key: MALLORY, parts: { organisation: 'Harbourline College' } }),
    verdict: 'unbound',
  },
  {
    name: 'the college’s own identifier as issuer',
    make: () =>
      sealed(
        {},
        {},
        europeanCredential({ issuer: { id: COLLEGE.id, type: 'Organisation', legalName: { en: 'Harbourline College' } } }),
      ),
    verdict: 'unbound',
  },
  {
    name: 'a credential that ended',
    make: () => sealed({}, {}, europeanCredential({ expirationDate: '2025-01-01T00:00:00Z' })),
    verdict: 'unbound',
  },
  { name: 'a credential that nobody sealed', make: () => file(europeanCredential()), verdict: 'claim' },
  {
    name: 'a member twice in the payload',
    make: () => file(signJades(JSON.stringify(europeanCredential()).replace('{', '{"id":"urn:other",'), [{ key: REGISTRAR }])),
    verdict: 'invalid',
  },
];
