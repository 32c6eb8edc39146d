import { describe, expect, it } from 'vitest';
import { decodeCompactJws, looksLikeJws } from '../../../lib/credential/compact-jws.ts';

const encode = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');
const HEADER = encode('{"alg":"EdDSA"}');
const PAYLOAD = encode('{"iss":"did:key:z6Mk"}');
const GOOD = `${HEADER}.${PAYLOAD}.c2ln`;

it('three parts are decoded, and nothing is verified', () => {
  expect(decodeCompactJws(GOOD)).toEqual({ ok: true, header: { alg: 'EdDSA' }, claims: { iss: 'did:key:z6Mk' } });
});

describe('what is malformed', () => {
  it.each([
    ['padding', `${HEADER}=.${PAYLOAD}.c2ln`],
    ['padding of the signature', `${GOOD}=`],
    ['a space', `${HEADER}. ${PAYLOAD}.c2ln`],
    ['a line break at the end', `${GOOD}\n`],
    ['a fourth part', `${GOOD}.c2ln`],
    ['only two parts', `${HEADER}.${PAYLOAD}`],
    ['an empty payload', `${HEADER}..c2ln`],
    ['letters of plain base64', `${HEADER}.${PAYLOAD}.+/c2`],
    ['a letter of no alphabet', `${HEADER}.${PAYLOAD}é.c2ln`],
    ['a length that base64url does not have', `${HEADER}.e30aa.c2ln`],
    ['bits that belong to no byte', `${HEADER}.e31.c2ln`],
    ['a payload that is a list', `${HEADER}.${encode('[]')}.c2ln`],
    ['a payload that is a text', `${HEADER}.${encode('"a"')}.c2ln`],
    ['a payload that is no JSON', `${HEADER}.${encode('hello')}.c2ln`],
    ['a payload that is no UTF-8', `${HEADER}.${encode(Uint8Array.of(0x22, 0xff, 0x22))}.c2ln`],
    ['a byte order mark', `${HEADER}.${encode('\uFEFF{}')}.c2ln`],
    ['a header that is null', `${encode('null')}.${PAYLOAD}.c2ln`],
  ])('%s', (_, compact) => {
    expect(decodeCompactJws(compact)).toMatchObject({ ok: false, failure: 'parse_jws_malformed' });
  });

  it('a member that stands twice has an answer of its own, in the header and in the payload', () => {
    const twice = encode('{"alg":"none","alg":"EdDSA"}');
    for (const compact of [`${twice}.${PAYLOAD}.c2ln`, `${HEADER}.${twice}.c2ln`])
      expect(decodeCompactJws(compact)).toMatchObject({ ok: false, failure: 'parse_duplicate_member', detail: 'alg' });
  });

  it('and so has depth', () => {
    const deep = encode(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`);
    expect(decodeCompactJws(`${HEADER}.${deep}.c2ln`)).toMatchObject({ ok: false, failure: 'parse_too_deep' });
  });
});

it('a token is told by its first letters, also a broken one', () => {
  expect(looksLikeJws(GOOD)).toBe(true);
  expect(looksLikeJws(`${HEADER}=.x`)).toBe(true);
  for (const text of ['{"a":1}', 'https://eyes.example/a', 'eye', 'hello.world']) expect(looksLikeJws(text)).toBe(false);
});
