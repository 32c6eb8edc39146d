import type { EndorsementReport } from '../lib/report/report.ts';
import { endorsementWords, isCounted } from './endorsement-words.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import { Say } from './say.tsx';

/** One endorsement in one sentence: who, of what exactly, own signature, on the list or not. */
export function EndorsementLine({ endorsement }: { endorsement: EndorsementReport }) {
  const { key, params } = endorsementWords(endorsement);
  return (
    <p class="endorsement">
      <Glyph name={glyphOf(endorsement)} small />
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

/** A signature of its own and an address that confirms it have the marks that they have in a headline. */
function glyphOf(endorsement: EndorsementReport): GlyphName {
  if (isCounted(endorsement)) return 'tick';
  if (!endorsement.holds) return 'dash';
  return endorsement.authentic === 'hosted' ? 'house-outline' : 'ring';
}
