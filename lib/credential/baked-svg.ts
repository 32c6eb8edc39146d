import { parseXml, XmlCdata, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Baked } from './baked-png.ts';

const MAX_SVG = 5 * 1024 * 1024;

/** The two namespaces that Open Badges Baking has used. */
const NAMESPACES = new Set([
  'http://openbadges.org',
  'https://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
]);

export const looksLikeSvg = (text: string): boolean =>
  /^\s*(<\?xml|<!--|<!DOCTYPE\s+svg|<svg)/i.test(text) && text.includes('<svg');

/**
 * The credential text that is baked into an SVG: `<openbadges:assertion verify="…">` (OB 1.x, 2.0) or `<openbadges:credential verify="…">` (OB 3.0),
 * a JWS or address in the attribute, or JSON as CDATA. The SVG itself is never shown or run.
 */
export function readBakedSvg(text: string): Baked {
  if (text.length > MAX_SVG) return { ok: false, failure: 'parse_image_broken' };
  let root: XmlElement | null;
  try {
    root = parseXml(text, { ignoreUndefinedEntities: true }).root;
  } catch {
    return { ok: false, failure: 'parse_image_broken' };
  }
  if (root === null) return { ok: false, failure: 'parse_image_broken' };
  const found = new Set(
    bakedElements(root, prefixesOf(root, new Map()))
      .map(textOf)
      .filter((baked) => baked !== ''),
  );
  if (found.size > 1) return { ok: false, failure: 'parse_several_credentials' };
  const [baked] = found;
  return baked === undefined ? { ok: false, failure: 'parse_image_without_credential' } : { ok: true, text: baked };
}

function prefixesOf(element: XmlElement, outer: Map<string, string>): Map<string, string> {
  const prefixes = new Map(outer);
  for (const [name, value] of Object.entries(element.attributes))
    if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
  return prefixes;
}

function bakedElements(element: XmlElement, prefixes: Map<string, string>): XmlElement[] {
  const [prefix, local] = element.name.split(':');
  const own =
    local !== undefined &&
    prefix !== undefined &&
    (local === 'assertion' || local === 'credential') &&
    NAMESPACES.has(prefixes.get(prefix) ?? '');
  return [
    ...(own ? [element] : []),
    ...element.children.filter(isElement).flatMap((child) => bakedElements(child, prefixesOf(child, prefixes))),
  ];
}

const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElement;

function textOf(element: XmlElement): string {
  const inside = element.children
    .map((node) => (node instanceof XmlCdata || node instanceof XmlText ? node.text : ''))
    .join('')
    .trim();
  return inside === '' ? (element.attributes.verify ?? '').trim() : inside;
}
