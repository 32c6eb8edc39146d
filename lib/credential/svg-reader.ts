/** An element of a picture, by its name as written; `text` is what stands right inside it. */
export type XmlElement = {
  name: string;
  attributes: Map<string, string>;
  parent: XmlElement | null;
  text: string;
};

/** Deeper than any picture. */
const MAX_DEPTH = 200;

const NO_CHARACTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
/** Stands for what is no character, as nothing in the text itself can. */
const NONE = '\0';
const REFERENCE = /&(?:#(x[\da-fA-F]+|\d+)|(amp|apos|gt|lt|quot));|&/g;
const NAMED: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

const S = '[ \\t\\n]';
const START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const PART = `[${START}][${START}\\-.\\d\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;
const NAME = `${PART}(?::${PART})?`;
const MARKUP = sticky(`(!--|!\\[CDATA\\[|!DOCTYPE)|([?/]?)(${NAME})`);
const ATTRIBUTE = sticky(`${S}+(${NAME})${S}*=${S}*(["'])`);
const TAG_END = sticky(`${S}*(/?)>`);
const INSTRUCTION = sticky(`${S}|(?=\\?>)`);

const PUBLIC_ID = '-()+,./:=?;!*#@$%\\w \\n';
const LITERAL = `("[^"]*"|'[^']*')`;
/** Without an internal subset: nothing that a stranger declares is ever expanded. */
const DOCTYPE = sticky(`${S}+${NAME}(${S}+(PUBLIC${S}+("[${PUBLIC_ID}']*"|'[${PUBLIC_ID}]*')|SYSTEM)${S}+${LITERAL})?${S}*>`);
const field = (name: string, value: string): string => `${S}+${name}${S}*=${S}*("${value}"|'${value}')`;
const DECLARATION = sticky(
  `\\uFEFF?(<\\?xml${field('version', '1\\.\\d+')}(${field('encoding', '[A-Za-z][\\w.\\-]*')})?(${field('standalone', '(yes|no)')})?${S}*\\?>)?`,
);

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'uy');
}

/**
 * The `wanted` elements of an XML text; null where it is not well-formed (XML 1.0), nests too deep or has an internal subset. One pass
 * with no recursion; what may be long is sought by its end rather than matched, so that no text is slow to read. Whether namespaces are
 * declared is for who asks for them: `namespaceOf`.
 */
export function readElements(source: string, wanted: (element: XmlElement) => boolean): XmlElement[] | null {
  if (NO_CHARACTER.test(source)) return null;
  const text = source.replace(/\r\n?/g, '\n');
  const found: XmlElement[] = [];
  let at = 0;
  let depth = 0;
  let open: XmlElement | null = null;
  let hasDoctype = false;
  let hasRoot = false;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  /** What stands before the next `end`, which is passed as well. */
  const until = (end: string): string | null => {
    const from = at;
    const to = text.indexOf(end, from);
    if (to < 0) return null;
    at = to + end.length;
    return text.slice(from, to);
  };
  /** The attributes of a start tag; null when one is there twice or is malformed. */
  const attributes = (): Map<string, string> | null => {
    const all = new Map<string, string>();
    for (let match = take(ATTRIBUTE); match !== null; match = take(ATTRIBUTE)) {
      const [, name = '', quote = ''] = match;
      const raw = until(quote);
      if (raw === null || raw.includes('<') || all.has(name)) return null;
      const value = expand(raw.replace(/[\t\n]/g, ' '));
      if (value.includes(NONE)) return null;
      all.set(name, value);
    }
    return all;
  };

  take(DECLARATION);
  for (let chars = until('<'); chars !== null; chars = until('<')) {
    if (open === null) {
      if (!isSpace(chars)) return null;
    } else {
      const value = expand(chars);
      if (value.includes(NONE) || chars.includes(']]>')) return null;
      open.text += value;
    }
    const [, special, mark, name = ''] = take(MARKUP) ?? [];
    switch (special ?? mark) {
      case '!--':
        if (until('--') === null || text[at++] !== '>') return null;
        break;
      case '![CDATA[': {
        const inside = until(']]>');
        if (open === null || inside === null) return null;
        open.text += inside;
        break;
      }
      case '!DOCTYPE':
        if (hasDoctype || hasRoot || take(DOCTYPE) === null) return null;
        hasDoctype = true;
        break;
      case '?':
        if (/^xml$/i.test(name) || take(INSTRUCTION) === null || until('?>') === null) return null;
        break;
      case '/':
        if (open?.name !== name || take(TAG_END)?.[1] !== '') return null;
        open = open.parent;
        depth--;
        break;
      case '': {
        const own = attributes();
        const end = take(TAG_END);
        if (own === null || end === null || (open === null && hasRoot) || depth >= MAX_DEPTH) return null;
        hasRoot = true;
        const element: XmlElement = { name, attributes: own, parent: open, text: '' };
        if (wanted(element)) found.push(element);
        if (end[1] === '') {
          open = element;
          depth++;
        }
        break;
      }
      default:
        return null;
    }
  }
  return hasRoot && open === null && isSpace(text.slice(at)) ? found : null;
}

const isSpace = (text: string): boolean => !/[^ \t\n]/.test(text);

/** Text with its references put in: characters by number and the five names of XML; `NONE` for any other. */
const expand = (text: string): string =>
  text.replace(REFERENCE, (_, number?: string, name?: string) =>
    number === undefined ? (NAMED[name ?? ''] ?? NONE) : charOf(Number(`0${number}`)),
  );

function charOf(code: number): string {
  const char = code > 0x10ffff ? NONE : String.fromCodePoint(code);
  return NO_CHARACTER.test(char) ? NONE : char;
}

/** The namespace that a prefix stands for at an element, or no prefix: '' when none does (Namespaces in XML section 6). */
export function namespaceOf(element: XmlElement, prefix?: string): string {
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const namespace = at.attributes.get(declaration);
    if (namespace !== undefined) return namespace;
  }
  return '';
}
