import type { EndorsementReport } from '../lib/report/report.ts';
import { endorsementWords, isCounted } from './endorsement-words.ts';
import { Glyph } from './glyph.tsx';
import { Say } from './say.tsx';

/** One endorsement in one sentence: who, of what exactly, own signature, on the list or not. */
export function EndorsementLine({ endorsement }: { endorsement: EndorsementReport }) {
  const { key, params } = endorsementWords(endorsement);
  return (
    <p class="endorsement">
      <Glyph name={isCounted(endorsement) ? 'tick' : endorsement.holds ? 'ring' : 'dash'} small />
      <span>
        <Say words={key} params={params} />
        {endorsement.holds && endorsement.comment && (
          <>
            {' '}
            <Say words="quote_endorser" params={{ quote: endorsement.comment }} />
          </>
        )}
      </span>
    </p>
  );
}
