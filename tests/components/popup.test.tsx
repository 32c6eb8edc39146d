import { describe, expect, test, vi } from 'vitest';
import { linkTells } from '../../components/link-tells.ts';
import type { GivenState, PageState, PopupProps, ReadyState } from '../../components/popup/popup-state.ts';
import { PopupView } from '../../components/popup-view.tsx';
import type { BadgeView } from '../../components/view.ts';
import { NOTHING_GIVEN, readGiven } from '../../entrypoints/popup/given.ts';
import { readAddress } from '../../lib/platforms/index.ts';
import type { Coverage } from '../../lib/sites/badge-link.ts';
import { show, textOf } from './render.tsx';
import { claims, VERIFIED } from './reports.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
const coverage: Coverage = { entries: 4, entriesWithLink: 3, listed: 14, unread: ['document viewer'], hidden: 1 };

function view(key: string, url: string | null, some: Partial<BadgeView> = {}): BadgeView {
  const address = url === null ? null : readAddress(url);
  const said = { claims: claims({ title: `Badge ${key}` }), where: 'certifications' as const };
  return {
    key,
    link: address && { ...address, ...said },
    entry: address ? null : said,
    state: 'found',
    report: null,
    ...some,
  };
}
const CREDLY = `https://www.credly.com/badges/${UUID}`;
const lookAlike = view('l', `https://www.credly.com.badges.example/badges/${UUID}`);
const unlinked = view('z', null);

const ready = (some: Partial<ReadyState> = {}): ReadyState => ({
  kind: 'ready',
  pageHost: 'www.linkedin.com',
  badges: [view('a', CREDLY, { asks: true }), view('b', CREDLY, { asks: true }), lookAlike, unlinked],
  coverage,
  hosts: [
    { host: 'credly.com', known: true },
    { host: 'api.accredible.com', known: true },
  ],
  waiting: 2,
  denied: false,
  hasFailed: false,
  surface: 'panel',
  asksSurface: false,
  trouble: null,
  isPrivate: false,
  marks: { on: false, isLinkedIn: true },
  ...some,
});

const events = () => ({
  onCheck: vi.fn(),
  onCheckOne: vi.fn(),
  onCheckKnown: vi.fn(),
  onCheckInTable: vi.fn(),
  onSurface: vi.fn(),
  onShow: vi.fn(),
  onGiven: vi.fn(),
  onCheckGiven: vi.fn(),
  onFiles: vi.fn(),
  onOpenTable: vi.fn(),
  onMarks: vi.fn(),
  onOptions: vi.fn(),
  onReportTrouble: vi.fn(),
});

function popup(page: PageState, some: Partial<PopupProps> = {}, language: 'en' | 'fr' = 'en'): HTMLElement {
  const props = { given: NOTHING_GIVEN, list: null, choosesFiles: true, ...events(), ...some };
  return show(<PopupView page={page} {...props} />, language);
}

function fire(element: Element | null | undefined, type: string): void {
  if (!element) throw new Error(`nothing to ${type}`);
  element.dispatchEvent(new (element.ownerDocument.defaultView?.Event ?? Event)(type, { bubbles: true, cancelable: true }));
}
const button = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find((one) => textOf(one) === words || one.getAttribute('aria-label') === words);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the page at a glance', () => {
  test('has one button for all links, and says before whom it asks', () => {
    const onCheck = vi.fn();
    const root = popup(ready(), { onCheck });
    expect(textOf(root)).toContain('Asks for: credly.com, api.accredible.com');
    expect(textOf(root)).toContain('2 badges on 2 sites');
    // The look-alike and the entry without a link are shown, and have nothing to ask.
    expect(root.querySelectorAll('.badges > li').length).toBe(4);
    expect(root.querySelectorAll('.badges button.button').length).toBe(2);
    expect(textOf(root)).toContain('will see that someone on your network looked');
    expect(textOf(root)).not.toContain('not a known badge platform');
    fire(button(root, 'Check 2'), 'click');
    expect(onCheck).toHaveBeenCalledOnce();
  });

  test.each([
    ['en', 'Show results'],
    ['fr', 'Afficher les résultats'],
  ] as const)('has nothing to check where nobody would be asked (%s)', (language, words) => {
    const onCheck = vi.fn();
    const root = popup(ready({ badges: [lookAlike, unlinked], hosts: [], waiting: 0 }), { onCheck }, language);
    expect(root.querySelectorAll('.badges button.button').length).toBe(0);
    fire(button(root, words), 'click');
    expect(onCheck).toHaveBeenCalledOnce();
  });

  test('warns that an unknown host may be the person', () => {
    const sentence =
      'me.example is not a known badge platform. Its owner, who may be the person, will see that someone on your network looked.';
    expect(textOf(popup(ready({ hosts: [{ host: 'me.example', known: false }] })))).toContain(sentence);
    expect(textOf(popup(ready({ hosts: [{ host: 'me.example', known: true }] })))).not.toContain(sentence);
  });

  test('says nothing of asking when nothing has to be asked', () => {
    expect(textOf(popup(ready({ hosts: [] })))).not.toContain('Asks for');
  });

  test('offers all known platforms only where several hosts are asked', () => {
    const onCheckKnown = vi.fn();
    fire(button(popup(ready(), { onCheckKnown }), 'Allow the 8 known platforms'), 'click');
    expect(onCheckKnown).toHaveBeenCalledOnce();
    expect(textOf(popup(ready({ hosts: [{ host: 'credly.com', known: true }] })))).not.toContain('known platforms');
    // For hosts of nobody that Assay knows it would be no answer.
    const strangers = [
      { host: 'a.example', known: false },
      { host: 'b.example', known: false },
    ];
    expect(textOf(popup(ready({ hosts: strangers })))).not.toContain('known platforms');
  });

  test('goes on with what the link alone tells after a denial, and can ask again', () => {
    const onCheck = vi.fn();
    const root = popup(ready({ denied: true }), { onCheck });
    expect(textOf(root)).toContain('Not allowed, and that is fine. From the link alone:');
    expect(textOf(root)).toContain("credly.com · one person's badge");
    fire(button(root, 'Ask again'), 'click');
    expect(onCheck).toHaveBeenCalledOnce();
    expect(textOf(popup(ready()))).not.toContain('Ask again');
  });

  test('checks all in a table where there are several', () => {
    const onCheckInTable = vi.fn();
    fire(button(popup(ready(), { onCheckInTable }), 'Check all 4 in a table'), 'click');
    expect(onCheckInTable).toHaveBeenCalledOnce();
    expect(textOf(popup(ready({ badges: [unlinked] })))).not.toContain('in a table');
  });

  test('while something is checked nothing is asked', () => {
    const root = popup(ready({ badges: [view('a', CREDLY, { state: 'checking' })] }));
    expect(textOf(root)).toContain('Checking…');
    expect(root.querySelector('.ask-all')).toBeNull();
  });

  test('shows headlines of what was checked', () => {
    const onShow = vi.fn();
    const root = popup(ready({ badges: [view('a', CREDLY, { state: 'done', report: VERIFIED })], hosts: [] }), { onShow });
    expect(textOf(root.querySelector('.badges'))).toContain('Verified');
    fire(root.querySelector('.badges .open'), 'click');
    expect(onShow).toHaveBeenCalledWith('a');
  });

  test.each([
    ['unsupported', { kind: 'unsupported' }, 'Assay cannot read this kind of page'],
    ['error', { kind: 'error' }, 'Something went wrong in Assay itself'],
    ['empty', ready({ badges: [] }), 'No badge found on this page'],
    ['reading', { kind: 'reading', pageHost: 'x.example' }, 'Reading this page…'],
    ['offline', ready({ trouble: 'offline' }), 'No network connection'],
    ['captive portal', ready({ trouble: 'captive-portal' }), 'This network seems to want you to sign in first'],
    ['clock', ready({ trouble: 'clock' }), "This computer's clock seems wrong"],
    ['private', ready({ isPrivate: true }), 'Private window: Assay keeps nothing of it.'],
  ] as const)('%s, and a link can still be pasted', (_, state, words) => {
    const root = popup(state as PageState);
    expect(textOf(root)).toContain(words);
    expect(root.querySelector('input[type="text"]')).not.toBeNull();
    expect(textOf(popup(ready()))).not.toContain(words);
  });

  test('speaks French', () => {
    expect(textOf(popup(ready(), {}, 'fr'))).toContain("4 mentions à l'écran, dont 3 avec un lien");
  });
});

describe('where results are shown on linkedin.com', () => {
  const NOTICE = "LinkedIn's user agreement forbids add-ons that change its pages.";

  test('is asked with the first check, beside the page unless the person says otherwise', () => {
    const onSurface = vi.fn();
    const root = popup(ready({ asksSurface: true, surface: 'side-panel' }), { onSurface });
    const ways = [...root.querySelectorAll('input[type="radio"]')];
    expect(ways.map((way) => [textOf(way.closest('label')), way.hasAttribute('checked')])).toEqual([
      ['Beside the page: nothing is put into it', true],
      ['Over the page, in a panel', false],
    ]);
    expect(textOf(root)).toContain(NOTICE);
    expect(root.querySelector('fieldset legend')).not.toBeNull();
    fire(ways[1], 'change');
    expect(onSurface).toHaveBeenCalledWith('panel');
  });

  test('and not again', () => {
    const root = popup(ready({ asksSurface: false, surface: 'side-panel' }));
    expect(root.querySelector('input[type="radio"]')).toBeNull();
    expect(textOf(root)).not.toContain(NOTICE);
  });

  test.each([
    ['panel', 'Open beside the page', 'side-panel'],
    ['side-panel', 'Show over the page', 'panel'],
  ] as const)('the button in the header offers the other surface: %s', (surface, words, other) => {
    const onShow = vi.fn();
    fire(button(popup(ready({ surface }), { onShow }), words), 'click');
    expect(onShow).toHaveBeenCalledWith(null, other);
  });
});

describe('another badge', () => {
  const given = (text: string, some: Partial<GivenState> = {}): GivenState => ({
    ...NOTHING_GIVEN,
    text,
    tells: readGiven(text).tells,
    ...some,
  });

  test.each([
    ['an award', CREDLY, "credly.com · one person's badge", ['www.credly.com']],
    ['an address among words', `See ${CREDLY}, please`, "credly.com · one person's badge", ['www.credly.com']],
    ['a look-alike', lookAlike.link?.url ?? '', 'credly.com.badges.example · not credly.com', []],
    ['a template', 'https://www.credly.com/org/acme/badge/forklift', 'a description, not an award', []],
    [
      'any other address',
      'https://college.example/b/1.json',
      'college.example · not a known badge platform',
      ['college.example'],
    ],
    ['several', `${CREDLY} https://college.example/b/1.json`, '2 badges in this text', ['www.credly.com', 'college.example']],
    ['a badge itself', '{"@context": []}', 'Looks like the text of a badge; it is judged on this computer', []],
    ['a signed badge', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA', 'Looks like the text of a badge; it is judged on this computer', []],
  ])('tells at once what the text alone tells: %s', (_, text, words, hosts) => {
    expect(textOf(popup(ready(), { given: given(text) }).querySelector('#given-tells'))).toContain(words);
    expect(readGiven(text)).toMatchObject({ hosts, isReadable: true });
  });

  test.each(['', 'hello world', 'ftp://files.example/badge', 'https://', 'robin@example.org'])(
    'a text that is nothing Assay can read: %s',
    (text) => {
      expect(readGiven(text)).toEqual({ tells: null, hosts: [], isReadable: false });
    },
  );

  test('says so, and leaves the text in the field', () => {
    const root = popup(ready(), { given: given('hello world', { fault: 'popup_given_nothing' }) });
    expect(textOf(root.querySelector('[role="status"] .fault'))).toContain('Assay finds no link and no badge in this text.');
    const field = root.querySelector('#given');
    expect((field as HTMLInputElement).value).toBe('hello world');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(popup(ready()).querySelector('[aria-invalid]')).toBeNull();
  });

  test('says before whom a check of it asks', () => {
    const hosts = [{ host: 'college.example', known: false }];
    const text = textOf(popup(ready({ hosts: [] }), { given: given('https://college.example/1', { hosts }) }));
    expect(text).toContain('Asks for: college.example');
    expect(text).toContain('Its owner, who may be the person');
  });

  test('goes with Enter as with the button, and with nothing in the field not at all', () => {
    const onCheckGiven = vi.fn();
    const root = popup(ready(), { given: given(CREDLY), onCheckGiven });
    fire(root.querySelector('form'), 'submit');
    expect(onCheckGiven).toHaveBeenCalledOnce();
    const submit = (of: HTMLElement) => of.querySelector('form button[type="submit"]')?.hasAttribute('disabled');
    expect(submit(root)).toBe(false);
    expect(submit(popup(ready()))).toBe(true);
  });

  test('may be dropped anywhere, as a file or as a link', () => {
    const [onFiles, onGiven] = [vi.fn(), vi.fn()];
    const root = popup(ready(), { onFiles, onGiven });
    const drop = (dataTransfer: object) => {
      const event = new (root.ownerDocument.defaultView?.Event ?? Event)('drop', { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer });
      root.querySelector('.popup')?.dispatchEvent(event);
    };
    const file = { name: 'badge.png' };
    drop({ files: [file], getData: () => '' });
    expect(onFiles).toHaveBeenCalledWith([file]);
    drop({ files: [], getData: (type: string) => (type === 'text/uri-list' ? CREDLY : '') });
    expect(onGiven).toHaveBeenCalledWith(CREDLY);
    drop({ files: [], getData: () => '' });
    expect([onFiles, onGiven].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  test('where a popup cannot choose files, the table page does', () => {
    const onOpenTable = vi.fn();
    const root = popup(ready(), { choosesFiles: false, onOpenTable });
    expect(root.querySelector('input[type="file"]')).toBeNull();
    fire(button(root, 'Choose a badge file'), 'click');
    expect(onOpenTable).toHaveBeenCalledOnce();
    expect(popup(ready()).querySelector('label input[type="file"]')).not.toBeNull();
  });

  test('an address shows the host that it really leads to', () => {
    const address = readAddress('https://crеdly.com/badges/1');
    expect(address && linkTells({ link: address }).params.host).toMatch(/^xn--/);
  });
});

describe('what holds here', () => {
  test.each([
    [null, '', 'No list yet'],
    [{ issuers: 0, changedAt: null }, 'No list yet: without one, no badge is headed “Verified”.', 'List in use'],
    [{ issuers: 1, changedAt: '2026-11-20T10:00:00Z' }, 'List in use: your list, 1 issuer, changed 20 November 2026.', 'No list'],
    [{ issuers: 14, changedAt: '2026-11-20T10:00:00Z' }, '14 issuers', 'No list'],
  ])('the list in use: %o', (list, words, not) => {
    const text = textOf(popup(ready(), { list }).querySelector('footer'));
    expect(text).toContain(words);
    expect(text).not.toContain(not);
  });

  test('leads to the options, and to where something wrong is told', () => {
    const [onOptions, onReportTrouble] = [vi.fn(), vi.fn()];
    const root = popup(ready(), { onOptions, onReportTrouble });
    fire(button(root, 'Options and your list'), 'click');
    fire(button(root, 'Something wrong on this page?'), 'click');
    expect([onOptions, onReportTrouble].map((each) => each.mock.calls.length)).toEqual([1, 1]);
    expect(button(popup({ kind: 'unsupported' }), 'Something wrong on this page?')).toBeUndefined();
  });

  const aSwitch = (root: HTMLElement) => root.querySelector('[role="switch"]');

  test('marks are turned on only after our own sentence, on linkedin.com with what its agreement says', async () => {
    const onMarks = vi.fn();
    const root = popup(ready(), { onMarks });
    expect(aSwitch(root)?.getAttribute('aria-checked')).toBe('false');
    fire(aSwitch(root), 'click');
    await settled();
    expect(onMarks).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('.marks'))).toContain('Show marks on www.linkedin.com?');
    expect(textOf(root.querySelector('.marks'))).toContain('Turn marks on only if your organization agrees.');
    fire(button(root, 'Continue'), 'click');
    expect(onMarks).toHaveBeenCalledWith(true);
  });

  test('elsewhere without LinkedIn’s sentence', async () => {
    const root = popup(ready({ pageHost: 'hire.lever.co', marks: { on: false, isLinkedIn: false } }));
    fire(aSwitch(root), 'click');
    await settled();
    expect(textOf(root.querySelector('.marks'))).toContain('Show marks on hire.lever.co?');
    expect(textOf(root.querySelector('.marks'))).not.toContain('LinkedIn');
  });

  test('and off at once', () => {
    const onMarks = vi.fn();
    const root = popup(ready({ marks: { on: true, isLinkedIn: false } }), { onMarks });
    expect(aSwitch(root)?.getAttribute('aria-checked')).toBe('true');
    fire(aSwitch(root), 'click');
    expect(onMarks).toHaveBeenCalledWith(false);
  });

  test('are not offered where there can be none', () => {
    expect(aSwitch(popup(ready({ marks: null })))).toBeNull();
  });
});

describe('what an address alone tells', () => {
  test.each([
    ['https://www.credly.com/badges/11111111-2222-4333-8444-555555555555', 'tells_award'],
    // Anybody can run a Moodle: its shape says nothing about whose badge it is.
    [`https://her-own.example/badges/badge.php?hash=${'ab'.repeat(20)}`, 'tells_unknown'],
    ['https://www.coursera.org/account/accomplishments/verify/ABCDEFGH1234', 'tells_page'],
  ])('%s: %s', (url, key) => {
    const link = readAddress(url);
    expect(link && linkTells({ link }).key).toBe(key);
  });
});
