import { parseXml, XmlCdata, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Baked } from './baked-png.ts';

const MAX_SVG = 5 * 1024 * 1024;
const MAX_DEPTH = 200;

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
 * under any prefix or none, with a JWS or address in the attribute, or JSON as CDATA. The SVG itself is never shown or run.
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
  const elements = bakedElements(root);
  if (elements === null) return { ok: false, failure: 'parse_image_broken' };
  const found = new Set(elements.map(textOf).filter((baked) => baked !== ''));
  if (found.size > 1) return { ok: false, failure: 'parse_several_credentials' };
  const [baked] = found;
  return baked === undefined ? { ok: false, failure: 'parse_image_without_credential' } : { ok: true, text: baked };
}

/** Every element of the baking namespaces; null when they nest deeper than any picture. The walk keeps its own stack: depth is the stranger's choice. */
function bakedElements(root: XmlElement): XmlElement[] | null {
  const baked: XmlElement[] = [];
  const open = [{ element: root, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, depth } = next;
    if (depth > MAX_DEPTH) return null;
    if (isBaked(element)) baked.push(element);
    for (const child of element.children) if (child instanceof XmlElement) open.push({ element: child, depth: depth + 1 });
  }
  return baked;
}

function isBaked(element: XmlElement): boolean {
  const [name, local] = element.name.split(':');
  const [declaration, own] = local === undefined ? ['xmlns', name] : [`xmlns:${name}`, local];
  return (own === 'assertion' || own === 'credential') && NAMESPACES.has(namespaceOf(declaration, element));
}

function namespaceOf(declaration: string, element: XmlElement): string {
  for (let at: XmlNode | null = element; at instanceof XmlElement; at = at.parent) {
    const namespace = at.attributes[declaration];
    if (namespace !== undefined) return namespace;
  }
  return '';
}

function textOf(element: XmlElement): string {
  const inside = element.children
    .map((node) => (node instanceof XmlCdata || node instanceof XmlText ? node.text : ''))
    .join('')
    .trim();
  return inside === '' ? (element.attributes.verify ?? '').trim() : inside;
}
