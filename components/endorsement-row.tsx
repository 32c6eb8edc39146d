import type { Fact } from '../lib/facts/model.ts';
import { hostOf } from '../lib/net/address.ts';
import type { EndorsementReport, Report } from '../lib/report/report.ts';
import { EndorsementLine } from './endorsement-line.tsx';
import { FactRow, type RowContext } from './fact-row.tsx';
import { Say } from './say.tsx';
import type { CardSlots } from './view.ts';

interface Props {
  report: Report;
  row: RowContext;
  endorser: CardSlots['endorser'] | undefined;
}

/** Who stands behind the badge: endorsements with a signature of their own, and beside them a partner that somebody else names. */
export function EndorsementRow({ report, row, endorser }: Props) {
  const partner = report.facts?.partner ?? null;
  const endorsements = report.endorsements.slice(0, 3);
  if (endorsements.length === 0 && partner === null) return null;
  const facts = endorsements.map((one) => ({
    value: one,
    ...saidBy(one),
    path: one.path,
    raw: one.endorser.id ?? one.endorser.name ?? '',
  }));
  return (
    <FactRow label="fact_endorsement" facts={partner ? [...facts, partner] : facts} row={row}>
      {endorsements.map((one) => (
        <div key={one.path}>
          <EndorsementLine endorsement={one} />
          {endorser?.(one)}
        </div>
      ))}
      {partner && (
        <p>
          <Say
            words={partner.speaker.who === 'platform' ? 'endorse_listed_by_platform' : 'endorsement_not_signed'}
            params={{ name: partner.value, ...(partner.speaker.who === 'platform' && { host: partner.speaker.host }) }}
          />
        </p>
      )}
    </FactRow>
  );
}

function saidBy({ holds, authentic, endorser }: EndorsementReport): Pick<Fact<unknown>, 'speaker' | 'how'> {
  if (!holds) return { speaker: { who: 'file' }, how: 'TEXT' };
  return authentic === 'hosted'
    ? { speaker: { who: 'platform', host: hostOf(endorser.id ?? '') ?? '' }, how: 'TLS' }
    : { speaker: { who: 'endorser', name: endorser.name }, how: 'SIG' };
}
