/** What a person does to a rendered root (linkedom), without a browser. */

const eventOf = (root: Element, type: string): Event =>
  new (root.ownerDocument.defaultView?.Event ?? Event)(type, { bubbles: true, cancelable: true });

/** The button with these words on it, or as its accessible name. */
export function buttonOf(root: Element, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').replaceAll(/\s+/g, ' ').trim() === words,
  );
  if (!found) throw new Error(`no button "${words}" among ${[...root.querySelectorAll('button')].map((one) => one.textContent)}`);
  return found;
}

/** Clicks a button; one that submits a form submits it, as a browser would. */
export function press(root: Element, words: string): void {
  const button = buttonOf(root, words);
  if (button.hasAttribute('disabled')) throw new Error(`"${words}" is disabled`);
  button.dispatchEvent(eventOf(button, 'click'));
  if (button.getAttribute('type') === 'submit') button.closest('form')?.dispatchEvent(eventOf(button, 'submit'));
}

export function type(root: Element, selector: string, text: string): void {
  const control = root.querySelector(selector) as HTMLInputElement | null;
  if (!control) throw new Error(`no ${selector}`);
  control.value = text;
  control.dispatchEvent(eventOf(control, 'input'));
}

/** Chooses a radio button or ticks a box. */
export function choose(root: Element, selector: string, checked = true): void {
  const control = root.querySelector(selector) as HTMLInputElement | null;
  if (!control) throw new Error(`no ${selector}`);
  control.checked = checked;
  control.dispatchEvent(eventOf(control, 'change'));
}

/** Gives a file to an input. */
export function give(root: Element, text: string, size = text.length): void {
  const control = root.querySelector('input[type="file"]');
  if (!control) throw new Error('no file input');
  Object.defineProperty(control, 'files', { configurable: true, value: [{ size, text: async () => text }] });
  control.dispatchEvent(eventOf(control, 'change'));
}

/** Lets promises and renderings come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
