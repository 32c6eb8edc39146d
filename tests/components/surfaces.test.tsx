import { describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { SafeLink } from '../../components/safe-link.tsx';
import type { BadgeView, PanelProps, PopupProps, PopupState } from '../../components/view.ts';
import type { Report } from '../../lib/report/report.ts';
import type { Coverage } from '../../lib/sites/badge-link.ts';
import { check } from '../../lib/verify/check.ts';
import { show, textOf } from './render.tsx';
import { claims, HOSTED, NO_ANSWER, VERIFIED } from './reports.ts';

const coverage: Coverage = { entries: 4, entriesWithLink: 3, listed: 14, unread: ['document viewer'], hidden: 1 };

const view = (key: string, some: Partial<BadgeView> = {}): BadgeView => ({
  key,
  link: {
    url: 'https://www.credly.com/badges/1',
    platform: 'credly',
    id: '1',
    kind: 'award',
    proof: 'hosted',
    claims: claims({ title: `Badge ${key}` }),
    where: 'certifications',
  },
  entry: null,
  state: 'found',
  report: null,
  ...some,
});
const done = (key: string, report: Report) => view(key, { state: 'done', report });
const unlinked = view('z', { link: null, entry: { claims: claims({ title: 'Scrum Master' }), where: 'certifications' } });

const lookAlike = view('l', {
  link: {
    url: 'https://credly.example/badges/1',
    platform: null,
    id: null,
    kind: 'look-alike',
    proof: 'unknown',
    resembles: 'credly.com',
    claims: claims({ title: 'Badge l' }),
    where: 'certifications',
  },
});

describe('the panel', () => {
  const events = { onSelect: vi.fn(), onRecheck: vi.fn(), onClose: vi.fn(), onOpenSidePanel: vi.fn() };
  const panel = (some: Partial<PanelProps>) =>
    show(<Panel badges={[]} coverage={coverage} pageHost="www.linkedin.com" selected={null} {...events} {...some} />);
  const press = (root: HTMLElement, label: string) =>
    root
      .querySelector(`button[aria-label="${label}"]`)
      ?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));

  test.each([
    ['reading', { condition: 'reading' }, 'Reading this page…'],
    ['error', { condition: 'error' }, 'Assay could not read this page'],
    ['empty', {}, 'No badge found on this page'],
    ['offline', { condition: 'offline', badges: [view('a')] }, 'That says nothing about the badges.'],
  ] as const)('%s', (_, some, words) => {
    expect(textOf(panel(some as Partial<PanelProps>))).toContain(words);
  });

  test('says its coverage with every list', () => {
    const text = textOf(panel({ badges: [done('a', VERIFIED), unlinked] }));
    expect(text).toContain('4 entries on screen: 3 with a link');
    expect(text).toContain('www.linkedin.com lists 14. Open “Show all” and click Assay again.');
    expect(text).toContain('Not read: document viewer');
    expect(text).toContain('no link attached');
  });

  test('shows the position, and moves between badges', () => {
    const root = panel({ badges: [done('a', VERIFIED), done('b', HOSTED)], selected: 1 });
    expect(textOf(root)).toContain('2 of 2');
    press(root, 'Previous badge');
    expect(events.onSelect).toHaveBeenCalledWith(0);
    expect(root.querySelector('button[aria-label="Next badge"]')?.hasAttribute('disabled')).toBe(true);
  });

  test('draws the steps before there is an answer', () => {
    const root = panel({ badges: [view('a', { state: 'checking' })], selected: 0 });
    expect(root.querySelectorAll('.steps li.waiting').length).toBe(8);
    expect(textOf(root.querySelector('[role="status"]'))).toBe('Checking…');
  });

  test('a selection that no longer exists shows the list', () => {
    expect(textOf(panel({ badges: [done('a', VERIFIED)], selected: 7 }))).toContain('4 entries on screen');
  });

  test('the overlay leads to the side panel for a permission, and the side panel asks in the click', () => {
    const report = {
      ...NO_ANSWER,
      permissionNeeded: ['badges.example'],
      checks: [check('net_permission_needed', { host: 'badges.example' })],
    };
    const overlay = panel({ badges: [done('a', report)], selected: 0 });
    expect(textOf(overlay)).toContain('badges.example will see that someone on your network looked.');
    expect(textOf(overlay)).toContain('who may be the person');
    expect(textOf(overlay)).toContain('Open beside the page');
    const onAllow = vi.fn();
    const beside = show(
      <Panel
        badges={[done('a', report)]}
        coverage={null}
        pageHost="x"
        selected={0}
        onSelect={vi.fn()}
        onRecheck={vi.fn()}
        onAllow={onAllow}
      />,
    );
    const button = beside.querySelector('.permission button');
    expect(textOf(button)).toBe('Continue');
    button?.dispatchEvent(new (beside.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
    expect(onAllow).toHaveBeenCalledWith(['badges.example']);
  });

  test('where a click cannot open the side panel, no control says that it can: a sentence leads to the sidebar', () => {
    const report = { ...NO_ANSWER, permissionNeeded: ['badges.example'] };
    const alone = (language: 'en' | 'fr') =>
      show(
        <Panel
          badges={[done('a', report)]}
          coverage={null}
          pageHost="x"
          selected={0}
          onSelect={vi.fn()}
          onRecheck={vi.fn()}
          onClose={vi.fn()}
        />,
        language,
      );
    expect(alone('en').querySelector('.permission button, button[aria-label="Open beside the page"]')).toBeNull();
    expect(textOf(alone('en'))).toContain("Assay's sidebar can. Open it from the browser's menu");
    expect(textOf(alone('fr'))).toContain('Ouvrez-le par le menu du navigateur');
    expect(textOf(panel({ badges: [done('a', report)], selected: 0 }))).not.toContain('sidebar');
  });
});

describe('the popup', () => {
  const popup = (state: PopupState, some: Partial<PopupProps> = {}, language: 'en' | 'fr' = 'en') =>
    show(<PopupView state={state} onCheck={vi.fn()} onCheckOne={vi.fn()} onOpenPanel={vi.fn()} {...some} />, language);
  const ready = (some: Partial<Extract<PopupState, { kind: 'ready' }>> = {}): PopupState => ({
    kind: 'ready',
    pageHost: 'www.linkedin.com',
    badges: [view('a', { asks: true }), view('b', { asks: true }), lookAlike, unlinked],
    coverage,
    hosts: [
      { host: 'credly.com', known: true },
      { host: 'api.accredible.com', known: true },
    ],
    waiting: 2,
    denied: false,
    ...some,
  });

  test('has one button for all links, and says before whom it asks', () => {
    const onCheck = vi.fn();
    const root = popup(ready(), { onCheck });
    const button = root.querySelector('.ask-all button');
    expect(textOf(button)).toBe('Check 2');
    expect(textOf(root)).toContain('Asks for: credly.com, api.accredible.com');
    expect(textOf(root)).toContain('2 badges on 2 sites');
    // The look-alike and the entry without a link are shown, and have nothing to ask.
    expect(root.querySelectorAll('.badges > li').length).toBe(4);
    expect(root.querySelectorAll('.badges button.button').length).toBe(2);
    expect(textOf(root)).toContain('will see that someone on your network looked');
    expect(textOf(root)).not.toContain('not a known badge platform');
    button?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  test.each([
    ['en', 'Show results'],
    ['fr', 'Afficher les résultats'],
  ] as const)('has nothing to check where nobody would be asked (%s)', (language, words) => {
    const onCheck = vi.fn();
    const root = popup(ready({ badges: [lookAlike, unlinked], hosts: [], waiting: 0 }), { onCheck }, language);
    const button = root.querySelector('.ask-all button');
    expect(textOf(button)).toBe(words);
    expect(root.querySelectorAll('.badges button.button').length).toBe(0);
    button?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  test('warns that an unknown host may be the person', () => {
    expect(textOf(popup(ready({ hosts: [{ host: 'me.example', known: false }] })))).toContain(
      'me.example is not a known badge platform. Its owner, who may be the person, will see that someone on your network looked.',
    );
  });

  test('says nothing of asking when nothing has to be asked', () => {
    expect(textOf(popup(ready({ hosts: [] })))).not.toContain('Asks for');
  });

  test('goes on with what the link alone tells after a denial', () => {
    const text = textOf(popup(ready({ denied: true })));
    expect(text).toContain('Not allowed, and that is fine. From the link alone:');
    expect(text).toContain("credly.com · one person's badge");
    expect(text).toContain('Ask again');
  });

  test.each([
    ['unsupported', { kind: 'unsupported' }, 'Assay cannot read this kind of page'],
    ['empty', ready({ badges: [] }), 'No badge found on this page'],
    ['reading', { kind: 'reading', pageHost: 'x.example' }, 'Reading this page…'],
  ] as const)('%s', (_, state, words) => {
    expect(textOf(popup(state as PopupState))).toContain(words);
  });

  test('speaks French', () => {
    expect(textOf(popup(ready(), {}, 'fr'))).toContain("4 mentions à l'écran, dont 3 avec un lien");
  });
});

describe('the one way out', () => {
  test.each([
    ['https://user@evil.example/', false],
    ['http://plain.example/', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
    ['https://badges.example/1', true],
  ])('%s', (href, isLink) => {
    const root = show(<SafeLink href={href} />);
    expect(root.querySelector('a') !== null).toBe(isLink);
  });

  test('shows the host in ASCII beside words from outside', () => {
    const root = show(<SafeLink href="https://crеdly.com/badges/1" label="www.credly.com" foreign />);
    expect(textOf(root)).toContain('xn--');
    const link = root.querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });
});
