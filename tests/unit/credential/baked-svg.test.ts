import { describe, expect, it } from 'vitest';
import { looksLikeSvg, readBakedSvg } from '../../../lib/credential/baked-svg.ts';
import { badgeSvg } from '../../world/bake.ts';

const svg = (inside: string, namespace = 'https://purl.imsglobal.org/ob/v3p0'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${namespace}">${inside}</svg>`;

describe('the text that is baked into an SVG', () => {
  it.each([
    [
      'an attribute, in the namespace of 2.0',
      svg('<openbadges:assertion verify="eyJ.a.b"/>', 'http://openbadges.org'),
      'eyJ.a.b',
    ],
    ['an attribute, in the namespace of 3.0', svg('<openbadges:credential verify=" eyJ.a.b "/>'), 'eyJ.a.b'],
    ['CDATA', svg('<openbadges:credential><![CDATA[ {"a":"<b>"} ]]></openbadges:credential>'), '{"a":"<b>"}'],
    ['text', svg('<openbadges:credential>{"a":1}</openbadges:credential>'), '{"a":1}'],
    [
      'CDATA and an attribute: the text counts',
      svg('<openbadges:assertion verify="x"><![CDATA[{}]]></openbadges:assertion>', 'http://openbadges.org'),
      '{}',
    ],
    ['deep inside', svg('<g><g><openbadges:credential verify="eyJ.a.b"/></g></g>'), 'eyJ.a.b'],
    ['another prefix', '<svg xmlns:ob="http://openbadges.org"><ob:assertion verify="eyJ.a.b"/></svg>', 'eyJ.a.b'],
    [
      'a prefix that is made on the element itself',
      '<svg><ob:assertion xmlns:ob="http://openbadges.org" verify="e"/></svg>',
      'e',
    ],
    ['no prefix, in a namespace of its own', '<svg><assertion xmlns="http://openbadges.org" verify="e"/></svg>', 'e'],
    [
      'no prefix, in a namespace from above',
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns="https://purl.imsglobal.org/ob/v3p0"><credential verify="e"/></svg:svg>',
      'e',
    ],
    ['characters by number', svg('<openbadges:credential>&#123;"a":1&#x7d;</openbadges:credential>'), '{"a":1}'],
    ['twice the same', svg('<openbadges:credential verify="e"/><openbadges:credential verify="e"/>'), 'e'],
    ['beside a script, which is only text here', svg('<script>alert(1)</script><openbadges:credential verify="e"/>'), 'e'],
  ])('%s', (_, text, baked) => {
    expect(readBakedSvg(text)).toEqual({ ok: true, text: baked });
  });

  it.each([
    ['there is none', svg('<path d="M0 0"/>')],
    ['the namespace is another', svg('<openbadges:credential verify="e"/>', 'https://openbadges.example')],
    ['the prefix has no namespace', '<svg><openbadges:credential verify="e"/></svg>'],
    ['the element has no prefix, and the namespace of the drawing', svg('<credential verify="e"/>')],
    ['its namespace was taken back below', '<svg xmlns="http://openbadges.org"><g xmlns=""><assertion verify="e"/></g></svg>'],
    ['the attribute is written otherwise', svg('<openbadges:credential Verify="e"/>')],
    ['an entity of its own would hold it', `<!DOCTYPE svg [<!ENTITY e "x">]>${svg('<openbadges:credential verify=""/>')}`],
    ['the element is another', svg('<openbadges:badge verify="e"/>')],
    ['it is a comment', svg('<!-- <openbadges:credential verify="e"/> -->')],
    ['it is empty', svg('<openbadges:credential/>')],
    [
      'a script would write it',
      svg('<script>document.write("<openbadges:credential verify=e>")</script>'.replaceAll('<o', '&lt;o')),
    ],
  ])('it is not there when %s', (_, text) => {
    expect(readBakedSvg(text)).toEqual({ ok: false, failure: 'parse_image_without_credential' });
  });

  it('two different texts are none', () => {
    const two = svg('<openbadges:credential verify="a"/><openbadges:credential verify="b"/>');
    expect(readBakedSvg(two)).toEqual({ ok: false, failure: 'parse_several_credentials' });
  });
});

describe('a broken SVG is broken', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['an element is not closed', svg('<g>')],
    ['it is cut off', badgeSvg({ json: '{}' }).slice(0, 120)],
    ['it nests deeper than any reader goes', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
    ['it nests deeper than any picture', svg('<g>'.repeat(5000) + '</g>'.repeat(5000))],
    ['it is longer than five megabytes', svg(' '.repeat(5 * 2 ** 20))],
  ])('when %s', (_, text) => {
    expect(readBakedSvg(text)).toEqual({ ok: false, failure: 'parse_image_broken' });
  });

  it('and entities that it declares itself are never expanded', () => {
    const read = readBakedSvg(bomb + svg('<openbadges:credential>&a19;</openbadges:credential>'));
    expect(read.ok ? read.text.length : 0).toBeLessThan(20);
    const file = '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(JSON.stringify(readBakedSvg(file + svg('<openbadges:credential>&f;</openbadges:credential>')))).not.toContain('root');
  });
});

it('an SVG is told by its beginning', () => {
  for (const text of [badgeSvg({ jws: 'e' }), '<!-- made by hand --><svg/>', '  <svg>', '<!DOCTYPE svg><svg/>'])
    expect(looksLikeSvg(text)).toBe(true);
  for (const text of ['<!doctype html><svg/>', '<html><svg></svg></html>', '{"a":"<svg"}', '<?xml version="1.0"?><feed/>'])
    expect(looksLikeSvg(text)).toBe(false);
});
