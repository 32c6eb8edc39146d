import type { HeadlineGlyph } from '../lib/report/headline.ts';

export type GlyphName =
  | HeadlineGlyph
  | 'eye'
  | 'tick'
  | 'cross'
  | 'bang'
  | 'dot'
  | 'copy'
  | 'print'
  | 'left'
  | 'right'
  | 'close'
  | 'again'
  | 'out'
  | 'info'
  | 'beside'
  | 'over'
  | 'list'
  | 'move';

/** What is filled, what is drawn, and what is cut out of the fill. */
export interface Shape {
  fill?: string;
  line?: string;
  cut?: string;
}

const CIRCLE = 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z';
const TICK = 'M6.2 10.3l2.6 2.6 5-5.6';
const HOUSE = 'M3 9.5 10 3l7 6.5V17H3Z';

/** Each on a 20 by 20 grid. */
export const SHAPES: Record<GlyphName, Shape> = {
  disc: { fill: CIRCLE, cut: TICK },
  ring: { line: `${CIRCLE}${TICK}` },
  'ring-open': { line: 'M5.6 3.3a8 8 0 1 0 8.8 0M8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M10 13.9v.1' },
  house: { fill: HOUSE, cut: 'M10 17v-5' },
  'house-outline': { line: `${HOUSE}M10 17v-5` },
  page: { line: 'M4.5 2.5h7l4 4v11h-11ZM11.5 2.5v4h4M7.5 10.5h5M7.5 13.5h5' },
  speech: { line: 'M3 4h14v9.5H9.5L5.5 17v-3.5H3ZM6.5 7.5h7M6.5 10h4' },
  triangle: { line: 'M10 2.5 18 17H2ZM10 8v4M10 14.4v.1' },
  barred: { line: `${CIRCLE}M4.4 15.6 15.6 4.4` },
  clock: { line: `${CIRCLE}M10 5.5V10l3 2` },
  pause: { line: `${CIRCLE}M8 7v6M12 7v6` },
  dash: { line: 'M3.5 10h13' },
  eye: {
    line: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10ZM10 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  },
  key: { line: 'M9.5 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM9.5 10H18v3.5M14.5 10v3' },
  tick: { line: 'm4 10.5 4 4 8-9' },
  cross: { line: 'm5 5 10 10M15 5 5 15' },
  bang: { line: 'M10 3.5v8.5M10 16v.1' },
  dot: { line: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z' },
  copy: { line: 'M7 7h10v10H7ZM13 7V3H3v10h4' },
  print: { line: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z' },
  left: { line: 'm12 4.5-5.5 5.5 5.5 5.5' },
  right: { line: 'm8 4.5 5.5 5.5L8 15.5' },
  close: { line: 'm5 5 10 10M15 5 5 15' },
  again: { line: 'M15.6 7A6.5 6.5 0 1 0 16.5 11M16 3v4h-4' },
  out: { line: 'M7 5h8v8M15 5 5.5 14.5' },
  info: { line: `${CIRCLE}M10 9.2V14M10 6.3v.1` },
  beside: { line: 'M2.5 4h15v12h-15ZM12 4v12' },
  over: { line: 'M2.5 4h15v12h-15ZM9.5 7h5.5v6H9.5Z' },
  move: { line: 'M10 2.5v15M2.5 10h15M8 4.5l2-2 2 2M8 15.5l2 2 2-2M4.5 8l-2 2 2 2M15.5 8l2 2-2 2' },
  list: { line: 'M7 5h10M7 10h10M7 15h10M3.2 5v.1M3.2 10v.1M3.2 15v.1' },
};
