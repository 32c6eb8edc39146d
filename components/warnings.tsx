import type { Report } from '../lib/report/report.ts';
import { shownWarnings } from '../lib/report/words/shown-warnings.ts';
import { Glyph } from './glyph.tsx';
import { Say } from './say.tsx';

/** At most two warnings, a line each; all stand under how we know. */
export function Warnings({ report: { checks } }: { report: Report }) {
  const warnings = shownWarnings(checks);
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map(({ code, params }) => (
        <li key={code}>
          <Glyph name="bang" small />
          <span>
            <Say words={code} params={params} />
          </span>
        </li>
      ))}
    </ul>
  );
}
