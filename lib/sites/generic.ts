import { destinationOf, isWorthReading } from '../platforms/patterns-notice.ts';
import type { SeenLink } from './badge-link.ts';
import { isElement, type Scope, select } from './dom.ts';
import { findAddresses } from './text.ts';

/** An address in the page, and the node that carries it: as long as that node says so, the hit stands. */
export interface Hit extends Omit<SeenLink, 'claims'> {
  node: Node;
  /** The attribute that holds it; null for text. */
  attribute: string | null;
  raw: string;
}

/** Longer texts are not a person's page; reading stops there. */
const MAX_TEXTS = 40_000;
/**
 * Of which every address of a platform holds one, and few others do: the browser's own search by these is many times faster than
 * to look at each link. Redirect wrappers hold the address that they lead to. `lnkd.in` and `bit.ly` are counted as hidden.
 */
const WORDS = 'cred cert badg assert verif accompl achieve transcript confirm ude.my learncard lnkd.in bit.ly'.split(' ');
const LEADS = `a:is(${WORDS.map((word) => `[href*="${word}"]`)})`;
const MAY_LEAD = new RegExp(`(?:${WORDS.join('|').replaceAll('.', '\\.')})\\S{0,300}\\/|\\/\\s*$`, 'i');
const FRAMES = ['iframe', 'embed', 'object'];
const OTHERS = ['img:is([src*="badg"],[src*="assert"])', '[data-share-badge-id]'];
const WHERE: Record<string, string> = { iframe: 'frame', img: 'image' };
const NO_TEXT =
  'a[href],script,style,noscript,template,textarea,input,select,[contenteditable]:not([contenteditable="false"]),.visually-hidden,[hidden],[style*="display: none"],[style*="display:none"]';
const RESUME = '[class*="resume" i],[id*="resume" i],[data-provides*="resume" i],.textLayer';

export function isLive(hit: Hit): boolean {
  if (!hit.node.isConnected) return false;
  if (hit.attribute === null) return hit.node.nodeValue?.includes(hit.raw) ?? false;
  return isElement(hit.node) && hit.node.getAttribute(hit.attribute) === hit.raw;
}

function place(element: Element | null, otherwise: string): string {
  return element?.closest(RESUME) ? 'résumé' : otherwise;
}

function hit(node: Element, attribute: string, href: string, base: string | undefined, where: string): Hit | null {
  const url = destinationOf(href, base);
  return url && isWorthReading(url)
    ? { url: url.href, more: [], node, attribute, raw: node.getAttribute(attribute) ?? '', where }
    : null;
}

/** What a link, an embed or an image leads to. */
function elementHit(node: Element, base: string | undefined): Hit | null {
  const badge = node.getAttribute('data-share-badge-id');
  if (badge !== null) {
    // Credly's embed code; older ones carry no host, or youracclaim.com.
    const host = node.getAttribute('data-share-badge-host') || 'https://www.credly.com';
    const href = `${host.includes('//') ? host : `https://${host}`}/badges/${badge}`;
    return hit(node, 'data-share-badge-id', href, base, 'embed');
  }
  const { localName } = node;
  const attribute = localName === 'a' ? 'href' : localName === 'object' ? 'data' : 'src';
  const where = localName === 'a' ? place(node, 'link') : (WHERE[localName] ?? 'embed');
  return hit(node, attribute, node.getAttribute(attribute) ?? '', base, where);
}

/** The texts with a slash, found by the browser itself where it can: scripts walk tens of times slower. */
function slashed(scope: Scope | Text, document: Document): Node[] {
  if (scope.nodeType === 3) return [scope];
  if (document.evaluate) {
    const result = document.evaluate('.//text()[contains(.,"/")]', scope, null, 7);
    return Array.from({ length: Math.min(result.snapshotLength, MAX_TEXTS) }, (_, index) => result.snapshotItem(index) ?? scope);
  }
  const walker = document.createTreeWalker(scope, 4);
  const texts: Node[] = [];
  while (walker.nextNode() && texts.length < MAX_TEXTS) texts.push(walker.currentNode);
  return texts;
}

/** The two texts that follow a node, where a cut address may go on. */
function following(node: Node): string {
  let text = '';
  let at: Node | null = node;
  for (let [found, steps] = [0, 0]; found < 2 && steps < 20; steps++) {
    while (at && !at.nextSibling) at = at.parentNode;
    at = at?.nextSibling ?? null;
    while (at?.firstChild) at = at.firstChild;
    if (at?.nodeType !== 3 || !at.nodeValue?.trim()) continue;
    text += `\n${at.nodeValue}`;
    found++;
  }
  return text;
}

/** Addresses written as text. A word that a line end cuts is read on in the next two texts. */
function textHits(scope: Scope | Text): Hit[] {
  const hits: Hit[] = [];
  const document = scope.nodeType === 9 ? (scope as Document) : scope.ownerDocument;
  // One look at the whole text spares most pages the search.
  if (!document || !MAY_LEAD.test((scope === document ? document.body : scope)?.textContent ?? '')) return hits;
  for (const node of slashed(scope, document)) {
    const own = node.nodeValue ?? '';
    if (!MAY_LEAD.test(own) || node.parentElement?.closest(NO_TEXT)) continue;
    const text = /\S{8}\s*$/.test(own) ? own + following(node) : own;
    for (const { url, more, raw, at } of findAddresses(text)) {
      if (at >= own.length) break;
      const where = place(node.parentElement, 'text');
      hits.push({ url, more, node, attribute: null, raw: raw.slice(0, own.length - at), where });
    }
  }
  return hits;
}

/**
 * Reads one subtree once: links, embeds, images and text that lead to badges, to their imitations, or nobody knows where; and
 * all its frames. Selectors are asked one by one: the browser has a fast way for one, and a list of them costs several times their sum.
 */
export function harvest(scope: Scope | Text, base: string | undefined): { hits: Hit[]; frames: Element[] } {
  const all = (selectors: string[]) => (scope.nodeType === 3 ? [] : selectors.flatMap((one) => select(scope as Scope, one)));
  const frames = all(FRAMES);
  const elements = [...all([LEADS]), ...frames, ...all(OTHERS)];
  const hits = elements.map((element) => elementHit(element, base)).filter((hit) => hit !== null);
  return { hits: [...hits, ...textHits(scope)], frames };
}
