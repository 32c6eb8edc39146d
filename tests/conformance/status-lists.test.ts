import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeCompactJws } from '../../lib/credential/compact-jws.ts';
import { isObject, type JsonObject, listOf } from '../../lib/json.ts';
import { readBitstringEntry } from '../../lib/verify/status/bitstring-entry.ts';
import { bitstringValue, expand, tokenValue } from '../../lib/verify/status/encoded-list.ts';
import { TOKEN_STATUS_LIST_NOT_READ } from './deviations.ts';

/** Vectors of standards bodies, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
const TOKENS = join(ROOT, 'token-status-list');
const BITSTRINGS = join(ROOT, 'bitstring-status-list');

interface TokenVector {
  bits: number;
  lst: string;
  entries: number;
  expected: Record<string, number>;
  allOtherIndices: number;
}
const tokens = (): TokenVector[] => JSON.parse(readFileSync(join(TOKENS, 'vectors.json'), 'utf8')).vectors as TokenVector[];

describe.runIf(existsSync(TOKENS))('Token Status List, appendix of test vectors', () => {
  it.each(existsSync(TOKENS) ? tokens() : [])('a list of $bits bits: every entry is equal', async (vector) => {
    const { bits, lst, entries, expected, allOtherIndices } = vector;
    const bytes = await expand(lst, 'token');
    expect(bytes?.length).toBe((entries * bits) / 8);
    const different: number[] = [];
    for (let index = 0; index < entries; index++)
      if (tokenValue(bytes ?? new Uint8Array(), index, bits) !== (expected[index] ?? allOtherIndices)) different.push(index);
    expect(different).toEqual([]);
  });

  const examples = existsSync(TOKENS) ? readdirSync(join(TOKENS, 'examples')).filter((name) => /_json\.md$/.test(name)) : [];
  it.each(examples)('%s expands', async (name) => {
    // The text of the specification breaks long lines.
    const text = readFileSync(join(TOKENS, 'examples', name), 'utf8').replace(/\n\s*(?=[\w-]+"?\n)/g, '');
    const { bits, lst } = JSON.parse(text.slice(text.indexOf('{')).replace(/\s+/g, '')) as { bits: number; lst: string };
    const bytes = await expand(lst, 'token');
    const stated = /byte_array = \[(.*)\]/.exec(text)?.[1];
    if (stated !== undefined) expect([...(bytes ?? [])]).toEqual(stated.split(',').map(Number));
    else expect((bytes?.length ?? 0) * (8 / bits)).toBe(1_048_576);
  });

  it('the others are the token, its text before it is encoded, and those that are listed', () => {
    const rest = readdirSync(join(TOKENS, 'examples')).filter(
      (name) => !examples.includes(name) && !TOKEN_STATUS_LIST_NOT_READ.files.test(name),
    );
    expect(rest.sort()).toEqual(['status_list_jwt.md', 'status_list_jwt_raw.md']);
  });

  it('the example of a token can be read', async () => {
    const compact = readFileSync(join(TOKENS, 'examples/status_list_jwt_raw.md'), 'utf8').replace(/\s+/g, '');
    const token = decodeCompactJws(compact);
    expect(token).toMatchObject({ ok: true, header: { typ: 'statuslist+jwt' } });
    const list = token.ok && isObject(token.claims.status_list) ? token.claims.status_list : {};
    const bytes = (await expand(String(list.lst), 'token')) ?? new Uint8Array();
    // Section 4.1: the sixteen statuses of the example.
    expect(Array.from({ length: 16 }, (_, at) => tokenValue(bytes, at, 1))).toEqual([
      1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1,
    ]);
  });
});

describe.runIf(existsSync(BITSTRINGS))('Bitstring Status List, examples of the specification', () => {
  const examples = existsSync(BITSTRINGS)
    ? (JSON.parse(readFileSync(join(BITSTRINGS, 'spec-examples.json'), 'utf8')).examples as { title: string; json: JsonObject }[])
    : [];
  const lists = examples.filter(
    ({ json }) => isObject(json.credentialSubject) && json.credentialSubject.encodedList !== undefined,
  );
  const entries = examples.flatMap(({ title, json }) => listOf(json.credentialStatus).map((entry, at) => ({ title, at, entry })));

  it.each(lists)('$title: 131,072 entries, all of them 0', async ({ json }) => {
    const bits = await expand(String((json.credentialSubject as JsonObject).encodedList), 'bitstring');
    expect((bits?.length ?? 0) * 8).toBe(131_072);
    expect(bits?.every((byte) => byte === 0)).toBe(true);
    expect(bitstringValue(bits ?? new Uint8Array(), 94_567, 1)).toBe(0);
  });

  it.each(entries)('$title: entry $at is well formed', ({ entry }) => {
    expect(readBitstringEntry(entry as JsonObject)).toMatchObject({ size: 1, flawed: false, legacy: false });
  });
});
