import { type Baked, withWords } from './baked-png.ts';
import { namespaceOf, readElements, type XmlElement } from './svg-reader.ts';

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
 * under any prefix or none, with a JWS or address in the attribute, or JSON as CDATA. The SVG itself is never shown or run.
 */
export function readBakedSvg(text: string): Baked {
  const elements = text.length > MAX_SVG ? null : readElements(text, (element) => isBaked(element) || isOwn(element));
  if (elements === null) return { ok: false, failure: 'parse_image_broken' };
  const found = new Set(
    elements
      .filter(isBaked)
      .map(textOf)
      .filter((baked) => baked !== ''),
  );
  if (found.size > 1) return { ok: false, failure: 'parse_several_credentials' };
  const [baked] = found;
  return baked === undefined
    ? { ok: false, failure: 'parse_image_without_credential' }
    : { ok: true, text: baked, ...withWords({ title: ownWords(elements, 'title'), text: ownWords(elements, 'desc') }) };
}

/** The picture's own title and description stand right below its root; those further in are of its parts. */
const isOwn = ({ name, parent }: XmlElement): boolean => parent?.parent === null && /^(\w+:)?(title|desc)$/.test(name);

const ownWords = (elements: XmlElement[], name: string): string | null =>
  elements
    .find((element) => isOwn(element) && element.name.endsWith(name))
    ?.text.trim()
    .slice(0, 2000) || null;

function isBaked(element: XmlElement): boolean {
  const [name = '', local] = element.name.split(':');
  const [own, prefix] = local === undefined ? [name] : [local, name];
  return (own === 'assertion' || own === 'credential') && NAMESPACES.has(namespaceOf(element, prefix));
}

function textOf({ text, attributes }: XmlElement): string {
  return text.trim() || (attributes.get('verify') ?? '').trim();
}
