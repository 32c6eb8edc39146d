import { createHash, createHmac } from 'node:crypto';
import { base58 } from '@scure/base';
import rdfCanonize from 'rdf-canonize';
import { p256, type WorldKey } from './keys.ts';
import { canonicalNQuads, nquadsOf, signBytes } from './sign.ts';
import type { Doc } from './types.ts';

/** The components of a derived proof value, so that a test can change any of them before they are packed. */
export interface DerivedParts {
  baseSignature: Uint8Array;
  publicKey: Uint8Array;
  signatures: Uint8Array[];
  labels: Map<number, Uint8Array>;
  mandatory: number[];
}

export interface Selective {
  /** With the base proof, which only the holder may have. */
  base: Doc;
  /** A copy that shows what is mandatory and what the pointers name (JSON Pointer, RFC 6901). */
  derive(pointers: string[], change?: (parts: DerivedParts) => DerivedParts): Promise<Doc>;
}

/** Signs with ecdsa-sd-2023 (Data Integrity ECDSA Cryptosuites 1.0, section 3.5.1 to 3.6.6), so that all but `mandatory` can be left out. */
export async function signSelective(
  document: Doc,
  key: WorldKey,
  verificationMethod: string,
  mandatory: string[],
  more: Doc = {},
): Promise<Selective> {
  const options: Doc = {
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-sd-2023',
    created: '2024-05-02T09:30:00Z',
    verificationMethod,
    proofPurpose: 'assertionMethod',
    ...more,
  };
  const hmacKey = createHash('sha256').update('assay fixture world, labels').digest();
  const ephemeral = p256('ephemeral');
  const publicKey = base58.decode(ephemeral.multibase?.slice(1) ?? '');

  const named = withNames(document);
  const canonical = await canonicalLabels(await blankNodes(named));
  const labels = new Map([...canonical].map(([name, label]) => [name, createHmac('sha256', hmacKey).update(label).digest()]));
  const statements = async (part: Doc): Promise<string[]> =>
    lines(await blankNodes(part))
      .map((line) => line.replace(/_:(n\d+)/g, (_, name: string) => `_:u${labels.get(name)?.toString('base64url')}`))
      .sort();

  const all = await statements(named);
  const always = await statements(select(named, mandatory));
  const others = all.filter((line) => !always.includes(line));
  const signatures = new Map(others.map((line) => [line, signBytes(Buffer.from(line), ephemeral)]));
  const proofHash = sha256(await canonicalNQuads({ ...options, '@context': document['@context'] }));
  const baseSignature = signBytes(Buffer.concat([proofHash, publicKey, sha256(always.join(''))]), key);
  const pack = (kind: number, parts: Cbor[]): string =>
    `u${Buffer.concat([Buffer.from([0xd9, 0x5d, kind]), cbor(parts)]).toString('base64url')}`;

  return {
    base: {
      ...document,
      proof: {
        ...options,
        proofValue: pack(0, [baseSignature, publicKey, hmacKey, [...signatures.values()], mandatory]),
      },
    },
    async derive(pointers, change = (parts) => parts) {
      const shown = [...mandatory, ...pointers];
      const part = select(named, shown);
      const lines = await statements(part);
      const parts = change({
        baseSignature,
        publicKey,
        signatures: lines.flatMap((line) => signatures.get(line) ?? []),
        labels: new Map(
          [...(await canonicalLabels(await blankNodes(part)))].map(([name, label]) => [
            Number(label.slice('c14n'.length)),
            labels.get(name) ?? new Uint8Array(),
          ]),
        ),
        mandatory: lines.flatMap((line, at) => (always.includes(line) ? at : [])),
      });
      const proofValue = pack(1, [parts.baseSignature, parts.publicKey, parts.signatures, parts.labels, parts.mandatory]);
      return { ...select(document, shown), proof: { ...options, proofValue } };
    },
  };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const lines = (nquads: string): string[] => nquads.match(/[^\n]*\n/g) ?? [];

/** A name for each node that has none, so that the whole and its parts agree on which is which. */
function withNames(document: Doc): Doc {
  let count = 0;
  const name = (value: unknown, member = ''): unknown => {
    if (member === '@context' || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => name(one));
    const named = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, name(one, key)]));
    return named.id === undefined ? { id: `urn:bnid:n${count++}`, ...named } : named;
  };
  return name(document) as Doc;
}

/** N-Quads in which the names that were given above are blank nodes again. */
const blankNodes = async (document: Doc): Promise<string> => (await nquadsOf(document)).replace(/<urn:bnid:(n\d+)>/g, '_:$1');

/** Name of each blank node to its canonical label. */
async function canonicalLabels(nquads: string): Promise<Map<string, string>> {
  const canonicalIdMap = new Map<string, string>();
  await rdfCanonize.canonize(nquads, {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
    canonicalIdMap,
  });
  return new Map([...canonicalIdMap].map(([name, label]) => [name.replace('_:', ''), label.replace('_:', '')]));
}

/** The part of a document that pointers name, with the type and the name of everything on the way (section 3.4.11). */
function select(document: Doc, pointers: string[]): Doc {
  const chosen = shell(document);
  chosen['@context'] = document['@context'];
  for (const pointer of pointers) {
    const path = pointer.split('/').slice(1);
    let [from, to]: [unknown, unknown] = [document, chosen];
    for (const [at, step] of path.entries()) {
      const next = (from as Doc)[step];
      const last = at === path.length - 1;
      const there = (to as Doc)[step];
      const made = last ? structuredClone(next) : (there ?? (Array.isArray(next) ? [] : shell(next as Doc)));
      (to as Doc)[step] = made;
      [from, to] = [next, made];
    }
  }
  return dense(chosen) as Doc;
}

/** A node without anything but its name and type. A name that stands for a blank node is none in what is shown. */
const shell = ({ id, type }: Doc): Doc => ({ ...(id === undefined ? {} : { id }), ...(type === undefined ? {} : { type }) });

/** Lists close up over what was left out. */
function dense(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(dense);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dense(one)]));
}

export type Cbor = number | string | Uint8Array | Cbor[] | Map<number, Cbor>;

/** CBOR of what proof values are made of (RFC 8949), each number in its shortest form. */
export function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])]);
  return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  const long = Buffer.from([(major << 5) | 25, 0, 0]);
  long.writeUInt16BE(count, 1);
  return long;
}
