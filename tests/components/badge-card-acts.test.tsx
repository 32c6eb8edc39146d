import { describe, expect, test, vi } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import type { CardActs } from '../../components/view.ts';
import type { Report } from '../../lib/report/report.ts';
import { buttonOf, choose, press, settled } from './events.ts';
import { levelOneOf, show, textOf } from './render.tsx';
import { ALTERED, fact, HOSTED, PAGE_ONLY, REVOKED, report, VERIFIED } from './reports.ts';

const card = (one: Report, acts: CardActs = {}, language: 'en' | 'fr' = 'en') =>
  show(<BadgeCard report={one} acts={acts} now={new Date(one.checkedAt)} />, language);

const actions = (root: Element) =>
  [...root.querySelectorAll('.actions button, .actions a')].map((one) => one.getAttribute('aria-label') ?? textOf(one));

describe('confirm by eye', () => {
  const seenByUser = { host: 'coursera.org', at: '2026-11-22T14:02:00Z', name: true, title: true, date: false };

  test('three boxes stand beside the way to the page, and what is ticked is handed on', async () => {
    const onSeen = vi.fn();
    const root = card(PAGE_ONLY, { onSeen });
    expect(textOf(root.querySelector('.to-open'))).toContain('genuine certificate address of coursera.org');
    expect(buttonOf(root, 'I have seen it').hasAttribute('disabled')).toBe(true);
    const [name, , date] = [...root.querySelectorAll('.seen input')];
    for (const box of [name, date]) {
      const label = box?.closest('label');
      if (label) choose(label, 'input');
    }
    await settled();
    press(root, 'I have seen it');
    expect(onSeen.mock.calls).toEqual([[{ name: true, title: false, date: true }]]);
  });

  test('what was seen can be taken back, where it is kept', () => {
    const onSeen = vi.fn();
    const root = card({ ...PAGE_ONLY, seenByUser }, { onSeen });
    expect(root.querySelector('.seen')).toBeNull();
    press(root, 'Take back what I said');
    expect(onSeen).toHaveBeenCalledExactlyOnceWith(null);
    expect(() => buttonOf(card({ ...PAGE_ONLY, seenByUser }), 'Take back what I said')).toThrow();
    expect(() => buttonOf(card(PAGE_ONLY, { onSeen }), 'Take back what I said')).toThrow();
  });

  test('and no box stands where a program read the badge, or where nothing could be kept', () => {
    expect(card(HOSTED, { onSeen: vi.fn() }).querySelector('.seen')).toBeNull();
    expect(card(PAGE_ONLY).querySelector('.seen')).toBeNull();
  });
});

describe('what can be copied', () => {
  const acts = (copies: boolean): CardActs & { onCopy: ReturnType<typeof vi.fn> } => ({
    onCopy: vi.fn(async () => copies),
    textOf: async (what) => `the text to ${what}`,
  });

  test.each([
    ['Ask the person', 'the text to ask'],
    ['Copy summary', 'the text to summary'],
  ])('"%s" copies, shows what it copied, and says so', async (words, text) => {
    const on = acts(true);
    const root = card(HOSTED, on);
    expect(root.querySelector('textarea')).toBeNull();
    press(root, words);
    await settled();
    expect(on.onCopy).toHaveBeenCalledExactlyOnceWith(text);
    expect(textOf(root.querySelector('.actions [role="status"]'))).toBe('Copied');
    expect(root.querySelector('textarea')?.getAttribute('aria-label')).toBe('What was copied');
  });

  test('where the clipboard refuses, the text stands there to be selected', async () => {
    const root = card(HOSTED, acts(false));
    press(root, 'Copy summary');
    await settled();
    expect(textOf(root.querySelector('.actions [role="status"]'))).toMatch(/did not let Assay copy/);
    expect(root.querySelector('textarea')?.hasAttribute('readOnly')).toBe(true);
  });

  test('a surface offers only what it can do', () => {
    expect(actions(card(HOSTED))).toEqual(['Open on credly.com']);
    expect(actions(card(HOSTED, { ...acts(true), onSheet: vi.fn() }))).toEqual([
      'Ask the person',
      'Open on credly.com',
      'Copy summary',
      'Print',
    ]);
  });

  test('asking the person comes first where the badge is over', () => {
    const first = (one: Report) => textOf(card(one, acts(true)).querySelector('.actions .primary'));
    expect(first(REVOKED)).toBe('Ask the person');
    expect(first(HOSTED)).toBe('');
  });
});

test('a newer badge of the same programme is one line with a way to it, and none where there is none', () => {
  const onNewer = vi.fn();
  const expired = { ...HOSTED, verdict: 'expired' as const, axes: { ...HOSTED.axes, current: 'expired' as const } };
  for (const over of [expired, REVOKED]) {
    const root = card(over, { onNewer });
    expect(levelOneOf(root)).toContain('A newer one of the same programme is on this page.');
    press(root, 'Show it');
    expect(levelOneOf(card(over))).not.toContain('A newer one of');
  }
  expect(onNewer).toHaveBeenCalledTimes(2);
});

describe('a fingerprint of a work', () => {
  const work = (state: 'not-compared' | 'matches' | 'changed' | 'could-not-read') => {
    const [first] = VERIFIED.portfolio;
    if (!first) throw new Error('no work');
    const at = state === 'not-compared' ? null : '2026-11-22T14:02:00Z';
    return report({ ...VERIFIED, portfolio: [{ ...first, digest: { multibase: 'zQm1', state, at } }] });
  };
  test.each([
    ['not-compared', 'The issuer recorded a digital fingerprint of this work.', true],
    ['matches', 'Compared on 22 November 2026: it matches what the issuer recorded.', false],
    ['changed', 'It differs from what the issuer recorded: normal for work that goes on.', true],
    ['could-not-read', 'It could not be read, so it was not compared.', true],
  ] as const)('%s', (state, words, offered) => {
    const onCompareWork = vi.fn();
    const root = card(work(state), { onCompareWork });
    expect(textOf(root.querySelector('.works .said'))).toContain(words);
    if (!offered) return expect(() => buttonOf(root, 'Compare')).toThrow();
    press(root, 'Compare');
    expect(onCompareWork).toHaveBeenCalledExactlyOnceWith('$.evidence.github');
  });

  test.each([
    [false, 'Compare in the side panel'],
    [true, 'Compare in a tab'],
  ])('leads to the surface that can ask its host, and says so', (besideIsTab, label) => {
    const onOpenSidePanel = vi.fn();
    const one = work('not-compared');
    const root = show(
      <BadgeCard report={one} now={new Date(one.checkedAt)} onOpenSidePanel={onOpenSidePanel} besideIsTab={besideIsTab} />,
    );
    expect(() => buttonOf(root, 'Compare')).toThrow();
    press(root, label);
    expect(onOpenSidePanel).toHaveBeenCalledOnce();
  });

  test('is compared only where its host can be asked, and is nothing where there is none', () => {
    expect(() => buttonOf(card(work('not-compared')), 'Compare')).toThrow();
    expect(card(VERIFIED).querySelector('.works .said')).toBeNull();
  });
});

test('questions come from what is not stated, at most three, and can be copied; an altered badge has none', async () => {
  const onCopy = vi.fn(async () => true);
  const root = card(HOSTED, { onCopy });
  const questions = [...root.querySelectorAll('.questions li')].map(textOf);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.length).toBeLessThanOrEqual(3);
  press(root, 'Copy questions');
  await settled();
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(questions.join('\n'));
  expect(card(ALTERED).querySelector('.questions')).toBeNull();
  expect(card(REVOKED).querySelector('.questions')).toBeNull();
});

test('nothing of what was checked goes into a copy by itself', () => {
  const textOfCard = vi.fn(async () => '');
  card(report({ facts: { ...VERIFIED.facts!, title: fact('x', '$') } }), { textOf: textOfCard, onCopy: async () => true });
  expect(textOfCard).not.toHaveBeenCalled();
});
