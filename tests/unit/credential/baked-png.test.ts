import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isPng, readBakedPng } from '../../../lib/credential/baked-png.ts';
import { badgePng } from '../../world/bake.ts';
import { chunk, END, iTXt, png, tEXt, zTXt } from '../support/png.ts';

const TEXT = '{"name":"Zoë"}';
const BROKEN = { ok: false, failure: 'parse_image_broken' };
const WITHOUT = { ok: false, failure: 'parse_image_without_credential' };

describe('the text that is baked into a picture', () => {
  it.each([
    ['tEXt, in UTF-8 as bakers write it', tEXt('openbadges', TEXT)],
    ['tEXt, in Latin-1 as the standard says', chunk('tEXt', Buffer.from(`openbadges\0${TEXT}`, 'latin1'))],
    ['zTXt', zTXt('openbadges', TEXT)],
    ['iTXt', iTXt('openbadges', TEXT)],
    ['iTXt, compressed', iTXt('openbadges', TEXT, { compressed: 1 })],
    ['iTXt of Open Badges 3.0', iTXt('openbadgecredential', TEXT)],
    ['iTXt of CLR 2.0', iTXt('clrcredential', TEXT)],
    [
      'iTXt with a language and a translated keyword',
      chunk('iTXt', Buffer.from(`openbadges\0\0\0fr-CA\0Écusson ouvert\0${TEXT}`)),
    ],
    ['iTXt, empty, before one that is not', Buffer.concat([iTXt('openbadges', ''), iTXt('openbadges', TEXT)])],
    [
      'beside the frames of an animation',
      Buffer.concat([chunk('acTL', Buffer.alloc(8)), iTXt('openbadges', TEXT), chunk('fdAT', Buffer.alloc(9))]),
    ],
    ['white space around', iTXt('openbadges', `\n ${TEXT} `)],
  ])('%s', async (_, baked) => {
    expect(await readBakedPng(png(baked, END))).toEqual({ ok: true, text: TEXT });
  });

  it('is found beside other chunks, and twice the same counts once', async () => {
    expect(await readBakedPng(png(tEXt('Comment', 'x'), iTXt('openbadges', TEXT), tEXt('openbadges', TEXT), END))).toEqual({
      ok: true,
      text: TEXT,
    });
    expect(await readBakedPng(badgePng({ keyword: 'openbadges', content: TEXT }))).toEqual({ ok: true, text: TEXT });
  });

  it('two different texts are none', async () => {
    const two = png(iTXt('openbadges', TEXT), iTXt('openbadgecredential', '{"name":"Ann"}'), END);
    expect(await readBakedPng(two)).toEqual({ ok: false, failure: 'parse_several_credentials' });
  });

  it.each([
    ['there is no such chunk', png(END)],
    ['the keyword is another', png(tEXt('OpenBadges', TEXT), tEXt('openbadges2', TEXT), END)],
    ['the keyword has a space behind it', png(tEXt('openbadges ', TEXT), END)],
    ['the keyword is longer than a keyword is', png(tEXt(`${'o'.repeat(80)}`, TEXT), END)],
    ['the keyword has no end', png(chunk('tEXt', Buffer.from('openbadges')), END)],
    ['the compressed text is empty', png(zTXt('openbadges', ''), iTXt('openbadges', '', { compressed: 1 }), END)],
    ['the text is empty', png(tEXt('openbadges', '  '), END)],
    ['it stands behind the end', png(END, tEXt('openbadges', TEXT))],
  ])('it is not there when %s', async (_, bytes) => {
    expect(await readBakedPng(bytes)).toEqual(WITHOUT);
  });
});

describe('a broken picture is broken', () => {
  const whole = png(iTXt('openbadges', TEXT), END);

  it.each([
    ['cut off in a chunk', whole.subarray(0, whole.length - 30)],
    ['without an end', png(iTXt('openbadges', TEXT))],
    ['with a wrong sum', png(chunk('tEXt', Buffer.from(`openbadges\0${TEXT}`), 1), END)],
    ['with a length beyond the file', png(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x74, 0x45, 0x58, 0x74]), Buffer.alloc(40))],
    ['with a compression of no known method', png(zTXt('openbadges', TEXT, 1), END)],
    ['with an iTXt of no known method', png(iTXt('openbadges', TEXT, { method: 1 }), END)],
    ['with a compression flag of 2', png(iTXt('openbadges', TEXT, { compressed: 2 }), END)],
    ['with an iTXt that ends in its header', png(chunk('iTXt', Buffer.from('openbadges\0\0\0')), END)],
    ['with an iTXt that is no UTF-8', png(chunk('iTXt', Buffer.from('openbadges\0\0\0\0\0\xff', 'latin1')), END)],
    [
      'with more in a thousand small bombs than in any badge',
      png(...Array.from({ length: 1000 }, () => zTXt('openbadges', Buffer.alloc(2 ** 20, 0x61))), END),
    ],
    [
      'with compressed text that is cut off',
      png(chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync(TEXT).subarray(0, 8)])), END),
    ],
    [
      'with compressed text and more behind it',
      png(chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync(TEXT), Buffer.from('{}')])), END),
    ],
    ['with a bomb of 64 MiB', png(zTXt('openbadges', Buffer.alloc(2 ** 26, 0x61)), END)],
  ])('%s', async (_, bytes) => {
    expect(await readBakedPng(bytes)).toEqual(BROKEN);
  });

  it('but a sum that is wrong in a chunk of something else does not matter', async () => {
    const bytes = png(chunk('tEXt', Buffer.from('Comment\0x'), 1), iTXt('openbadges', TEXT), END);
    expect(await readBakedPng(bytes)).toEqual({ ok: true, text: TEXT });
  });

  it('and a thousand chunks are read like one', async () => {
    const many = png(...Array.from({ length: 1000 }, () => iTXt('openbadges', TEXT)), END);
    expect(await readBakedPng(many)).toEqual({ ok: true, text: TEXT });
  });
});

it('a picture is told by its first eight bytes', () => {
  expect(isPng(badgePng())).toBe(true);
  expect(isPng(badgePng().subarray(0, 7))).toBe(false);
  expect(isPng(new TextEncoder().encode('{"PNG":1}'))).toBe(false);
});
