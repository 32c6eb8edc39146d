import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../lib/json.ts';
import { CONTEXT_PINS, CONTEXTS } from '../../lib/verify/jsonld/contexts.ts';

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

describe.each([...CONTEXTS])('the bundled context %s', (url, document) => {
  it('has the content that is pinned', () => {
    expect(sha256(document)).toBe(CONTEXT_PINS[url]);
    expect(sha256({ ...document, more: 1 })).not.toBe(CONTEXT_PINS[url]);
  });

  it('defines no vocabulary for every term there is', () => {
    for (const object of objectsOf(document)) expect(Object.keys(object)).not.toContain('@vocab');
  });

  it('takes nothing from elsewhere', () => {
    expect(url).toMatch(/^https:\/\//);
    for (const object of objectsOf(document)) {
      expect(Object.keys(object)).not.toContain('@import');
      for (const inner of [object['@context']].flat()) expect(typeof inner).not.toBe('string');
    }
  });
});
