import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baked } from '../../../lib/credential/baked-png.ts';
import { readBakedSvg } from '../../../lib/credential/baked-svg.ts';
import { badgeSvg } from '../../world/bake.ts';

/** Our reader of SVG held to a library's: what the library refuses holds nothing for us, and what both read holds the same. */

const NAMESPACES = /^(https?:\/\/openbadges\.org|https:\/\/purl\.imsglobal\.org\/(ob\/v3p0|spec\/vc\/ob\/vocab\.html#))$/;
const BROKEN: Baked = { ok: false, failure: 'parse_image_broken' };

function byLibrary(text: string): Baked {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text));
  } catch {
    return BROKEN;
  }
  const texts = new Set(elementsOf(root).filter(isBaked).map(textOf));
  texts.delete('');
  if (texts.size > 1) return { ok: false, failure: 'parse_several_credentials' };
  const [only] = texts;
  return only === undefined ? { ok: false, failure: 'parse_image_without_credential' } : { ok: true, text: only };
}

const elementsOf = (node: XmlNode | null): XmlElement[] =>
  node instanceof XmlElement ? [node, ...node.children.flatMap(elementsOf)] : [];

function isBaked(element: XmlElement): boolean {
  const parts = element.name.split(':');
  if (parts.length > 2 || !/^(assertion|credential)$/.test(parts.at(-1)!)) return false;
  const declaration = parts.length === 2 ? `xmlns:${parts[0]}` : 'xmlns';
  let at: XmlNode | null = element;
  while (at instanceof XmlElement && at.attributes[declaration] === undefined) at = at.parent;
  return at instanceof XmlElement && NAMESPACES.test(at.attributes[declaration]!);
}

function textOf(element: XmlElement): string {
  const inside = element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  return inside.trim() === '' ? (element.attributes.verify ?? '').trim() : inside.trim();
}

/** What the library reads, and we do not. */
const STRICTER: [why: string, where: RegExp, example: string][] = [
  ['an internal subset: nothing in it is ever expanded', /<!DOCTYPE[^>]*\[/, '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'],
  [
    'names that no namespace has: a colon at an end, or two',
    /(<[?/]?|\s)(:|[^\s<>/="'?]*:([^\s<>/="'?]*:|[\s<>/=?]|[\u0300-\u036F\u203F\u2040\u00B7.\d-]))/u,
    '<svg><a:assertion:b xmlns:a="http://openbadges.org" verify="e"/></svg>',
  ],
  [
    'an encoding, or word on standing alone, without a value or a space in the XML declaration',
    /^\uFEFF?<\?xml\s(?!\s*version\s*=\s*("[^"]*"|'[^']*')(\s+encoding\s*=\s*("[^"]+"|'[^']+'))?(\s+standalone\s*=\s*("[^"]+"|'[^']+'))?\s*\?>)/,
    '<?xml version="1.0" encoding="UTF-8"standalone="yes"?><svg/>',
  ],
  ['no space before an address in the document type', /<!DOCTYPE[^>]*(SYSTEM["']|["']["'])/, '<!DOCTYPE svg SYSTEM"a"><svg/>'],
];

/** What the library refuses, and we read: a rule that holds for valid XML, while browsers ask for well-formed XML only. */
const LAXER: [why: string, where: RegExp, example: string][] = [
  ['a value that xml:space may not have', /xml:space/, `<svg xml:space="yes"/>`],
];

/** What the picture says of itself is no part of what is baked in. */
const bakedIn = (text: string): Baked => {
  const ours = readBakedSvg(text);
  return ours.ok ? { ok: true, text: ours.text } : ours;
};

function holds(text: string): void {
  const ours = bakedIn(text);
  const theirs = byLibrary(text);
  if (theirs === BROKEN) {
    if (!LAXER.some(([, where]) => where.test(text))) expect(ours).toEqual(BROKEN);
  } else if (!STRICTER.some(([, where]) => where.test(text))) expect(ours).toEqual(theirs);
  else expect([theirs, BROKEN]).toContainEqual(ours);
}

describe('what sets us apart from the library', () => {
  it.each(STRICTER)('we refuse %s', (_, where, example) => {
    expect(example).toMatch(where);
    expect(byLibrary(example)).not.toEqual(BROKEN);
    expect(readBakedSvg(example)).toEqual(BROKEN);
  });

  it.each(LAXER)('we read %s', (_, where, example) => {
    expect(example).toMatch(where);
    expect(byLibrary(example)).toEqual(BROKEN);
    expect(readBakedSvg(example)).not.toEqual(BROKEN);
  });
});

const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '\r', '  ');
const someSpace = fc.oneof(fc.constant(''), space);
const letters = fc.string({
  unit: fc.constantFrom('a', 'e', '{', '"', "'", ':', ' ', '\n', '\r\n', '\t', '>', ']', 'é', '😀', '\u00A0'),
  maxLength: 8,
});
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x1F600;',
  '&#xA;',
  '&#13;',
  '&#00065;',
);
const chars = fc
  .array(
    fc.oneof(
      letters.map((text) => text.replaceAll(']', '] ')),
      reference,
    ),
    { maxLength: 4 },
  )
  .map((all) => all.join(''));

const prefix = fc.constantFrom('o', 'openbadges', 'x', 'é');
const namespace = fc.constantFrom(
  'http://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'http&#58;//openbadges.org',
  'http://www.w3.org/2000/svg',
  ' http://openbadges.org',
  '',
);
const name = fc
  .tuple(fc.option(prefix, { nil: undefined, freq: 1 }), fc.constantFrom('assertion', 'credential', 'svg', 'g', '_', 'Ω.1-2'))
  .map((parts) => parts.filter((part) => part !== undefined).join(':'));

const attribute = fc
  .tuple(
    space,
    fc.oneof(
      fc.tuple(fc.constant('verify'), chars),
      fc.tuple(fc.constant('xmlns'), namespace),
      fc.tuple(
        prefix.map((of) => `xmlns:${of}`),
        namespace,
      ),
      fc.tuple(name, chars),
    ),
    someSpace,
    someSpace,
    fc.constantFrom('"', "'"),
  )
  .map(([before, [key, value], left, right, quote]) => ({
    key,
    text: `${before}${key}${left}=${right}${quote}${value.replaceAll(quote, '')}${quote}`,
  }));
const attributes = fc
  .uniqueArray(attribute, { selector: ({ key }) => key, maxLength: 4 })
  .map((all) => all.map(({ text }) => text).join(''));

const instruction = fc.constantFrom('<?a?>', '<?xml-stylesheet href="a.css"?>', '<?a b?c>?>');
const comment = letters.map((text) => `<!--${text} - <g> &a; -->`);
const misc = fc.array(fc.oneof(space, comment, instruction), { maxLength: 2 }).map((all) => all.join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, someSpace, fc.option(tie('content')))
    .map(([of, own, end, inside]) => `<${of}${own}${end}${inside === null ? '/>' : `>${inside}</${of}${end}>`}`),
  content: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        chars,
        tie('element'),
        letters.map((text) => `<![CDATA[${text.replaceAll(']', '')}<&]]>`),
        comment,
        instruction,
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join('')),
}));

const drawing = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '<?xml version="1.0"?>', `<?xml version='1.1' encoding='UTF-8' standalone = "no" ?>`),
    misc,
    fc.constantFrom(
      '',
      '<!DOCTYPE svg>',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      "<!DOCTYPE svg\nSYSTEM 'svg.dtd' >",
    ),
    misc,
    attributes,
    fc.array(element, { maxLength: 3 }),
    misc,
  )
  .map(
    ([mark, declaration, a, doctype, b, own, inside, c]) =>
      `${mark}${declaration}${a}${doctype}${b}<svg xmlns:o="http://openbadges.org"${own.replaceAll('xmlns:o', 'o')}>${inside.join('')}</svg>${c}`,
  );

const BITS = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    ';',
    '=',
    '?',
    '!',
    ':',
    '-',
    '[',
    ']',
    ' ',
    '\r',
    '\0',
    '\u0001',
    '\uFFFE',
    '\uD83D',
    '\uFEFF',
  ],
  ...[
    '<!--',
    '--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?xml?>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE svg>',
    '<!ENTITY a "b">',
  ],
  ...[
    '<g>',
    '</g>',
    '<g/>',
    '</svg>',
    '<svg>',
    ' verify="f"',
    ' xmlns=""',
    ' verify',
    '&nbsp;',
    '&#0;',
    '&#xD83D;',
    '&#X41;',
    '&#x110000;',
  ],
  ...['&constructor;', '&#65', '&#;', '&;', '<o:assertion verify="f"/>', 'o:', '1', '\u00D7', '\u0300', '\u{F0000}'],
];
const edit = fc.record({
  at: fc.nat(),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  put: fc.constantFrom('', ...BITS),
});
const edited = (text: string, edits: { at: number; drop: number; put: string }[]): string =>
  edits.reduce((now, { at, drop, put }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + drop);
  }, text);

const BAKED = [badgeSvg({ jws: 'eyJ.a.b' }), badgeSvg({ json: '{"a":"<b>&"}' })];
const RUNS = { numRuns: 1000 };

describe('our reader and the library', () => {
  it('read any drawing alike', () => {
    let read = 0;
    fc.assert(
      fc.property(drawing, (text) => {
        const theirs = byLibrary(text);
        expect(theirs).not.toEqual(BROKEN);
        expect(readBakedSvg(text)).toEqual(theirs);
        if (theirs.ok) read++;
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('agree on any drawing that was changed', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(drawing, fc.constantFrom(...BAKED)), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        const changed = edited(text, edits);
        holds(changed);
        seen.add(byLibrary(changed) === BROKEN);
      }),
      RUNS,
    );
    expect(seen.size).toBe(2);
  });

  it.each(BAKED)('agree on a baked badge that is cut off, or has one bit changed, anywhere', (svg) => {
    const bytes = Buffer.from(svg);
    for (let at = 0; at <= bytes.length; at++) {
      holds(bytes.subarray(0, at).toString());
      for (let bit = 0; bit < 8; bit++) holds(bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte)).toString());
    }
  });
});

/** Drawings of the world, read in place where a checkout has them beside it. */
const ROOT = join(import.meta.dirname, '../../../../shared/vectors');

describe.runIf(existsSync(ROOT))('our reader and the library, on drawings of the world', () => {
  it.each(globSync('**/*.svg', { cwd: ROOT }).sort())('%s', (path) => {
    holds(readFileSync(join(ROOT, path), 'utf8'));
  });
});
