import type { Fact } from '../../facts/model.ts';
import type { MessageKey } from '../../i18n/words.ts';
import type { HeadlineGlyph, Phrase } from '../headline-parts.ts';

type Provenance = Pick<Fact<unknown>, 'speaker' | 'how'>;

/** Who says it, in words (interface, 2.3). "Signed by issuer" only when a signature bound to the issuer covers it. `host` holds the document. */
export function speakerWords({ speaker, how }: Provenance, host: string): Phrase & { glyph: HeadlineGlyph } {
  switch (speaker.who) {
    case 'issuer':
      if (how === 'SIG') return { key: 'speaker_issuer', params: {}, glyph: 'ring' };
      return how === 'TLS'
        ? { key: 'speaker_shown', params: { host }, glyph: 'house' }
        : { key: 'speaker_file', params: {}, glyph: 'page' };
    case 'platform':
      return { key: 'speaker_shown', params: { host: speaker.host }, glyph: 'house' };
    case 'recipient':
      return { key: 'speaker_person', params: {}, glyph: 'speech' };
    case 'page':
      return { key: 'speaker_page', params: {}, glyph: 'page' };
    case 'endorser':
      if (how === 'SIG') return { key: 'speaker_endorser', params: {}, glyph: 'ring' };
      return how === 'TLS' && speaker.host !== undefined
        ? { key: 'speaker_shown', params: { host: speaker.host }, glyph: 'house' }
        : { key: 'speaker_file', params: {}, glyph: 'page' };
    case 'file':
      return { key: 'speaker_file', params: {}, glyph: 'page' };
  }
}

/** How we know that the speaker said it. */
export function howWords({ speaker, how }: Provenance, host: string): { key: MessageKey; params: Record<string, string> } {
  switch (how) {
    case 'SIG':
      return { key: speaker.who === 'endorser' ? 'how_signed_endorser' : 'how_signed', params: {} };
    case 'SIG?':
      return { key: 'how_signed_unconfirmed', params: {} };
    case 'TLS':
      return speaker.who === 'endorser'
        ? { key: 'how_hosted_endorser', params: { host: speaker.host ?? host } }
        : { key: 'how_hosted', params: { host } };
    case 'TLS-P':
      return { key: 'how_platform', params: { host: speaker.who === 'platform' ? speaker.host : host } };
    case 'TEXT':
      return { key: 'how_text', params: {} };
    case 'REC':
      return { key: 'how_person', params: {} };
  }
}
