import { formatDate } from '../../lib/i18n/dates.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import type { RunRow } from '../../lib/messages/views.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';
import type { Cell, Piece } from './fact-cells.ts';
import { differencePiece, pieceText } from './pieces.ts';
import { type RowWords, rowTitle, rowWords } from './row-words.ts';

interface Props {
  rows: RunRow[];
  /** Rows that have a newer one of the same programme in the table. */
  newer: ReadonlyMap<string, string>;
  /** How many there are without the filter. */
  total: number;
  selected: string | null;
  onOpen(id: string): void;
}

const COLUMNS = {
  from: 'bulk_col_from',
  badge: 'difference_badge',
  result: 'bulk_col_result',
  issuer: 'fact_issuer',
  earned: 'fact_earned',
  assessed: 'bulk_col_assessed',
  backed: 'bulk_col_backed',
  work: 'bulk_col_work',
} as const satisfies Record<Exclude<keyof RowWords, 'said'>, MessageKey>;

const FACTS = ['issuer', 'earned', 'assessed', 'backed', 'work'] as const;

/** One row is one badge, in the order of the input. */
export function RunTable({ rows, newer, total, selected, onOpen }: Props) {
  const { t } = useWords();
  return (
    <div class="table-frame">
      <table class="run-table">
        <caption>{rows.length === total ? t('bulk_caption') : t('bulk_caption_shown', { i: rows.length, n: total })}</caption>
        <thead>
          <tr>
            {Object.values(COLUMNS).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isReplaced={newer.has(row.id)}
              isOpen={row.id === selected}
              onOpen={() => onOpen(row.id)}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="reading">{t('bulk_none_shown')}</p>}
    </div>
  );
}

function Row({ row, isReplaced, isOpen, onOpen }: { row: RunRow; isReplaced: boolean; isOpen: boolean; onOpen(): void }) {
  const words = useWords();
  const { t } = words;
  const said = rowWords(row, isReplaced);
  const { glyph, tone, lines, differences } = said.result;
  const [title] = said.badge.lines;
  return (
    <tr data-row={row.id} class={isOpen ? `${tone} open-row` : tone}>
      <td data-label={t(COLUMNS.from)}>
        <Lines cell={said.from} />
      </td>
      <th scope="row" data-label={t(COLUMNS.badge)}>
        <button
          type="button"
          class={rowTitle(row) === null ? 'open-badge unnamed' : 'open-badge'}
          aria-expanded={isOpen}
          aria-controls={isOpen ? 'run-detail' : undefined}
          onClick={onOpen}
        >
          {title && <Part piece={title} />}
        </button>
        <Lines cell={{ lines: said.said ? [said.said] : [], absent: true }} />
      </th>
      <td class="result" data-label={t(COLUMNS.result)}>
        <Glyph name={glyph} />
        <div>
          <Lines cell={{ lines, absent: false }} />
          {differences.map((one) => {
            const piece = differencePiece(words, one);
            return (
              <p class="differs" key={pieceText(words, piece)}>
                <Glyph name="bang" small /> <Part piece={piece} />
              </p>
            );
          })}
        </div>
      </td>
      {FACTS.map((name) => (
        <td key={name} data-label={t(COLUMNS[name])}>
          <Lines cell={said[name]} />
        </td>
      ))}
    </tr>
  );
}

function Lines({ cell: { lines, absent } }: { cell: Cell }) {
  return (
    <>
      {lines.map((piece, at) => (
        // The lines of a cell never reorder.
        <p key={at} class={absent || at > 0 ? 'muted' : undefined}>
          <Part piece={piece} />
        </p>
      ))}
    </>
  );
}

function Part({ piece }: { piece: Piece }) {
  const words = useWords();
  if ('key' in piece) return <Say words={piece.key} params={piece.params} />;
  return 'date' in piece ? <bdi>{formatDate(piece.date, words.language)}</bdi> : <Text value={piece.text} max={160} />;
}
