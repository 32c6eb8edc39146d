import type { Report } from './report.ts';

/** How much of a credential level 1 may show under a verdict (DESIGN section 4; interface, 3.4). A summary and a print keep to it. */
export function levelOne(report: Report): 'nothing' | 'title' | 'steps' | 'page' | 'facts' {
  switch (report.verdict) {
    case 'invalid':
      return 'nothing';
    // No facts: a tick of an endorsement under "revoked" would be misread. The same holds for a blocked issuer and a changed key.
    case 'revoked':
    case 'suspended':
      return 'title';
    case 'unchecked':
      return report.facts === null ? 'steps' : 'facts';
    case 'claim':
      return report.facts === null ? 'page' : 'facts';
    case 'verified':
    case 'hosted':
    case 'unbound':
    case 'expired':
    case 'not-yet-valid':
      return report.axes.issuer === 'blocked' || report.axes.issuer === 'key-changed' ? 'title' : 'facts';
  }
}

/** Nothing was checked about a claim without a document, nor before a check came through: then no standing line. */
export const somethingWasChecked = ({ verdict, credential }: Report): boolean =>
  (verdict !== 'claim' && verdict !== 'unchecked') || credential !== null;
