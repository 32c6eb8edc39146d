import type { Fact } from '../lib/facts/model.ts';
import { type Said, saidByEndorser } from '../lib/facts/said.ts';
import type { EndorsementReport, Report } from '../lib/report/report.ts';
import { namedWords } from '../lib/report/words/endorsement-words.ts';
import { EndorsementLine } from './endorsement-line.tsx';
import { FactRow, type RowContext } from './fact-row.tsx';
import { Say } from './say.tsx';
import type { CardSlots } from './view.ts';

interface Props {
  report: Report;
  row: RowContext;
  endorser: CardSlots['endorser'] | undefined;
}

/** Who stands behind the badge: endorsements with a signature of their own, and beside them whom somebody else names. */
export function EndorsementRow({ report, row, endorser }: Props) {
  const named = [...(report.facts?.listedEndorsers ?? []), report.facts?.partner ?? []].flat().slice(0, 2);
  const endorsements = report.endorsements.slice(0, 3);
  if (endorsements.length === 0 && named.length === 0) return null;
  const facts = endorsements.map(endorsementFact);
  return (
    <FactRow label="fact_endorsement" facts={[...facts, ...named]} row={row}>
      {endorsements.map((one) => (
        <div key={one.path}>
          <EndorsementLine endorsement={one} />
          {endorser?.(one)}
        </div>
      ))}
      {named.map((one) => (
        <Named key={one.path} fact={one} />
      ))}
    </FactRow>
  );
}

/** Somebody whom the issuer or a platform names, without a signature of their own. */
export function Named({ fact }: { fact: Fact<string> }) {
  const { key, params } = namedWords(fact);
  return (
    <p>
      <Say words={key} params={params} />
    </p>
  );
}

/** An endorsement with who says it, how we know, and where it stands. */
export function endorsementFact(one: EndorsementReport): Fact<EndorsementReport> {
  const { holds, endorser, path } = one;
  const said: Said = holds ? saidByEndorser(one) : { speaker: { who: 'file' }, how: 'TEXT' };
  return { value: one, path, raw: endorser.id ?? endorser.name ?? '', ...said };
}
