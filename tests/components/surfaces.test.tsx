import { describe, expect, test, vi } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import { Panel } from '../../components/panel.tsx';
import { PermissionRequest } from '../../components/permission-request.tsx';
import { SafeLink } from '../../components/safe-link.tsx';
import type { BadgeView, PanelProps } from '../../components/view.ts';
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
    ['error', { condition: 'error' }, 'Something went wrong in Assay itself'],
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
    expect(textOf(overlay)).toContain('Asks for: badges.example');
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
        slots={() => ({ ask: (hosts) => <PermissionRequest hosts={hosts} onAllow={onAllow} /> })}
      />,
    );
    // Our own sentence stands where the question follows it.
    expect(textOf(beside)).toContain('badges.example will see that someone on your network looked.');
    expect(textOf(beside)).toContain('who may be the person');
    const button = beside.querySelector('.permission button');
    expect(textOf(button)).toBe('Continue');
    button?.dispatchEvent(new (beside.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
    expect(onAllow).toHaveBeenCalledWith(['badges.example']);
  });

  test('in Firefox, where no message opens the sidebar, the controls say that a tab opens', () => {
    const report = { ...NO_ANSWER, permissionNeeded: ['badges.example'] };
    const words = (some: Partial<PanelProps>) => {
      const root = panel({ badges: [done('a', report)], selected: 0, ...some });
      const labels = [...root.querySelectorAll('.ways button')].map((button) => button.getAttribute('aria-label'));
      return [textOf(root.querySelector('.permission button')), ...labels.slice(0, -1)];
    };
    expect(words({ besideIsTab: true })).toEqual(['Open in a tab', 'Open in a tab']);
    expect(words({})).toEqual(['Open beside the page', 'Open beside the page']);
    // A surface that leads nowhere has no control that says so.
    const card = show(<BadgeCard report={report} />);
    expect(card.querySelector('.permission button')).toBeNull();
    expect(textOf(card)).toContain('badges.example');
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
