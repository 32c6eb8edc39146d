/**
 * A TrueType font in which every character is a box, and a space is nothing. Text set in it takes
 * the same place on every machine, whatever fonts are installed, so that pictures can be compared (OpenType 1.9, tables as named there).
 */
const EM = 1000;
const ASCENT = 800;
const DESCENT = 200;

/** Width of a glyph in units, and its box (null: nothing is drawn). */
interface Box {
  width: number;
  ink: [left: number, bottom: number, right: number, top: number] | null;
}

/**
 * As wide as Noto Sans, which is wider than most of what browsers set interfaces in, and of different heights, so that words can be told
 * from one another.
 */
const GLYPHS = {
  missing: { width: 580, ink: [0, -100, 540, 700] },
  space: { width: 290, ink: null },
  low: { width: 580, ink: [0, 0, 540, 520] },
  deep: { width: 580, ink: [0, -200, 540, 520] },
  tall: { width: 580, ink: [0, 0, 540, 700] },
  wide: { width: 700, ink: [0, 0, 660, 700] },
  narrow: { width: 290, ink: [0, 0, 250, 700] },
  dot: { width: 290, ink: [0, 0, 250, 200] },
} satisfies Record<string, Box>;
const NAMES = Object.keys(GLYPHS) as (keyof typeof GLYPHS)[];
const BOXES: Box[] = NAMES.map((name) => GLYPHS[name]);

/** Characters by glyph; all others are `tall`. */
const SETS: [glyph: keyof typeof GLYPHS, characters: string][] = [
  ['space', ' \u00a0\u2009\u202f'],
  ['low', 'aceosuvxznàâçèéêëñôöùûü'],
  ['deep', 'gpqy'],
  ['wide', 'ABCDEGHKMNOPQRSUVWXYmw%—→©ÀÉÈÊÎÔ'],
  ['narrow', "fijltrI!|'’()[]/-îï"],
  ['dot', '.,:;·'],
];

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value & 0xffff, index * 2);
  });
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value >>> 0, index * 4);
  });
  return bytes;
};
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** One contour of four points on the curve, clockwise. */
function outline({ ink }: Box): Buffer {
  if (ink === null) return Buffer.alloc(0);
  const [left, bottom, right, top] = ink;
  const across = [left, 0, right - left, 0];
  const up = [bottom, top - bottom, 0, bottom - top];
  return padded(
    Buffer.concat([u16(1, left, bottom, right, top), u16(3, 0), Buffer.from([1, 1, 1, 1]), u16(...across), u16(...up)]),
  );
}

/** Private use, and the forms of Arabic letters: all of them one glyph, the shaper would put any two together as a ligature. */
const LEFT_OUT: [from: number, to: number][] = [
  [0xe000, 0xf8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
];

/** Every other character of Unicode, as format 13 has it: many characters, one glyph. */
function characterMap(): Buffer {
  const tall = NAMES.indexOf('tall');
  const special = SETS.flatMap(([glyph, characters]) =>
    [...characters].map((one): [from: number, to: number, glyph: number] => {
      const code = one.codePointAt(0) ?? 0;
      return [code, code, NAMES.indexOf(glyph)];
    }),
  );
  const groups: number[][] = [];
  let next = 1;
  for (const [from, to, glyph] of [...special, ...LEFT_OUT.map(([from, to]) => [from, to, null] as const)].sort(
    ([a], [b]) => a - b,
  )) {
    if (from > next) groups.push([next, from - 1, tall]);
    if (glyph !== null) groups.push([from, to, glyph]);
    next = to + 1;
  }
  groups.push([next, 0x10ffff, tall]);
  const table = Buffer.concat([u16(13, 0), u32(16 + groups.length * 12, 0, groups.length), u32(...groups.flat())]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), table]);
}

function names(): Buffer {
  const texts: [id: number, text: string][] = [
    [1, 'Assay Square'],
    [2, 'Regular'],
    [4, 'Assay Square'],
    [6, 'AssaySquare'],
  ];
  let at = 0;
  const records = texts.map(([id, text]) => {
    const record = u16(3, 1, 0x409, id, text.length * 2, at);
    at += text.length * 2;
    return record;
  });
  return Buffer.concat([
    u16(0, texts.length, 6 + texts.length * 12),
    ...records,
    ...texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16()),
  ]);
}

const checksum = (bytes: Buffer): number => {
  const whole = padded(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
};

/** The font file. */
export function squareFont(): Buffer {
  const outlines = BOXES.map(outline);
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length);
  const widest = Math.max(...BOXES.map(({ width }) => width));
  const tables: Record<string, Buffer> = {
    'OS/2': Buffer.concat([
      u16(4, 480, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0),
      Buffer.from('ASAY'),
      u16(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      u32(1, 0),
      u16(500, 700, 0, 0x20, 1),
    ]),
    cmap: characterMap(),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(0, EM),
      u32(0, 0, 0, 0),
      u16(0, -DESCENT, widest, ASCENT, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(ASCENT, -DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, BOXES.length)]),
    hmtx: u16(...BOXES.flatMap(({ width, ink }) => [width, ink?.[0] ?? 0])),
    loca: u32(...offsets),
    maxp: Buffer.concat([u32(0x10000), u16(BOXES.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names(),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
  const tags = Object.keys(tables).sort();
  const head = u16(tags.length, 128, 3, tags.length * 16 - 128);
  let at = 12 + tags.length * 16;
  const directory = tags.map((tag) => {
    const bytes = tables[tag] ?? Buffer.alloc(0);
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(bytes), at, bytes.length)]);
    at += padded(bytes).length;
    return entry;
  });
  return Buffer.concat([u32(0x10000), head, ...directory, ...tags.map((tag) => padded(tables[tag] ?? Buffer.alloc(0)))]);
}
