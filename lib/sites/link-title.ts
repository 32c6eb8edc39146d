import { linesOf, tidy } from './dom.ts';

/** Words that say "badge" or "press here" and name none. */
const SAYS_NOTHING =
  /^(?:(?:a|an|the|this|that|my|our|its|on|in|at|of|to|by|for|with|from|and|is|here|click|open|go|get|see|show|view|check|verify|verified|verification|validate|read|more|learn|online|digital|public|official|credentials?|certificates?|certifications?|badges?|assertion|awards?|diploma|proof|links?|url|website|page|profile|image|icon|logo|picture|photo|thumbnail|pdf|voir|vérifier|afficher|consulter|ici|lien|le|la|les|un|une|mon|ma|mes|ce|cette|sur|de|du|certificats?|certifié|attestation|ansehen|anzeigen|hier|zertifikate?|nachweis|abzeichen|ver|mostrar|aquí|credenciale?s|credencial|certificados?|insignias?|credly|acclaim|accredible|linkedin)(?:[\s\p{P}\p{S}]+|$))+$/iu;
/** An address, the start of one, a host name, a number or an identifier. */
const ADDRESS = /:\/\/|\bwww\.|@|\.\p{L}{2,}\/|^\S*[./]\S*$|^[\da-f-]{16,}$/iu;

function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !ADDRESS.test(text) && !SAYS_NOTHING.test(text.replace(/^[\s\p{P}\p{S}]+/u, ''));
}

/**
 * The title that a link gives to what it leads to: its own text, else that of the picture in it; null when it says nothing. A link of several
 * lines is a card, and which of its lines is the title would be a guess.
 */
export function titleOfLink(node: Node): string | null {
  const link = node as Element;
  if (link.localName !== 'a') return null;
  const lines = linesOf(link);
  if (lines.length > 1) return null;
  const texts = [lines[0] ?? '', ...[...link.querySelectorAll('img[alt]')].map((image) => tidy(image.getAttribute('alt') ?? ''))];
  return texts.find(isTitle) ?? null;
}
