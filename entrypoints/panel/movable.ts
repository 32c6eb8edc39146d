import type { Move } from '../../components/view.ts';

/** Pixels of one step by an arrow key. */
const STEP = 32;
const MARGIN = 16;

const STEPS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/**
 * Lets the person move the panel by its bar, and by what comes back of this. It never leaves the window: whenever the window or the
 * panel changes its size, it is put back into it. Until it is moved, the style sheet places it.
 */
export function movable(root: HTMLElement, signal: AbortSignal): (move: Move) => void {
  const { documentElement } = root.ownerDocument;
  const panel = () => root.querySelector<HTMLElement>('.panel');
  let at: { x: number; y: number } | null = null;

  function put(x: number, y: number): void {
    const one = panel();
    if (one === null) return;
    at = {
      x: within(x, Math.min(innerWidth, documentElement.clientWidth || innerWidth) - one.offsetWidth),
      y: within(y, innerHeight - one.offsetHeight),
    };
    Object.assign(one.style, { inset: `${at.y}px auto auto ${at.x}px` });
  }
  const putBack = () => at && put(at.x, at.y);

  /** At the side where the style sheet puts it, or at the other. */
  function dock(): void {
    const one = panel();
    if (one === null) return;
    const { left, right } = one.getBoundingClientRect();
    one.style.inset = '';
    at = null;
    if (left > innerWidth - right) put(MARGIN, MARGIN);
  }

  addEventListener('resize', putBack, { signal });
  const sizes = new ResizeObserver(putBack);
  sizes.observe(root);
  signal.addEventListener('abort', () => sizes.disconnect());

  root.addEventListener('pointerdown', (down) => {
    const target = down.target as Element;
    const bar = target.closest('.bar');
    const box = panel()?.getBoundingClientRect();
    if (bar === null || box === undefined || down.button !== 0 || target.closest('button') !== null) return;
    const over = new AbortController();
    const follow = { signal: over.signal };
    bar.setPointerCapture(down.pointerId);
    bar.addEventListener(
      'pointermove',
      (event) =>
        put(box.x + (event as PointerEvent).clientX - down.clientX, box.y + (event as PointerEvent).clientY - down.clientY),
      follow,
    );
    bar.addEventListener('lostpointercapture', () => over.abort(), follow);
  });

  return (move) => {
    if (move === 'side') return dock();
    const box = panel()?.getBoundingClientRect();
    const [right, down] = STEPS[move];
    if (box !== undefined) put(box.x + right * STEP, box.y + down * STEP);
  };
}
