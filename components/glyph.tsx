import { type GlyphName, SHAPES } from './glyph-shapes.ts';

export type { GlyphName } from './glyph-shapes.ts';

/** A mark. It differs from the others by shape and says nothing to screen readers: words stand beside it. */
export function Glyph({ name, small = false }: { name: GlyphName; small?: boolean }) {
  const { fill, line, cut } = SHAPES[name];
  return (
    <svg class={small ? 'glyph small' : 'glyph'} data-glyph={name} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {fill && <path class="fill" d={fill} />}
      {line && <path d={line} />}
      {cut && <path class="cut" d={cut} />}
    </svg>
  );
}
