import type { MessageKey } from '../lib/i18n/words.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import { useWords } from './language.tsx';

/** A state of the whole surface: nothing found, offline, a page that cannot be read. */
export function Notice({ glyph, title, sentence }: { glyph: GlyphName; title: MessageKey; sentence?: MessageKey }) {
  const { t } = useWords();
  return (
    <section class="notice">
      <Glyph name={glyph} />
      <div>
        <h2>{t(title)}</h2>
        {sentence && <p>{t(sentence)}</p>}
      </div>
    </section>
  );
}
