import type { Report } from '../lib/report/report.ts';
import { Say } from './say.tsx';

/** Who put this issuer on the list, when and why, where the headline rests on that and does not say it. */
export function Decision({ report }: { report: Report }) {
  const { by = '', date = '', reason = '' } = report.checks.find(({ id }) => id === 'issuer')?.params ?? {};
  const isSaid = report.axes.issuer === 'blocked' && by !== '';
  if (date === '' || isSaid) return null;
  return (
    <p class="note">
      {by === '' ? <Say words="panel_decided" params={{ date }} /> : <Say words="panel_decided_by" params={{ by, date }} />}{' '}
      {reason !== '' && report.axes.issuer === 'key-changed' && <Say words="headline_reason" params={{ reason }} />}
    </p>
  );
}
