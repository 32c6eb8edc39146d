import type { Given } from './attack.ts';

/** What an attack is made of; one attack may be several of them. */
export type Kind =
  | 'Open Badges 2.0, hosted'
  | 'Open Badges 2.0, signed'
  | 'Open Badges 3.0, JWT'
  | 'Data Integrity'
  | 'SD-JWT'
  | 'JAdES'
  | 'Blockcerts'
  | 'CLR'
  | 'endorsement'
  | 'presentation'
  | 'PNG'
  | 'SVG'
  | 'Bitstring status list'
  | '1EdTech revocation list'
  | 'Open Badges 2.0 revocation list'
  | 'Token Status List';

/**
 * Told from the raw texts, apart from how the engine reads them: no parser that an attack is about may decide which parser it counts for.
 * Texts in base64url (tokens in tokens, in pictures) are opened up to four deep.
 */
export function kindsOf({ input, documents }: Given): Set<Kind> {
  const kinds = new Set<Kind>();
  if (input.kind === 'link') kinds.add('Open Badges 2.0, hosted');
  else {
    const text = Buffer.from(input.bytes).toString('latin1');
    if (text.startsWith('\x89PNG')) kinds.add('PNG');
    if (text.startsWith('<svg')) kinds.add('SVG');
    read(text, 4, kinds);
  }
  for (const answer of kinds.has('Open Badges 2.0, signed') ? Object.values(documents) : [])
    if (typeof answer === 'object' && String(answer.body).includes('"RevocationList"'))
      kinds.add('Open Badges 2.0 revocation list');
  return kinds;
}

/** Words of a text that tell a kind. */
const SIGNS: [RegExp, Kind][] = [
  [/"cryptosuite":|"Ed25519Signature2020"/, 'Data Integrity'],
  [/"type":"?HostedBadge"|"type":"hosted"/, 'Open Badges 2.0, hosted'],
  [/"ClrCredential"/, 'CLR'],
  [/"EndorsementCredential"|"endorsementJwt"|"Endorsement"/, 'endorsement'],
  [/"VerifiablePresentation"/, 'presentation'],
  [/"BitstringStatusListEntry"/, 'Bitstring status list'],
  [/"1EdTechRevocationList"/, '1EdTech revocation list'],
  [/"status_list"/, 'Token Status List'],
  [/"MerkleProof20(17|19)"|"MerkleProof2017"/, 'Blockcerts'],
  [/"signatures":\[/, 'JAdES'],
];

function read(text: string, depth: number, kinds: Set<Kind>): void {
  for (const [sign, kind] of SIGNS) if (sign.test(text)) kinds.add(kind);
  if (depth === 0) return;
  for (const [token, , payload = ''] of text.matchAll(/(eyJ[\w-]*)\.([\w-]+)\.[\w-]*(?:~[\w.~-]*)?/g)) {
    const inner = Buffer.from(payload, 'base64url').toString('latin1');
    if (token.includes('~')) kinds.add('SD-JWT');
    else if (/"type":"Assertion"/.test(inner)) kinds.add('Open Badges 2.0, signed');
    else if (/"(OpenBadgeCredential|AchievementCredential)"/.test(inner)) kinds.add('Open Badges 3.0, JWT');
    read(inner, depth - 1, kinds);
  }
}
