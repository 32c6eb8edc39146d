import { readElements } from '../facts/elements/index.ts';
import type { Elements } from '../facts/elements/model.ts';
import { readMetadata } from '../facts/metadata/index.ts';
import type { MetadataItem } from '../facts/metadata/model.ts';
import { isBadge } from '../facts/no-badge.ts';
import type { Report, WrittenReport } from './report.ts';
import { isUndisclosed } from './undisclosed.ts';

/** ICTC's elements as the report stands now: they follow the team's list, and what came of comparing a work. A presentation states nothing itself; what is no badge is not asked. */
export function elementsOf(report: Report): Elements | null {
  const { facts, credential, axes, endorsements, portfolio, checks } = report;
  if (facts === null || credential?.format === 'presentation' || !isBadge(report)) return null;
  return readElements({
    facts,
    portfolio,
    endorsements,
    authentic: axes.authentic,
    current: axes.current,
    standing: axes.issuer,
    pageLinks: [],
    unread: axes.authentic === 'unknown' || isUndisclosed(checks),
  });
}

/** How completely it describes itself. Of what could not be read whole nobody knows what it leaves out. */
export function metadataOf(report: Report): MetadataItem[] {
  const { facts, credential, axes, portfolio, checks } = report;
  if (facts === null || credential?.format === 'presentation' || axes.authentic === 'unknown' || !isBadge(report)) return [];
  const learner = credential?.recipient.path ?? null;
  return readMetadata({ facts, portfolio, learner, undisclosed: isUndisclosed(checks) });
}

/** A report with what follows from it, those inside included: for who reads it without us. */
export const withDetails = (report: Report): WrittenReport => ({
  ...report,
  elements: elementsOf(report),
  metadata: metadataOf(report),
  credentials: report.credentials.map(withDetails),
});
