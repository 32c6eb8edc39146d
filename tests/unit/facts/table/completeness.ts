import type { FactName, TableFormat } from './row.ts';

/**
 * Which cells of the table must have rows. `row`: the format has the fact. `none`: the reference knows no member for it, and something that
 * looks like it must not be read. `as`: read by the same lines as the format before it in the same family (OB1 as OB2, OB3-NL as OB3),
 * whose rows stand for it. The grading table of an OB2 issuer (edubadges) is the address of a page about all its grades: it says neither what
 * this person reached nor on which scale, and is no result.
 */
export type Cell = 'row' | 'none' | 'as';

const FORMATS = ['OB1', 'OB2', 'OB3', 'OB3-NL', 'CLR2', 'ELM', 'SDJ-WB', 'SDJ-OB', 'CRD', 'ACC'] as const satisfies TableFormat[];

const R = 'row';
const N = 'none';
const A = 'as';

// biome-ignore format: a table is read by its columns
const CELLS: Record<FactName, readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]> = {
  //               OB1 OB2 OB3 NL CLR ELM  WB SOB CRD ACC
  title:          [R,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  description:    [A,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  issuerName:     [A,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  awardingBody:   [A,  N,  N,  A,  N,  R,  R,  N,  N,  N],
  country:        [A,  N,  R,  A,  R,  R,  R,  R,  N,  N],
  kind:           [A,  N,  R,  A,  R,  R,  N,  R,  R,  N],
  workload:       [A,  R,  R,  R,  N,  R,  R,  R,  R,  N],
  levels:         [A,  R,  R,  A,  N,  R,  R,  R,  R,  N],
  languages:      [A,  R,  R,  A,  N,  R,  R,  R,  N,  N],
  delivery:       [A,  N,  N,  R,  N,  R,  R,  R,  N,  N],
  prerequisites:  [A,  N,  N,  A,  N,  R,  R,  N,  N,  N],
  issueDate:      [R,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  expires:        [A,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  assessments:    [A,  R,  R,  R,  N,  R,  R,  R,  N,  N],
  supervision:    [A,  N,  N,  R,  N,  R,  R,  R,  N,  N],
  results:        [A,  N,  R,  A,  N,  R,  R,  R,  N,  R],
  assessor:       [A,  N,  R,  A,  N,  R,  N,  R,  N,  N],
  criteria:       [A,  R,  R,  A,  N,  N,  N,  R,  R,  N],
  criteriaUrl:    [A,  R,  R,  A,  N,  N,  N,  R,  N,  N],
  outcomes:       [A,  R,  N,  A,  N,  R,  R,  N,  N,  R],
  skills:         [R,  R,  R,  A,  N,  R,  R,  R,  R,  R],
  version:        [A,  R,  R,  A,  N,  N,  N,  R,  N,  N],
  fieldOfStudy:   [A,  N,  R,  A,  N,  N,  N,  R,  N,  N],
  tags:           [A,  R,  R,  A,  N,  N,  N,  R,  N,  N],
  partner:        [A,  N,  R,  A,  N,  R,  N,  R,  N,  N],
  platformMarks:  [A,  N,  N,  A,  N,  N,  N,  N,  R,  R],
  listedEndorsers:[A,  N,  N,  A,  N,  N,  N,  N,  R,  N],
  quality:        [A,  R,  R,  R,  R,  R,  R,  R,  N,  N],
  stack:          [A,  N,  N,  A,  R,  R,  R,  N,  R,  N],
  recipientName:  [A,  R,  R,  A,  R,  R,  R,  R,  R,  R],
  portfolio:      [R,  R,  R,  A,  R,  R,  R,  R,  R,  R],
};

/** Every cell, flat. */
export const cells: { fact: FactName; format: TableFormat; cell: Cell }[] = Object.entries(CELLS).flatMap(([fact, row]) =>
  row.map((cell, column) => ({ fact: fact as FactName, format: FORMATS[column] as TableFormat, cell })),
);
