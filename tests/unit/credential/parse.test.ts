import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parsed, parseDocument } from '../../../lib/credential/parse.ts';
import { badgePng, badgeSvg } from '../../world/bake.ts';
import type { Doc } from '../../world/types.ts';
import { guildBadge, guildDi, guildJwt } from '../support/badges.ts';
import { bytesOf } from '../support/check.ts';
import { assertion, badgeClass, profile } from '../support/open-badges-2.ts';

const read = async (document: Parameters<typeof bytesOf>[0]) => {
  const parsed = await parseDocument(bytesOf(document));
  if (!parsed.ok) return parsed.failure;
  if ('list' in parsed) return `list of ${parsed.list.length}`;
  const { format, kind, securing, container } = parsed.credential;
  return `${format}, ${kind}, ${securing.kind}, ${container}`;
};

const VC_2 = ['https://www.w3.org/ns/credentials/v2'];
const jwt = await guildJwt();
const di = await guildDi();
const { '@context': _, ...withoutContext } = assertion();

describe('what a document is, by its own word', () => {
  it.each<[string, Parameters<typeof bytesOf>[0], string]>([
    ['a VC-JWT', jwt, 'open-badges-3.0, achievement, jws, jws'],
    ['a VC-JWT in quotation marks', JSON.stringify(jwt), 'open-badges-3.0, achievement, jws, jws'],
    ['a VC-JWT with white space around', `\n${jwt} `, 'open-badges-3.0, achievement, jws, jws'],
    ['a credential with a proof', di, 'open-badges-3.0, achievement, data-integrity, json'],
    ['a credential with a byte order mark', `\uFEFF${JSON.stringify(di)}`, 'open-badges-3.0, achievement, data-integrity, json'],
    ['a credential without one', guildBadge(), 'open-badges-3.0, achievement, none, json'],
    [
      'a credential with a proof that is a text',
      { ...guildBadge(), proof: 'yes' },
      'open-badges-3.0, achievement, unsupported, json',
    ],
    ['a credential with an empty list of proofs', { ...guildBadge(), proof: [] }, 'open-badges-3.0, achievement, none, json'],
    ['a wrapped credential', { credential: di }, 'open-badges-3.0, achievement, data-integrity, json'],
    ['a wrapped token', { verifiableCredential: jwt }, 'open-badges-3.0, achievement, jws, jws'],
    [
      'a presentation',
      { '@context': VC_2, type: 'VerifiablePresentation', verifiableCredential: [jwt] },
      'presentation, presentation, none, json',
    ],
    ['a CLR', { '@context': VC_2, type: ['VerifiableCredential', 'ClrCredential'] }, 'clr-2.0, clr, none, json'],
    [
      'an endorsement',
      { '@context': VC_2, type: ['VerifiableCredential', 'EndorsementCredential'] },
      'open-badges-3.0, endorsement, none, json',
    ],
    ['another credential', { '@context': VC_2, type: ['VerifiableCredential'] }, 'vc-2.0, other, none, json'],
    ['an assertion of 2.0', assertion(), 'open-badges-2.0, assertion, hosted, json'],
    [
      'an assertion of 1.1',
      assertion({ '@context': 'https://w3id.org/openbadges/v1' }),
      'open-badges-1.1, assertion, hosted, json',
    ],
    ['an assertion of 1.0', { ...withoutContext, type: undefined }, 'open-badges-1.0, assertion, hosted, json'],
    ['an assertion of 0.5', { recipient: 'a@b.example', badge: {} }, 'open-badges-0.5, assertion, hosted, json'],
    ['a badge class', badgeClass(), 'open-badges-2.0, badge-class, hosted, json'],
    ['an issuer', profile(), 'open-badges-2.0, issuer, hosted, json'],
    ['the address of an assertion', 'https://badges.example/1', 'open-badges-1.0, assertion, hosted, json'],
    ['a picture', badgePng({ keyword: 'openbadgecredential', content: jwt }), 'open-badges-3.0, achievement, jws, png'],
    ['a drawing', badgeSvg({ json: JSON.stringify(di) }), 'open-badges-3.0, achievement, data-integrity, svg'],
    ['credentials side by side', [jwt, guildBadge()], 'list of 2'],
    ['nothing', '', 'parse_empty'],
    ['white space', ' \n', 'parse_empty'],
    ['a page', '<html></html>', 'parse_html'],
    ['another JSON', { a: 1 }, 'parse_not_credential'],
    ['a number', '7', 'parse_not_credential'],
    ['a list of nothing we know', [1, 'a', {}], 'parse_not_credential'],
    ['bytes', Uint8Array.of(0xff, 0xd8, 0xff), 'parse_not_credential'],
    ['an SD-JWT', `${jwt}~`, 'open-badges-3.0, achievement, sd-jwt, jws'],
    ['an SD-JWT with a part that nobody signed', `${jwt}~WyJhIl0~`, 'parse_disclosure_refused'],
    ['JAdES without a signature', { payload: 'e30', signatures: [] }, 'parse_jws_malformed'],
    ['JAdES without its payload', { signatures: [{}] }, 'parse_unsupported_format'],
  ])('%s', async (_, document, expected) => {
    expect(await read(document)).toBe(expected);
  });

  it('an enveloped credential is unwrapped, and one of another type is named', async () => {
    const enveloped = (id: string): Doc => ({
      '@context': VC_2,
      type: 'VerifiablePresentation',
      verifiableCredential: { '@context': VC_2, type: 'EnvelopedVerifiableCredential', id },
    });
    const inner = async (id: string) => {
      const parsed = await parseDocument(bytesOf(enveloped(id)));
      return parsed.ok && 'credential' in parsed ? parsed.credential.nested[0] : undefined;
    };
    expect(await inner(`data:application/vc+jwt,${jwt}`)).toMatchObject({ ok: true, credential: { securing: { kind: 'jws' } } });
    expect(await inner('data:application/vc+cose,aa')).toMatchObject({ ok: false, failure: 'parse_unsupported_format' });
  });

  it.each<[string, string, string, string]>([
    ['a credential', 'EnvelopedVerifiableCredential', 'data:application/vc+jwt,', 'jws'],
    ['a presentation', 'EnvelopedVerifiablePresentation', 'data:application/vp+jwt,', 'jws'],
    ['no envelope, which only says so', 'EnvelopedVerifiableCredential', 'urn:uuid:', 'none'],
  ])('an envelope by itself holds %s', async (_, type, before, expected) => {
    const parsed = await parseDocument(bytesOf({ '@context': VC_2, type, id: before + jwt }));
    expect(parsed.ok && 'credential' in parsed && parsed.credential.securing.kind).toBe(expected);
  });

  it('a document never changes what objects are', async () => {
    const text = JSON.stringify(guildBadge()).replace('{', '{"__proto__":{"isAdmin":true},');
    await parseDocument(bytesOf(text));
    expect(({} as Doc).isAdmin).toBeUndefined();
  });
});

/** Never throws, and every answer has its shape. */
const isAnswer = (parsed: Parsed): boolean =>
  parsed.ok ? 'credential' in parsed || 'list' in parsed : parsed.failure.startsWith('parse_');

describe('whatever the bytes, the answer is an answer', () => {
  it('for bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => isAnswer(await parseDocument(bytes))),
      { numRuns: 300 },
    );
  });

  it('for texts that begin like something', async () => {
    const start = fc.constantFrom(
      '{',
      '[',
      '"',
      'ey',
      'eyJ',
      '<svg',
      '<?xml',
      'https://',
      '\u0089PNG\r\n\u001a\n',
      '{"@context":',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.string({ unit: 'binary', maxLength: 500 }), async (first, rest) =>
        isAnswer(await parseDocument(bytesOf(first + rest))),
      ),
      { numRuns: 300 },
    );
  });

  it('for any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => isAnswer(await parseDocument(bytesOf(text)))),
      { numRuns: 300 },
    );
  });

  it('for good documents in which bytes were changed, left out or doubled', async () => {
    const documents = [
      bytesOf(jwt),
      bytesOf(di),
      bytesOf(assertion()),
      badgePng({ keyword: 'openbadges', content: JSON.stringify(assertion()) }),
      bytesOf(badgeSvg({ jws: jwt })),
    ];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      take: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 4 }), async (bytes, edits) => {
        let changed: Uint8Array = bytes;
        for (const { at, take, put } of edits) {
          const place = Math.floor(at * changed.length);
          changed = Buffer.concat([changed.subarray(0, place), put, changed.subarray(place + take)]);
        }
        return isAnswer(await parseDocument(changed));
      }),
      { numRuns: 400 },
    );
  });

  it('for the shapes that slow parsers are slow at', async () => {
    const hostile = [
      '['.repeat(1e6),
      '{"a":'.repeat(2e5),
      `[${'"a",'.repeat(3e5)}1]`,
      `{${Array.from({ length: 5e4 }, (_, at) => `"${at}":${at}`).join()}}`,
      `"${'\\u0061'.repeat(2e5)}"`,
      `<svg>${'<g>'.repeat(1e4)}`,
      `<svg>${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
      `<svg ${Array.from({ length: 2000 }, (_, at) => `xmlns:a${at}="u"`).join(' ')}>${'<g/>'.repeat(50_000)}</svg>`,
      `<svg ${'a="b" '.repeat(5e4)}/>`,
      `ey${'A'.repeat(1e6)}`,
      `ey${'.'.repeat(1e6)}`,
      ' '.repeat(1e6),
      `https://${'a'.repeat(1e6)}`,
    ];
    for (const text of hostile) expect(isAnswer(await parseDocument(bytesOf(text)))).toBe(true);
  });
});
