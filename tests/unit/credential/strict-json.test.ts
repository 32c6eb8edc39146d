import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../lib/credential/strict-json.ts';

describe('an object that names one member twice is refused', () => {
  it.each([
    ['at the top', '{"a":1,"a":2}', 'a'],
    ['inside a member', '{"x":{"a":1,"a":2}}', 'a'],
    ['inside a list', '[{"a":1,"b":[],"a":2}]', 'a'],
    ['with an escaped letter', String.raw`{"issuer":1,"i\u0073suer":2}`, 'issuer'],
    ['with an escaped quotation mark', String.raw`{"a\"b":1,"a\u0022b":2}`, 'a"b'],
    ['with nothing between', '{"":1,"":2}', ''],
    ['after a list of objects', '{"a":[{"b":1},{"b":2}],"a":3}', 'a'],
    ['with white space around', '{ "a" :1 ,\n"a"\t:2}', 'a'],
    ['that JavaScript treats as special', '{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('%s', (_, text, detail) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, failure: 'parse_duplicate_member', detail });
  });

  it.each([
    ['in two objects', '[{"a":1},{"a":2}]'],
    ['as a member and as a value', '{"a":"a","b":"a"}'],
    ['within a text that looks like an object', String.raw`{"a":"{\"a\":1,\"a\":2}"}`],
    ['in another case', '{"a":1,"A":2}'],
    ['outside and inside', '{"a":{"a":1}}'],
    ['behind a backslash at the end of a text', String.raw`{"a":"\\","b":"\\\"","c":1}`],
  ])('but the same name may stand %s', (_, text) => {
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });
});

describe('depth', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('is refused beyond what any credential needs', () => {
    expect(parseStrictJson(nested(65))).toMatchObject({ ok: false, failure: 'parse_too_deep' });
    expect(parseStrictJson(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toMatchObject({ ok: false, failure: 'parse_too_deep' });
  });

  it('and allowed below', () => {
    expect(parseStrictJson(nested(64)).ok).toBe(true);
    expect(parseStrictJson(`[${'[],'.repeat(1000)}[]]`).ok).toBe(true);
  });

  it('even when it would overflow a parser that recurses', () => {
    const result = parseStrictJson(nested(200_000));
    expect(result).toMatchObject({ ok: false });
  });
});

it.each(['', '{', '{"a":1}x', "{'a':1}", '{"a":1,}', '﻿{}', 'undefined', 'NaN', '/* c */{}'])('%j is no JSON', (text) => {
  expect(parseStrictJson(text)).toEqual({ ok: false, failure: 'parse_not_json' });
});

it('every JSON value comes back as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const text = JSON.stringify(value);
      expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

it('a member that is written a second time anywhere is found', () => {
  const name = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue(), { minKeys: 1, maxKeys: 6 }), fc.nat(), (object, pick) => {
      const names = Object.keys(object);
      const again = names[pick % names.length] ?? '';
      const text = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(again)}:0}`;
      expect(parseStrictJson(text)).toMatchObject({ ok: false, failure: 'parse_duplicate_member', detail: again });
    }),
  );
});
