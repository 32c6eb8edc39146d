import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import index from '../../assets/contexts/index.json' with { type: 'json' };
import { isObject, type Json, type JsonObject } from '../../lib/json.ts';
import { BUNDLE } from '../../lib/verify/jsonld/bundle.ts';
import { CONTEXTS, INDEX_PIN } from '../../lib/verify/jsonld/contexts.ts';
import { EDITIONS } from '../../lib/verify/jsonld/editions.ts';

const sha256 = (document: Json): string =>
  createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest('hex');

/** Every object inside a value, itself included. */
const objectsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value)
    ? value.flatMap(objectsOf)
    : typeof value === 'object' && value !== null
      ? [value, ...Object.values(value).flatMap(objectsOf)]
      : [];

const addresses: Record<string, string> = index.addresses;
const pins: Record<string, string> = index.pins;
const contexts = Object.entries(BUNDLE).filter(([file]) => file !== 'index');

describe('the files of contexts', () => {
  it('are those of the index, which is pinned in the code', () => {
    expect(sha256(index)).toBe(INDEX_PIN);
    expect(sha256({ ...index, more: 1 })).not.toBe(INDEX_PIN);
    const files = readdirSync(new URL('../../assets/contexts/', import.meta.url)).map((name) => name.replace('.json', ''));
    expect(Object.keys(BUNDLE).sort()).toEqual(files.sort());
    expect(Object.keys(pins).sort()).toEqual(contexts.map(([file]) => file).sort());
  });

  it('each stand for an address, or for an edition of one', () => {
    const used = new Set([...Object.values(addresses), ...EDITIONS.map(({ file }) => file)]);
    expect([...used].sort()).toEqual(Object.keys(pins).sort());
    for (const url of Object.keys(addresses)) expect(url).toMatch(/^https:\/\//);
    expect([...CONTEXTS.keys()]).toEqual(Object.keys(addresses));
  });

  it('name no other, so that what stands for an address is never the context of a term', () => {
    const named = (document: Json): Json[] =>
      objectsOf(document).flatMap((object) => [
        ...(object['@import'] === undefined ? [] : [object['@import']]),
        ...[object['@context'] ?? []].flat().filter((one) => typeof one === 'string'),
      ]);
    for (const [file, document] of contexts) expect([file, named(document)]).toEqual([file, []]);
    expect(named({ '@context': { A: { '@id': 'urn:a', '@context': 'https://else.example/v1' } } })).toHaveLength(1);
  });

  it('of editions say something else than the bundled ones, for an address that is bundled', () => {
    for (const { url, file } of EDITIONS) {
      expect(addresses[url]).toBeDefined();
      expect(pins[file]).not.toBe(pins[addresses[url] ?? '']);
    }
  });
});

/** What decides whether a credential is in force, and whose it is. Engine and surfaces read these by their names. */
const DECISIVE = ['issuer', 'credentialStatus', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialSubject'];
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

/** Terms that mean what another name means, or a keyword that hides members behind a word. */
function secondNames(document: JsonObject): string[] {
  const strings = objectsOf(document).flatMap((object) =>
    Object.entries(object).filter(([, value]) => typeof value === 'string'),
  );
  const prefixes = new Map(strings as [string, string][]);
  const full = (iri: string): string => iri.replace(/^(\w+):(?!\/\/)/, (whole, prefix: string) => prefixes.get(prefix) ?? whole);
  const decisive = new Set(DECISIVE.map((name) => CREDENTIALS + name));
  return objectsOf(document).flatMap((object) =>
    Object.entries(object).flatMap(([term, definition]) => {
      const id = isObject(definition) ? definition['@id'] : definition;
      if (term.startsWith('@') || typeof id !== 'string') return [];
      const isOther = decisive.has(full(id)) && CREDENTIALS + term !== full(id);
      return isOther || (id.startsWith('@') && id !== '@id' && id !== '@type') ? [term] : [];
    }),
  );
}

describe.each(contexts)('the context %s', (file, document) => {
  it('has the content that is pinned', () => {
    expect(sha256(document)).toBe(pins[file]);
    expect(sha256({ ...document, more: 1 })).not.toBe(pins[file]);
  });

  it('defines no vocabulary for every term there is', () => {
    for (const object of objectsOf(document)) expect(Object.keys(object)).not.toContain('@vocab');
  });

  it('takes nothing from elsewhere', () => {
    for (const object of objectsOf(document)) {
      expect(Object.keys(object)).not.toContain('@import');
      for (const inner of [object['@context']].flat()) expect(typeof inner).not.toBe('string');
    }
  });

  it('gives what decides no second name, under which nobody would read it', () => {
    expect(secondNames(document)).toEqual([]);
  });
});

it('a second name would be found', () => {
  const definitions = {
    cred: CREDENTIALS,
    end: { '@id': 'cred:validUntil' },
    validFrom: `${CREDENTIALS}validFrom`,
    into: '@nest',
  };
  expect(secondNames({ '@context': definitions })).toEqual(['end', 'into']);
});
