import { describe, expect, test, vi } from 'vitest';
import type { WelcomeProps } from '../../components/welcome/welcome-state.ts';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { show, textOf } from './render.tsx';
import { report } from './reports.ts';

const SIGNED = report();
const ALTERED = report({ verdict: 'invalid', axes: { ...SIGNED.axes, authentic: 'tampered' } });

function welcome(some: Partial<WelcomeProps> = {}, language: 'en' | 'fr' = 'en'): HTMLElement {
  const props: WelcomeProps = {
    sample: { kind: 'judged', report: SIGNED, altered: null },
    browser: 'chromium',
    pinned: false,
    linkedin: null,
    shortcut: 'Alt+Shift+Y',
    onAlter: vi.fn(),
    onRestore: vi.fn(),
    onLinkedIn: vi.fn(),
    onOptions: vi.fn(),
    onClose: vi.fn(),
    ...some,
  };
  return show(<WelcomeView {...props} />, language);
}

const fire = (element: Element | null | undefined, type: string) =>
  element?.dispatchEvent(new (element.ownerDocument.defaultView?.Event ?? Event)(type, { bubbles: true }));
const button = (root: HTMLElement, words: string) => [...root.querySelectorAll('button')].find((one) => textOf(one) === words);

describe('the welcome page', () => {
  test('has its steps in order: a badge, the button, LinkedIn, the key; and each can be skipped', () => {
    const root = welcome();
    expect([...root.querySelectorAll('h2')].map(textOf).filter((title) => !title.startsWith('Signature'))).toEqual([
      'A badge, checked just now',
      'Keep the button in sight',
      'On LinkedIn',
      'A keyboard shortcut, and everything else',
    ]);
    expect([...root.querySelectorAll('a.skip')].map((link) => link.getAttribute('href'))).toEqual(['#pin', '#linkedin', '#keys']);
  });

  test('shows the sample under the same headline as any other, and says what is proof and what is claim', () => {
    const root = welcome();
    expect(textOf(root.querySelector('.headline h2'))).toBe('Signature valid; issuer not on your list');
    expect(textOf(root)).toContain('Proof is what the signature covers');
    expect(textOf(root)).toContain('“Verified” appears only for issuers on your list.');
  });

  test('changes a letter, says which, and makes it as it was', () => {
    const [onAlter, onRestore] = [vi.fn(), vi.fn()];
    const before = welcome({ onAlter, onRestore });
    expect(button(before, 'As it was')?.hasAttribute('disabled')).toBe(true);
    expect(textOf(before.querySelector('.title-in-file'))).toBe('');
    fire(button(before, 'Change one letter'), 'click');
    expect(onAlter).toHaveBeenCalledOnce();

    const altered: [string, string, string] = ['Cl', 'p', 'ud Data Foundations'];
    const after = welcome({ onAlter, onRestore, sample: { kind: 'judged', report: ALTERED, altered } });
    expect(textOf(after.querySelector('.headline h2'))).toBe('Altered or wrongly signed');
    expect(textOf(after.querySelector('.title-in-file code'))).toBe('Clpud Data Foundations');
    expect(textOf(after.querySelector('mark'))).toBe('p');
    expect(button(after, 'Change another letter')).toBeDefined();
    fire(button(after, 'As it was'), 'click');
    expect(onRestore).toHaveBeenCalledOnce();
  });

  test.each([
    ['judging', { kind: 'judging' }, 'Judging the sample…'],
    ['error', { kind: 'error' }, 'Nothing is wrong with the sample.'],
  ] as const)('%s', (_, sample, words) => {
    const root = welcome({ sample });
    expect(textOf(root)).toContain(words);
    expect(root.querySelector('.headline')).toBeNull();
    // The other steps do not wait for it.
    expect(textOf(root)).toContain('On LinkedIn');
    expect(textOf(welcome())).not.toContain(words);
  });

  test('an error can be tried again', () => {
    const onRestore = vi.fn();
    fire(button(welcome({ sample: { kind: 'error' }, onRestore }), 'Try again'), 'click');
    expect(onRestore).toHaveBeenCalledOnce();
  });

  test.each([
    ['chromium', false, 'then the pin beside Assay'],
    ['chromium', null, 'then the pin beside Assay'],
    ['firefox', false, 'choose “Pin to Toolbar”'],
    ['chromium', true, 'Done: the button is on your toolbar.'],
    ['firefox', true, 'Done: the button is on your toolbar.'],
  ] as const)('the button: %s, on the toolbar: %s', (browser, pinned, words) => {
    expect(textOf(welcome({ browser, pinned }).querySelector('#pin'))).toContain(words);
  });

  test('LinkedIn: the safe way is set and shown, and another can be chosen', () => {
    const onLinkedIn = vi.fn();
    const root = welcome({ onLinkedIn });
    const step = root.querySelector('#linkedin');
    expect(textOf(step)).toContain("LinkedIn's user agreement forbids add-ons that change its pages.");
    expect(textOf(step)).toContain('Already set so: results beside the page, nothing inserted, marks off.');
    const checked = (of: HTMLElement) => [...of.querySelectorAll('input')].map((way) => way.hasAttribute('checked'));
    expect(checked(root)).toEqual([true, false]);
    fire(root.querySelectorAll('input')[1], 'change');
    expect(onLinkedIn).toHaveBeenCalledWith('panel');
    const chosen = welcome({ linkedin: 'panel' });
    expect(checked(chosen)).toEqual([false, true]);
    expect(textOf(chosen)).not.toContain('Already set so');
  });

  test.each([
    ['Alt+Shift+Y', 'This shortcut opens Assay on the page in front: Alt+Shift+Y'],
    [null, 'No shortcut is set.'],
  ])('the key: %s', (shortcut, words) => {
    expect(textOf(welcome({ shortcut }).querySelector('#keys'))).toContain(words);
  });

  test('leads to the options, and closes', () => {
    const [onOptions, onClose] = [vi.fn(), vi.fn()];
    const root = welcome({ onOptions, onClose });
    fire(button(root, 'Open the options'), 'click');
    fire(button(root, 'Close this page'), 'click');
    expect([onOptions, onClose].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  test('speaks French', () => {
    const root = welcome({}, 'fr');
    expect(textOf(root.querySelector('h1'))).toBe('Bienvenue dans Assay');
    expect(root.querySelector('main')?.getAttribute('lang')).toBe('fr');
  });
});
