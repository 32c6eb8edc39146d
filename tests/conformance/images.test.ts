import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPng, readBakedPng } from '../../lib/credential/baked-png.ts';
import { readBakedSvg } from '../../lib/credential/baked-svg.ts';
import { parseDocument } from '../../lib/credential/parse.ts';
import { iTXt } from '../unit/support/png.ts';
import { PNG_SUITE } from './deviations.ts';

/** Pictures of the PNG test suite and of the Open Badges bakery, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
const here = existsSync(ROOT);
const bytes = (path: string): Buffer => readFileSync(join(ROOT, path));
const pictures = here ? readdirSync(join(ROOT, 'pngsuite')).filter((name) => name.endsWith('.png')) : [];

/** By the names of the suite: `x` for corrupt, then what is wrong. */
const isCorrupt = (name: string): boolean => name.startsWith('x');
const hasBadSignature = (name: string): boolean => /^x(s\d|cr|lf)/.test(name);

describe.runIf(here)('PNG test suite', () => {
  it('has every kind of picture', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(175);
    expect(pictures.filter(isCorrupt)).toHaveLength(14);
    expect(pictures.filter((name) => isCorrupt(name) && !hasBadSignature(name)).sort()).toEqual(Object.keys(PNG_SUITE).sort());
  });

  it.each(pictures)('%s', async (name) => {
    const file = bytes(`pngsuite/${name}`);
    if (hasBadSignature(name)) {
      expect(isPng(file)).toBe(false);
      expect(await parseDocument(file)).toEqual({ ok: false, failure: 'parse_not_credential' });
      return;
    }
    expect(await readBakedPng(file)).toEqual({ ok: false, failure: 'parse_image_without_credential' });
    // The same picture with a text baked into it, right behind its header and right before its end.
    for (const at of [33, file.length - 12]) {
      const baked = Buffer.concat([file.subarray(0, at), iTXt('openbadges', 'text'), file.subarray(at)]);
      expect(await readBakedPng(baked)).toMatchObject({ ok: true, text: 'text' });
      expect(await readBakedPng(baked.subarray(0, -12))).toEqual({ ok: false, failure: 'parse_image_broken' });
    }
  });
});

describe.runIf(here)('Open Badges bakery', () => {
  const svg = (name: string) => readBakedSvg(bytes(`openbadges-bakery/${name}.svg`).toString());

  it('a baked drawing gives its JSON, and its address where that is all there is', () => {
    expect(svg('baked')).toMatchObject({ ok: true, text: '{"verify":{"url":"http://example.org"}}' });
    expect(svg('no-json')).toMatchObject({ ok: true, text: 'http://example.org' });
  });

  it('JSON that is none stays what it is until it is read', async () => {
    expect(svg('bad-json')).toMatchObject({ ok: true });
    expect(await parseDocument(bytes('openbadges-bakery/bad-json.svg'))).toMatchObject({ ok: false, failure: 'parse_not_json' });
  });

  it('what is not baked gives nothing', async () => {
    expect(svg('unbaked')).toEqual({ ok: false, failure: 'parse_image_without_credential' });
    expect(await readBakedPng(bytes('openbadges-bakery/unbaked.png'))).toEqual({
      ok: false,
      failure: 'parse_image_without_credential',
    });
  });
});
