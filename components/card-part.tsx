import type { ComponentChildren } from 'preact';
import type { Report } from '../lib/report/report.ts';

/** What lies behind a line of level 2. */
export interface Part {
  name: 'compared' | 'elements' | 'stated' | 'metadata' | 'checks';
  report: Report;
  /** The host that holds the document. */
  host: string;
}

let draw: (part: Part) => ComponentChildren = () => null;

/** How this document draws them: at once (`drawPart`), or by a script that comes when the first of them is opened. */
export function drawParts(by: (part: Part) => ComponentChildren): void {
  draw = by;
}

export const CardPart = (part: Part) => <>{draw(part)}</>;
