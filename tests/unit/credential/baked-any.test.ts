import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPng, readBakedPng } from '../../../lib/credential/baked-png.ts';
import { readBakedSvg } from '../../../lib/credential/baked-svg.ts';
import { parseDocument } from '../../../lib/credential/parse.ts';
import { badgeSvg } from '../../world/bake.ts';
import { guildJwt } from '../support/badges.ts';
import { checkDocument } from '../support/check.ts';
import { END, iTXt, png } from '../support/png.ts';

const LIMIT = 2 * 2 ** 20;
const text = new TextEncoder();

let jwt = '';
let good: Record<'PNG' | 'SVG', Uint8Array>;
beforeAll(async () => {
  jwt = await guildJwt();
  good = { PNG: png(iTXt('openbadgecredential', jwt), END), SVG: text.encode(badgeSvg({ jws: jwt })) };
});

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ bit : byte));

describe.each(['PNG', 'SVG'] as const)('a baked %s', (kind) => {
  it('is verified as it is', async () => {
    expect((await checkDocument(good[kind])).verdict).toBe('verified');
  });

  it('cut off anywhere is a message, and verified only with all of its text', async () => {
    for (let at = 0; at < good[kind].length; at++) {
      const parsed = await parseDocument(good[kind].subarray(0, at));
      const isWhole =
        parsed.ok &&
        !('list' in parsed) &&
        parsed.credential.securing.kind === 'jws' &&
        parsed.credential.securing.compact === jwt;
      expect(parsed.ok, String(at)).toBe(isWhole);
    }
  });

  it('with any one byte changed never gives a changed badge that holds', async () => {
    for (let at = 0; at < good[kind].length; at++) {
      const bytes = flipped(good[kind], at, 1 << (at % 8));
      const parsed = await parseDocument(bytes);
      if (!parsed.ok || 'list' in parsed || parsed.credential.securing.kind !== 'jws') continue;
      if (parsed.credential.securing.compact !== jwt)
        expect((await checkDocument(bytes)).verdict, String(at)).not.toBe('verified');
    }
  }, 30_000);
});

describe('any bytes at all', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });

  it('are a message as a PNG', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (tail) => {
        const read = await readBakedPng(Buffer.concat([png(), tail]));
        if (read.ok) expect(read.text.length).toBeLessThanOrEqual(LIMIT);
        expect(isPng(png())).toBe(true);
      }),
    );
  });

  it('are a message as the data of a chunk', async () => {
    const flags = fc.constantFrom({ compressed: 0 }, { compressed: 1 }, { compressed: 1, method: 1 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), flags, async (content, how) => {
        const read = await readBakedPng(png(iTXt('openbadges', content, how), END));
        if (read.ok) expect(read.text).toBe(new TextDecoder('utf-8', { ignoreBOM: false }).decode(text.encode(content)).trim());
      }),
    );
  });

  it('are a message as an SVG', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (content) => {
        const read = readBakedSvg(`<svg xmlns:o="http://openbadges.org"><o:assertion>${content}</o:assertion></svg>`);
        if (read.ok) expect(read.text.length).toBeLessThanOrEqual(content.length);
      }),
    );
  });

  it('are a message as a document', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (any) => {
        expect((await parseDocument(any)).ok).toBe(false);
      }),
    );
  });
});

describe('how an SVG is written', () => {
  const utf16 = (svg: string, swap: boolean): Uint8Array => {
    const le = Buffer.from(`\uFEFF${svg}`, 'utf16le');
    return swap ? le.swap16() : le;
  };

  it.each<[string, (svg: string) => Uint8Array]>([
    ['in UTF-8 with a mark', (svg) => text.encode(`\uFEFF${svg}`)],
    ['in UTF-16, little end first', (svg) => utf16(svg, false)],
    ['in UTF-16, big end first', (svg) => utf16(svg, true)],
  ])('%s it is read', async (_, write) => {
    expect((await checkDocument(write(badgeSvg({ jws: jwt })))).verdict).toBe('verified');
  });

  it('a token in UTF-16 is none', async () => {
    expect(await parseDocument(utf16(jwt, false))).toEqual({ ok: false, failure: 'parse_not_credential' });
  });

  it('a compressed SVG is refused by its name', async () => {
    const svgz = gzipSync(badgeSvg({ jws: jwt }));
    expect(await parseDocument(svgz)).toEqual({ ok: false, failure: 'parse_unsupported_format', detail: 'GZIP' });
  });
});

it('an address in a picture is asked only where it may be', async () => {
  const baked = async (address: string) => {
    const { verdict, checks, requests } = await checkDocument(png(iTXt('openbadges', address), END));
    return [verdict, checks.find(({ outcome }) => outcome === 'unknown')?.code, requests.map(({ url }) => url)];
  };
  expect(await baked('https://badges.example/7')).toEqual(['unchecked', 'hosted_unreachable', ['https://badges.example/7']]);
  expect(await baked('http://badges.example/7')).toEqual(['unchecked', 'hosted_unreachable', ['https://badges.example/7']]);
  expect(await baked('https://10.0.0.1/7')).toEqual(['unchecked', 'hosted_unreachable', []]);
  expect(await baked('javascript:alert(1)')).toEqual(['claim', 'parse_not_json', []]);
  expect(await baked('file:///etc/hosts')).toEqual(['claim', 'parse_not_json', []]);
});
