import { describe, expect, test, vi } from 'vitest';
import { BadgeCard } from '../../components/badge-card.tsx';
import { Panel } from '../../components/panel.tsx';
import { canPin } from '../../components/pin-button.tsx';
import { type SidePanelProps, SidePanelView } from '../../components/side-panel-view.tsx';
import type { BadgeView, PanelProps } from '../../components/view.ts';
import type { Report } from '../../lib/report/report.ts';
import { withTrust } from '../../lib/report/trust-check.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { check } from '../../lib/verify/check.ts';
import { buttonOf, press, settled } from './events.ts';
import { show, textOf } from './render.tsx';
import { claims, endorsement, HOSTED, NO_ANSWER, report, VERIFIED } from './reports.ts';

const KEY = 'A'.repeat(43);
const OTHER_KEY = 'B'.repeat(43);

const view = (some: Partial<BadgeView> = {}): BadgeView => ({
  key: 'a',
  link: {
    url: 'https://www.credly.com/badges/1',
    platform: 'credly',
    id: '1',
    kind: 'award',
    proof: 'hosted',
    claims: claims({ title: 'Badge a' }),
    where: 'certifications',
  },
  entry: null,
  state: 'done',
  report: NO_ANSWER,
  ...some,
});

const events = () => ({ onSelect: vi.fn(), onRecheck: vi.fn() });
const panel = (some: Partial<PanelProps>, language: 'en' | 'fr' = 'en') =>
  show(<Panel badges={[view()]} coverage={null} pageHost="x.example" selected={0} {...events()} {...some} />, language);

const at = (checkedAt: string, one: Report = HOSTED): Report => ({ ...one, checkedAt });

describe('a report says how old it is', () => {
  const when = (checkedAt: string, language: 'en' | 'fr' = 'en') =>
    textOf(
      show(<BadgeCard report={at(checkedAt)} now={new Date('2026-11-22T14:05:00Z')} />, language).querySelector('.headline'),
    );
  test.each([
    ['2026-11-22T14:02:00Z', 'en', /just now.*Checked at \d\d:\d\d$/],
    ['2026-11-22T12:02:00Z', 'en', /^Confirmed by credly.comcredly.*Checked at/],
    ['2026-10-12T12:02:00Z', 'en', /^Confirmed by credly.comcredly.*Checked on 12 October 2026 \(1 month ago\)$/],
    ['2026-11-02T12:02:00Z', 'en', /Checked on 2 November 2026 \(20 days ago\)$/],
    ['2026-10-12T12:02:00Z', 'fr', /^Confirmé par credly.comcredly.*Consulté le 12 octobre 2026 \(il y a 1 mois\)$/],
  ] as const)('%s, %s', (checkedAt, language, words) => {
    expect(when(checkedAt, language)).toMatch(words);
  });

  test('and never says "just now" of what was not', () => {
    expect(when('2026-11-22T14:02:00Z')).toContain('just now');
    expect(when('2026-11-22T13:02:00Z')).not.toContain('just now');
  });
});

describe('the last report, where nothing could be asked', () => {
  const last = at('2026-10-12T12:02:00Z');
  const now = new Date('2026-11-22T14:02:00Z');
  const words = 'Last time: Confirmed by credly.com Checked on 12 October 2026';

  test('stands folded inside the card that says so, with its age', () => {
    const root = panel({ badges: [view({ last })], now });
    const fold = [...root.querySelectorAll('details')].find((one) => textOf(one).startsWith('Last time'));
    expect(textOf(fold?.querySelector('summary') ?? null)).toContain(words);
    expect(fold?.hasAttribute('open')).toBe(false);
    expect(textOf(fold ?? null)).toContain('AWS Certified Solutions Architect – Associate');
    expect(textOf(root.querySelector('h2'))).toBe('Could not check');
    // What was true then is not heard as the answer of now.
    expect(textOf(root.querySelector('[role="status"]'))).toBe('Could not check');
    expect(root.querySelectorAll('.steps li').length).toBe(8);
  });

  test('stands beside a badge that was found and not checked, and nowhere where there is none', () => {
    expect(textOf(panel({ badges: [view({ state: 'found', report: null, last })], now }))).toContain(words);
    expect(textOf(panel({ badges: [view()], now }))).not.toContain('Last time');
  });

  test('offers no decision about its issuer: what held then is not what holds now', () => {
    const issuer = vi.fn(() => 'decide');
    panel({ badges: [view({ last: { ...last, axes: VERIFIED.axes } })], now, slots: () => ({ issuer }) });
    expect(issuer).not.toHaveBeenCalledWith(expect.objectContaining({ verdict: last.verdict }));
  });
});

test('the steps are the same list before an answer and after none', () => {
  const steps = (some: Partial<BadgeView>) => [...panel({ badges: [view(some)] }).querySelectorAll('.steps li')];
  const before = steps({ state: 'checking', report: null });
  const after = steps({});
  expect(before.map(textOf)).toHaveLength(after.length);
  expect(textOf(before.at(-1) ?? null)).toBe('Waiting: Dates');
  expect(textOf(after.at(-1) ?? null)).toBe('Not reached: Dates');
});

describe('while a badge is being checked', () => {
  const steps = (progress?: BadgeView['progress']) =>
    [...panel({ badges: [view({ state: 'checking', report: null, progress })] }).querySelectorAll('.steps li')].map(
      (step) => step.className,
    );

  test('the steps are drawn first and resolve one by one, in their places', () => {
    const waiting = Array.from({ length: 8 }, () => 'waiting');
    expect(steps()).toEqual(waiting);
    const progress = [check('link_genuine', { host: 'credly.com' }), check('net_read', { host: 'credly.com' })];
    expect(steps(progress)).toEqual(['pass', 'pass', ...waiting.slice(2)]);
    expect(steps([check('net_timed_out', { host: 'credly.com' })])[1]).toBe('unknown');
  });

  test('title and way out stand where they will stand when it is done', () => {
    const root = panel({ badges: [view({ state: 'checking', report: null })] });
    expect(textOf(root.querySelector('h2'))).toBe('Checking…');
    expect(textOf(root.querySelector('.title h3'))).toBe('Badge a');
    expect(root.querySelector('.actions a')?.getAttribute('aria-label')).toBe('Open on credly.com');
    expect(root.querySelector('.actions button')).toBeNull();
    expect(textOf(panel({ badges: [view({ state: 'found', report: null })] }).querySelector('h2'))).toBe('Not checked yet');
  });
});

test('a newer badge of the same programme is shown by its place in the list', () => {
  const onSelect = vi.fn();
  const ended: Report = { ...HOSTED, verdict: 'expired' };
  const badges = [view({ report: ended, newer: 'b' }), view({ key: 'b', report: HOSTED })];
  press(panel({ badges, onSelect }), 'Show it');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(1);
  for (const newer of [null, undefined, 'gone'])
    expect(textOf(panel({ badges: [view({ report: ended, newer })] }))).not.toContain('a newer one of');
});

test.each([
  ['offline', 'No network connection'],
  ['captive-portal', 'seems to want you to sign in'],
  ['clock', 'clock'],
] as const)('%s is said above the badges, and says nothing about them', (condition, words) => {
  const text = textOf(panel({ condition, selected: null }));
  expect(text).toContain(words);
  expect(text).toContain('That says nothing about the badges.');
  expect(textOf(panel({ selected: null }))).not.toContain(words);
});

describe('who decided, when and why', () => {
  const pin = (role: Pin['role'], some: Partial<Pin> = {}): Pin => ({
    id: 'did:web:college.example',
    name: 'Example College',
    role,
    keys: [OTHER_KEY],
    note: 'Met their registrar.',
    pinnedBy: 'L. Roy',
    pinnedAt: '2026-03-05T10:00:00Z',
    ...some,
  });
  const of = (...pins: Pin[]) => {
    const one = report();
    const signer = { id: 'did:web:college.example', domain: 'college.example', thumbprint: KEY, algorithm: 'EdDSA' };
    return textOf(show(<BadgeCard report={withTrust({ ...one, credential: { ...one.credential!, signer } }, pins)} />));
  };

  test('stands with a changed key', () => {
    const text = of(pin('issuer'));
    expect(text).toContain("The issuer's key has changed");
    expect(text).toContain('Put on your list by L. Roy on 5 March 2026. Reason: “Met their registrar.”.');
    expect(of(pin('issuer', { pinnedBy: '' }))).toContain('Put on your list on 5 March 2026.');
    expect(of(pin('issuer', { keys: [KEY] }))).not.toContain('Put on your list');
  });

  test('stands with a blocked issuer, once', () => {
    const text = of(pin('blocked'));
    expect(text).toContain('L. Roy blocked this issuer on 5 March 2026. Reason: “Met their registrar.”.');
    expect(text).not.toContain('Put on your list');
    expect(of(pin('blocked', { pinnedBy: '' }))).toContain('Put on your list on 5 March 2026.');
  });
});

test('only who really spoke, and is not on the list, can be put on it', () => {
  const standings = (authentic: Report['axes']['authentic'], issuer: Report['axes']['issuer'] = 'unrecognised') =>
    canPin(report({ axes: { ...report().axes, authentic, issuer } }));
  expect([standings('signed'), standings('hosted')]).toEqual([true, true]);
  for (const authentic of ['unbound', 'unsigned', 'tampered', 'malformed', 'unknown'] as const)
    expect(standings(authentic)).toBe(false);
  for (const issuer of ['pinned', 'listed', 'key-changed', 'blocked'] as const) expect(standings('signed', issuer)).toBe(false);
});

describe('the side panel decides', () => {
  const signer = { id: 'did:web:college.example', domain: 'college.example', thumbprint: KEY, algorithm: 'EdDSA' };
  const signed = report({
    credential: { ...report().credential!, signer },
    endorsements: [endorsement({ signer: { ...signer, id: 'did:web:industry.example', domain: 'industry.example' } })],
  });
  const handlers = () => ({ onRead: vi.fn(), onPinning: vi.fn(), onPin: vi.fn(), onUnpin: vi.fn(), onKeep: vi.fn() });
  const beside = (some: Partial<SidePanelProps> & { one?: Report } = {}, on = handlers()) => {
    const { one = signed, pins = [], ...rest } = some;
    const props: SidePanelProps = {
      badges: [view({ report: withTrust(one, pins) })],
      coverage: null,
      pageHost: 'x.example',
      selected: 0,
      page: 'read',
      isPrivate: false,
      pins,
      pinnedBy: 'L. Roy',
      pinning: null,
      ...events(),
      ...on,
      ...rest,
    };
    return show(<SidePanelView {...props} />);
  };
  const pinned: Pin = {
    id: 'did:web:college.example',
    name: 'Example College',
    role: 'issuer',
    keys: [KEY],
    note: '',
    pinnedBy: 'L. Roy',
    pinnedAt: '2026-03-05T10:00:00Z',
  };

  test('about the issuer: onto the list, and off it', () => {
    const on = handlers();
    press(beside({}, on), 'Put this issuer on your list…');
    expect(on.onPinning).toHaveBeenCalledWith({ key: 'a', who: `issuer did:web:college.example ${KEY}` });
    const listed = beside({ pins: [pinned] }, on);
    expect(textOf(listed.querySelector('h2'))).toBe('Verified');
    expect(textOf(listed)).toContain('Put on your list by L. Roy on 5 March 2026.');
    press(listed, 'Take off the list');
    expect(on.onUnpin).toHaveBeenCalledWith(pinned);
    expect(() => buttonOf(listed, 'Put this issuer on your list…')).toThrow();
  });

  test('with the form where it was asked for, of nobody else', async () => {
    const root = beside({ pinning: { key: 'a', who: null } });
    await settled();
    expect(root.querySelectorAll('.pin-form').length).toBe(1);
    expect(textOf(root.querySelector('.title .pin-form'))).toContain('did:web:college.example');
    expect(beside({ pinning: { key: 'another', who: null } }).querySelector('.pin-form')).toBeNull();
  });

  test('a form that is open is for whom it was opened: another answer of the same badge closes it', async () => {
    const on = handlers();
    beside({ pinning: { key: 'a', who: null } }, on);
    await settled();
    const who = `issuer did:web:college.example ${KEY}`;
    expect(on.onPinning.mock.calls).toEqual([[{ key: 'a', who }]]);
    const stranger = { ...signer, id: 'did:web:stranger.example', domain: 'stranger.example', thumbprint: OTHER_KEY };
    const issuer = { ...signed.credential!.issuer, id: stranger.id };
    const other = { ...signed, credential: { ...signed.credential!, issuer, signer: stranger } };
    expect(beside({ one: other, pinning: { key: 'a', who } }).querySelector('.pin-form')).toBeNull();
    expect(beside({ one: signed, pinning: { key: 'a', who } }).querySelector('.pin-form')).not.toBeNull();
  });

  test('about whoever endorses it, as industry', () => {
    const on = handlers();
    press(beside({}, on), 'Put on your list…');
    const who = `industry did:web:industry.example ${KEY}`;
    expect(on.onPinning).toHaveBeenCalledWith({ key: 'a', who });
    const form = beside({ pinning: { key: 'a', who } }).querySelector('.facts .pin-form');
    expect(textOf(form)).toContain('did:web:industry.example');
    expect((form?.querySelector('option[selected]') as HTMLOptionElement | null)?.value).toBe('industry');
    const failed = { ...signed, endorsements: [endorsement({ holds: false, checks: [check('endorsement_proof_fails')] })] };
    expect(() => buttonOf(beside({ one: failed }), 'Put on your list…')).toThrow();
  });

  test('a changed key can be taken into the list, by a person who sees both', () => {
    const root = beside({ pins: [{ ...pinned, keys: [OTHER_KEY] }] });
    expect(textOf(root.querySelector('h2'))).toBe("The issuer's key has changed");
    buttonOf(root, 'Take off the list');
    buttonOf(root, 'Put this issuer on your list…');
  });

  test('what is kept, but in a private window', () => {
    const on = handlers();
    press(beside({}, on), 'Keep this report');
    expect(on.onKeep).toHaveBeenLastCalledWith('a', true);
    press(beside({ badges: [view({ report: signed, kept: true })] }, on), 'Forget');
    expect(on.onKeep).toHaveBeenLastCalledWith('a', false);
    // What an entry without a link came to is made of the page's words alone.
    const entry = { claims: claims({ title: 'Badge a' }), where: 'certifications' };
    const said = beside({ badges: [view({ report: signed, link: null, entry })] });
    expect(() => buttonOf(said, 'Keep this report')).toThrow();
    const isPrivate = beside({ isPrivate: true });
    expect(textOf(isPrivate)).toContain('In a private window no report can be kept.');
    expect(() => buttonOf(isPrivate, 'Keep this report')).toThrow();
  });

  test('what it shows of a page that was not read', () => {
    const on = handlers();
    const unread = beside({ page: 'unread', badges: [], selected: null }, on);
    press(unread, 'Read this page');
    expect(on.onRead).toHaveBeenCalledOnce();
    expect(textOf(unread)).toContain('Click the Assay button in the toolbar');
    expect(textOf(unread)).not.toContain('No badge found');
    const refused = beside({ page: 'refused', badges: [], selected: null });
    expect(textOf(refused)).toContain('cannot be read at all');
    expect(textOf(beside({ badges: [], selected: null }))).toContain('No badge found on this page');
  });
});

describe('the overlay is moved without a pointer', () => {
  const pressKey = (root: HTMLElement, key: string) => {
    const event = new (root.ownerDocument.defaultView?.Event ?? Event)('keydown', { cancelable: true });
    root.querySelector('.move')?.dispatchEvent(Object.assign(event, { key }));
    return event.defaultPrevented;
  };

  test('by arrow keys, a step each, and by a press to the other side', () => {
    const onMove = vi.fn();
    const root = panel({ onMove, onClose: vi.fn() });
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    expect(keys.map((key) => pressKey(root, key))).toEqual([true, true, true, true]);
    expect(onMove.mock.calls.flat()).toEqual(['left', 'right', 'up', 'down']);
    expect(pressKey(root, 'a')).toBe(false);
    expect(onMove).toHaveBeenCalledTimes(4);
    press(root, 'Move: to the other side, or with the arrow keys');
    expect(onMove).toHaveBeenLastCalledWith('side');
    expect(panel({}).querySelector('.move')).toBeNull();
  });
});

test('after an update the overlay says so, in both languages, with a way out and nothing else', () => {
  for (const [language, title, sentence, close] of [
    ['en', 'Assay was updated', 'Reload this page to use it again.', 'Close'],
    ['fr', 'Assay a été mis à jour', "Rechargez cette page pour l'utiliser de nouveau.", 'Fermer'],
  ] as const) {
    const onClose = vi.fn();
    const root = panel({ badges: [], selected: null, condition: 'updated', onClose }, language);
    expect(textOf(root.querySelector('[role="status"]'))).toBe(title);
    expect(textOf(root.querySelector('.body'))).toBe(title + sentence);
    press(root, close);
    expect(onClose).toHaveBeenCalledOnce();
    expect(root.querySelectorAll('button').length).toBe(1);
  }
});

test('no control stands out of the order of the page', () => {
  const root = panel({ badges: [view({ report: VERIFIED })], onMove: vi.fn(), onClose: vi.fn(), onOpenSidePanel: vi.fn() });
  for (const one of root.querySelectorAll('[tabindex]')) expect(Number(one.getAttribute('tabindex'))).toBeLessThanOrEqual(0);
  for (const button of root.querySelectorAll('button')) expect(textOf(button) || button.getAttribute('aria-label')).toBeTruthy();
  expect(root.querySelector('[aria-modal]')).toBeNull();
});
