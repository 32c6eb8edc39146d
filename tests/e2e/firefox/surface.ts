import { until } from '../targets.ts';
import type { Bidi } from './bidi.ts';

/** One document that a person looks at: a tab, the toolbar's popup, the sidebar, or the overlay inside a page. */
export interface Surface {
  /** Firefox's name for the tab, popup or sidebar (a browsing context). */
  context: string;
  url(): Promise<string>;
  /** Only for tabs. */
  goto(url: string): Promise<void>;
  /** Runs an expression; `root` in it is the document, or the overlay's shadow root. Promises are awaited, the value comes back as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is true; what is asked for may not be there at all yet. */
  waitFor(expression: string): Promise<void>;
  /**
   * A real mouse click in the middle of the first element that fits, with the weight of a user's gesture. Waits until it can be hit.
   * By a CSS selector, or by `text=` and the words on a button, link, label or fold.
   */
  click(selector: string): Promise<void>;
  /** The same with the other button: the browser's context menu opens. */
  rightClick(selector: string): Promise<void>;
  /** Real keys, one after another: a character, or a name such as "Escape", "Enter", "Tab", "ArrowDown". */
  press(...keys: string[]): Promise<void>;
  /** Clicks a field, and types in place of what stands there. */
  fill(selector: string, text: string): Promise<void>;
  /** Gives files to an `<input type="file">`, by their paths. */
  setFiles(selector: string, ...files: string[]): Promise<void>;
  /** The text of the first element that fits as it is shown; without a selector, of everything. '' when there is none. */
  text(selector?: string): Promise<string>;
  /** The text of every element that fits. */
  texts(selector: string): Promise<string[]>;
  isGone(): Promise<boolean>;
  close(): Promise<void>;
}

/** What differs between the kinds. */
export interface SurfaceKind {
  /** Called before keys and clicks: a tab has to be in front. */
  front?(): Promise<void>;
  /** The shadow root to work in, found anew each time; null when it is not there. */
  root?(): Promise<string | null>;
  isGone(): Promise<boolean>;
  close(): Promise<void>;
}

/** Code points that stand for keys in WebDriver. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** The answer of `script.callFunction`. */
interface Called {
  type: 'success' | 'exception';
  result?: { value?: string; sharedId?: string };
  exceptionDetails?: { text: string };
}

function elementFor(selector: string): string {
  if (!selector.startsWith('text=')) return `root.querySelector(${JSON.stringify(selector)})`;
  const words = JSON.stringify(selector.slice('text='.length));
  return `[...root.querySelectorAll('button, a, label, summary')].find((one) => (one.ariaLabel ?? one.innerText).includes(${words}))`;
}

export function surfaceOf({ send }: Bidi, context: string, kind: SurfaceKind): Surface {
  async function call(functionDeclaration: string): Promise<NonNullable<Called['result']>> {
    const sharedId = await kind.root?.();
    if (sharedId === null) throw new Error('not there');
    const { type, result, exceptionDetails } = await send<Called>('script.callFunction', {
      functionDeclaration,
      arguments: sharedId === undefined ? [] : [{ sharedId }],
      target: { context },
      awaitPromise: true,
    });
    if (type === 'exception' || result === undefined) throw new Error(`${exceptionDetails?.text} in ${functionDeclaration}`);
    return result;
  }

  async function evaluate<T>(expression: string): Promise<T> {
    const { value } = await call(`async (root = document) => JSON.stringify(await (${expression}))`);
    return (value === undefined ? undefined : JSON.parse(value)) as T;
  }

  /** Where an element can be hit; null while it is absent, disabled, covered or moving. */
  const middleOf = (selector: string) => `(async () => {
    const element = ${elementFor(selector)};
    if (!element || element.disabled) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = element.getBoundingClientRect();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || x !== before.x || y !== before.y) return null;
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    const hit = root.elementFromPoint(middle.x, middle.y);
    return hit && (element.contains(hit) || hit.contains(element)) ? middle : null;
  })()`;

  const perform = (source: object) => send('input.performActions', { context, actions: [source] });

  async function click(selector: string, button = 0): Promise<void> {
    await kind.front?.();
    const at = await until(() => evaluate<{ x: number; y: number } | null>(middleOf(selector)).catch(() => null), selector);
    await perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', ...at },
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ],
    }).catch(async (error: unknown) => {
      // The popup may be gone before it can answer: it closes itself when its work is done.
      if (!(await kind.isGone())) throw error;
    });
  }

  const strike = (key: string) => {
    const value = KEYS[key] ?? key;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  };

  return {
    context,
    evaluate,
    click: (selector) => click(selector),
    rightClick: (selector) => click(selector, 2),
    url: () => evaluate('location.href'),
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async waitFor(expression) {
      await until(() => evaluate<boolean>(expression).catch(() => false), expression);
    },
    async press(...keys) {
      await kind.front?.();
      await perform({ type: 'key', id: 'keyboard', actions: keys.flatMap(strike) });
    },
    async fill(selector, text) {
      await click(selector);
      await evaluate(`void root.querySelector(${JSON.stringify(selector)}).select()`);
      await perform({ type: 'key', id: 'keyboard', actions: ['Backspace', ...text].flatMap(strike) });
    },
    async setFiles(selector, ...files) {
      const { sharedId } = await call(`(root = document) => root.querySelector(${JSON.stringify(selector)})`);
      await send('input.setFiles', { context, element: { sharedId }, files });
    },
    text: (selector) =>
      evaluate(
        `(${selector ? `root.querySelector(${JSON.stringify(selector)})` : 'root.body ?? root.lastElementChild'})?.innerText ?? ''`,
      ),
    texts: (selector) =>
      evaluate(`[...root.querySelectorAll(${JSON.stringify(selector)})].map((element) => element.innerText.trim())`),
    isGone: kind.isGone,
    close: kind.close,
  };
}
