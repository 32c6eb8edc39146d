import type { ComponentChildren } from 'preact';
import { Glyph } from './glyph.tsx';

/** A part of level 2: a line that opens. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={open}>
      <summary>
        <Glyph name="right" small />
        <span>{title}</span>
      </summary>
      <div class="folded">{children}</div>
    </details>
  );
}
