import { describe, expect, it } from 'vitest';
import { looksLikeSvg, readBakedSvg } from '../../../lib/credential/baked-svg.ts';
import { badgeSvg } from '../../world/bake.ts';

const svg = (inside: string, namespace = 'https://purl.imsglobal.org/ob/v3p0'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${namespace}">${inside}</svg>`;

const BROKEN = { ok: false, failure: 'parse_image_broken' };

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
    ['the five names of XML', svg('<openbadges:credential verify="&lt;&gt;&amp;&quot;&apos;"/>'), `<>&"'`],
    ['a reference that holds another is read once', svg('<openbadges:credential verify="&amp;lt;"/>'), '&lt;'],
    ['lines and tabs of an attribute are spaces', svg('<openbadges:credential verify="a\r\nb\tc&#9;d"/>'), 'a b c\td'],
    ['lines end in one way', svg('<openbadges:credential>a\r\nb\rc</openbadges:credential>'), 'a\nb\nc'],
    [
      'text around what is no text',
      svg('<openbadges:credential>{<!-- x --><?y z?><g>n</g>"a"<![CDATA[:1]]>}</openbadges:credential>'),
      '{"a":1}',
    ],
    [
      'behind a document type',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<openbadges:credential verify="e"/>')}`,
      'e',
    ],
    ['as deep as it may be', svg(`${'<g>'.repeat(198)}<openbadges:credential verify="e"/>${'</g>'.repeat(198)}`), 'e'],
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
  const good = svg('<openbadges:credential verify="e"/>');
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['it declares entities', `<!DOCTYPE svg [<!ENTITY e "x">]>${good}`],
    ['its document type is left open', `<!DOCTYPE svg [${good}`],
    ['it has two document types', `<!DOCTYPE svg><!DOCTYPE svg>${good}`],
    ['its document type comes late', `${good}<!DOCTYPE svg>`],
    ['the declaration comes late', ` <?xml version="1.0"?>${good}`],
    ['the declaration has no version', `<?xml encoding="UTF-8"?>${good}`],
    ['there is nothing in it', '<!-- -->'],
    ['there are two drawings', good + good],
    ['text is outside of it', `${good}x`],
    ['a reference is outside of it', `${good}&#32;`],
    ['CDATA is outside of it', `${good}<![CDATA[]]>`],
    ['tags cross', svg('<g><b></g></b>')],
    ['a tag is closed that was not opened', `${good}</svg>`],
    ['a closing tag has an attribute', svg('<g></g a="b">')],
    ['an end tag is written with a capital', svg('<g></G>')],
    ['a tag begins with a space', svg('< g/>')],
    ['a name begins with a digit', svg('<1/>')],
    ['a name has two prefixes', svg('<openbadges:credential:x verify="e"/>')],
    ['an attribute is there twice', svg('<openbadges:credential verify="e" verify="f"/>')],
    ['an attribute has no value', svg('<g a/>')],
    ['an attribute has no quotes', svg('<g a=b/>')],
    ['an attribute is not closed', svg('<g a="b/>')],
    ['attributes stand without a space', svg('<g a="b"c="d"/>')],
    ['an attribute holds a tag', svg('<g a="<"/>')],
    ['an ampersand stands alone', svg('a & b')],
    ['an attribute names an entity that is none of XML', svg('<g a="&nbsp;"/>')],
    ['text names an entity that is none of XML', svg('&constructor;')],
    ['a reference is not closed', svg('&amp')],
    ['a number is no character', svg('&#0;')],
    ['a number is half a character', svg('&#xD83D;&#xDE00;')],
    ['a number is too high', svg('&#x110000;')],
    ['a number is written otherwise', svg('&#X41;')],
    ['a number is none', svg('&#1e1;')],
    ['a control character is in it', svg('\u0001')],
    ['a control character is in a comment', svg('<!-- \0 -->')],
    ['half a character is in it', svg('\uD83D')],
    ['CDATA ends that never began', svg(']]>')],
    ['CDATA is not closed', svg('<![CDATA[')],
    ['a comment is not closed', svg('<!--')],
    ['a comment holds two dashes', svg('<!-- a -- b -->')],
    ['a comment ends in three dashes', svg('<!-- a --->')],
    ['an instruction is not closed', svg('<?a')],
    ['an instruction has no name', svg('<? a?>')],
    ['something is declared inside', svg('<!ENTITY e "x">')],
    ['it nests one deeper than it may', svg(`${'<g>'.repeat(200)}${'</g>'.repeat(200)}`)],
    ['an element is not closed', svg('<g>')],
    ['it is cut off', badgeSvg({ json: '{}' }).slice(0, 120)],
    ['it nests deeper than any reader goes', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
    ['it nests deeper than any picture', svg('<g>'.repeat(5000) + '</g>'.repeat(5000))],
    ['it is longer than five megabytes', svg(' '.repeat(5 * 2 ** 20))],
  ])('when %s', (_, text) => {
    expect(readBakedSvg(text)).toEqual(BROKEN);
  });

  it('and what entities of its own stand for is nowhere', () => {
    expect(readBakedSvg(bomb + svg('<openbadges:credential>&a19;</openbadges:credential>'))).toEqual(BROKEN);
    const file = '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(readBakedSvg(file + svg('<openbadges:credential>&f;</openbadges:credential>'))).toEqual(BROKEN);
  });

  it('and the same without what broke it is whole', () => {
    expect(readBakedSvg(good)).toEqual({ ok: true, text: 'e' });
  });
});

it('an SVG is told by its beginning', () => {
  for (const text of [badgeSvg({ jws: 'e' }), '<!-- made by hand --><svg/>', '  <svg>', '<!DOCTYPE svg><svg/>'])
    expect(looksLikeSvg(text)).toBe(true);
  for (const text of ['<!doctype html><svg/>', '<html><svg></svg></html>', '{"a":"<svg"}', '<?xml version="1.0"?><feed/>'])
    expect(looksLikeSvg(text)).toBe(false);
});
