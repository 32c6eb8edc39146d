import type { EndorsementReport } from '../lib/report/report.ts';
import { endorsementWords, isCounted } from '../lib/report/words/endorsement-words.ts';
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
      </span>
    </p>
  );
}

/** What an endorser who stands behind it says in words of their own. */
export function EndorserWords({ endorsement: { holds, comment } }: { endorsement: EndorsementReport }) {
  return holds && comment ? (
    <p class="muted">
      <Say words="quote_endorser" params={{ quote: comment }} />
    </p>
  ) : null;
}

/** A signature of its own and an address that confirms it have the marks that they have in a headline. */
function glyphOf(endorsement: EndorsementReport): GlyphName {
  if (isCounted(endorsement)) return 'tick';
  if (!endorsement.holds) return 'dash';
  return endorsement.authentic === 'hosted' ? 'house-outline' : 'ring';
}
