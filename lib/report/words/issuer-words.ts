import type { Phrase } from '../headline-parts.ts';
import type { Report } from '../report.ts';

/**
 * Who is said to issue it. After a signature the headline has said it, unless it only says that nothing could be checked; a name of nobody's is
 * only what a file or a platform calls it. `host` holds the document.
 */
export function issuerWords({ verdict, axes, credential, facts }: Report, host: string): Phrase[] {
  const name = facts?.issuerName;
  if (!name || (verdict !== 'unchecked' && (axes.authentic === 'signed' || axes.authentic === 'unbound'))) return [];
  const { speaker, value } = name;
  // What is signed is said by the domain of the key, wherever the document lay.
  const domain = axes.authentic === 'signed' ? (credential?.signer?.domain ?? null) : host;
  const shown = speaker.who === 'platform' ? speaker.host : speaker.who === 'issuer' ? domain : null;
  const named: Phrase =
    shown === null
      ? { key: 'issuer_in_file', params: { name: value } }
      : { key: 'issuer_says', params: { name: value, host: shown } };
  return axes.issuer === 'unrecognised' ? [named, { key: 'issuer_not_listed', params: {} }] : [named];
}
