import type { Fact } from '../lib/facts/model.ts';
import { speakerWords } from '../lib/report/words/speaker-words.ts';
import { Glyph } from './glyph.tsx';
import { Say } from './say.tsx';

/** Who says it: a mark that does not depend on colour, and the words. */
export function Speaker({ fact, host }: { fact: Pick<Fact<unknown>, 'speaker' | 'how'>; host: string }) {
  const { key, params, glyph } = speakerWords(fact, host);
  return (
    <>
      <Glyph name={glyph} small />
      <span>
        <Say words={key} params={params} />
      </span>
    </>
  );
}
