import { describe, expect, test, vi } from 'vitest';
import { BulkView } from '../../components/bulk/bulk-view.tsx';
import { countGroups, groupOf } from '../../components/bulk/groups.ts';
import { newerIn } from '../../components/bulk/newer.ts';
import { cellText, type Speech } from '../../components/bulk/pieces.ts';
import { rowWords } from '../../components/bulk/row-words.ts';
import { runCsv } from '../../components/bulk/run-csv.ts';
import { spoken } from '../../components/bulk/run-summary.tsx';
import type { BulkProps, BulkState } from '../../components/bulk/view.ts';
import { textOf as say } from '../../lib/i18n/sentence.ts';
import { wordsIn } from '../../lib/i18n/words.ts';
import type { ItemState, RunRow, RunView } from '../../lib/messages/views.ts';
import type { Report } from '../../lib/report/report.ts';
import { check } from '../../lib/verify/check.ts';
import { parseCsv } from '../unit/support/csv.ts';
import { show, textOf } from './render.tsx';
import {
  ALTERED,
  claims,
  endorsement,
  fact,
  HOSTED,
  NO_ANSWER,
  NO_FACTS,
  PAGE_ONLY,
  REVOKED,
  report,
  VERIFIED,
} from './reports.ts';

const speech = (language: 'en' | 'fr'): Speech => ({
  language,
  t: (key, params) => say(wordsIn(language), key, params),
});
const EN = speech('en');

const row = (id: string, state: ItemState | Report = { name: 'checking' }, some: Partial<RunRow> = {}): RunRow => ({
  id,
  from: 'recruiting.example',
  link: {
    url: `https://www.credly.com/badges/${id}`,
    platform: 'credly',
    id,
    kind: 'award',
    proof: 'hosted',
    claims: claims(),
    where: 'link',
  },
  entry: null,
  file: null,
  given: '',
  tooLarge: false,
  state: 'report' in state && !('name' in state) ? { name: 'done', report: state as Report } : (state as ItemState),
  hosts: [],
  last: null,
  ...some,
});
const unlinked = (title: string): Partial<RunRow> => ({
  link: null,
  entry: { claims: claims({ title, issuer: 'Port Authority', issuedOn: 'Sep 2019' }), where: 'certifications' },
});
const inFile = (name: string): Partial<RunRow> => ({ from: name, link: null, file: name, given: name });

const NO_LINK = report({
  source: { given: 'x', kind: 'entry', platform: null, linkKind: null, document: null, sha256: null, page: null },
  verdict: 'claim',
  axes: { authentic: 'unsigned', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
  checks: [check('link_none')],
  credential: null,
  facts: null,
});
const PERMISSION = {
  ...NO_ANSWER,
  checks: [check('net_permission_needed', { host: 'www.credly.com' })],
  permissionNeeded: ['www.credly.com'],
};
const UNLISTED = report();
const OTHER_HOST = { ...HOSTED, checks: [check('hosted_confirmed', { host: 'badges.someone.example' })] };
const BLOCKED = { ...VERIFIED, axes: { ...VERIFIED.axes, issuer: 'blocked' as const }, checks: [check('issuer_blocked', {})] };

const run = (rows: RunRow[], some: Partial<RunView> = {}): RunView => ({
  id: 'r',
  page: 'recruiting.example',
  startedAt: '2026-11-22T14:02:00Z',
  rows,
  leftOut: 0,
  coverage: null,
  trouble: null,
  isPrivate: false,
  ofSession: false,
  ...some,
});
const events = (): Omit<BulkProps, 'state'> => ({
  onStart: vi.fn(),
  onOpen: vi.fn(),
  onErase: vi.fn(),
  onAllow: vi.fn(),
  onCheckAgain: vi.fn(),
  onDownload: vi.fn(),
  onSheet: vi.fn(),
  onCopy: vi.fn(async () => true),
  textOf: vi.fn(async (what) => `the ${what}`),
});
const ofRun = (
  rows: RunRow[],
  some: Partial<Extract<BulkState, { kind: 'run' }>> = {},
  of: Partial<RunView> = {},
): BulkState => ({
  kind: 'run',
  run: run(rows, of),
  hosts: [],
  waiting: [],
  denied: false,
  ...some,
});
const bulk = (state: BulkState, language: 'en' | 'fr' = 'en', props = events()) =>
  show(<BulkView state={state} {...props} />, language);
const click = (root: HTMLElement, selector: string) =>
  root.querySelector(selector)?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
const redrawn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what a row says', () => {
  const cells = (one: RunRow) => {
    const { badge, issuer, earned, assessed, backed, work } = rowWords(one);
    return [badge, issuer, earned, assessed, backed, work].map((cell) => cellText(EN, cell));
  };
  test.each<[string, RunRow, string[]]>([
    [
      'signed, on the list',
      row('a', VERIFIED),
      [
        'Cloud Data Foundations',
        'Example College · on your list',
        '5 March 2024',
        'Project · 86 %',
        'Digital Industry Association endorses this badge. Own signature checked; on your list (industry).',
        '2 works linked by the issuer · github.com, vimeo.com',
      ],
    ],
    [
      'signed by somebody nobody knows: the name is only what the signer calls itself',
      row('a', UNLISTED),
      [
        'Cloud Data Foundations',
        'calls itself Example College · not on your list',
        'Not stated by issuer',
        'Not stated by issuer',
        'None in this badge',
        'No work linked in this badge',
      ],
    ],
    [
      'hosted',
      row('a', HOSTED),
      [
        'AWS Certified Solutions Architect – Associate',
        'Amazon Web Services Training and Certification, says credly.com · not on your list',
        '14 May 2024 · Issued',
        'In the words shown by credly.com: “Pass the AWS Certified Solutions Architect – Associate (SAA-C03) exam.”',
        'None in this badge',
        'No work linked in this badge',
      ],
    ],
    [
      'a page to open: the page’s words, labelled',
      row('a', PAGE_ONLY, { link: { ...row('a').link!, claims: PAGE_ONLY.page!.claims } }),
      [
        'Google Data Analytics',
        'Google · written on the page',
        'Issued Mar 2024 · written on the page',
        "Not read; see the provider's page",
        "Not read; see the provider's page",
        "Not read; see the provider's page",
      ],
    ],
    [
      'no link: there is nothing to read',
      row('a', NO_LINK, unlinked('Scrum Master')),
      [
        'Scrum Master',
        'Port Authority · written on the page',
        'Sep 2019 · written on the page',
        'Nothing to read',
        'Nothing to read',
        'Nothing to read',
      ],
    ],
    [
      'revoked: no tick of an endorsement beside it',
      row('a', REVOKED),
      [
        'Cloud Data Foundations',
        'Example College · on your list',
        '5 March 2024',
        'Not shown beside this result',
        'Not shown beside this result',
        'Not shown beside this result',
      ],
    ],
    [
      'withdrawn, with nothing left to read',
      row('a', { ...REVOKED, credential: null, facts: null, endorsements: [] }),
      ['credly.com/badges/a', ...Array.from({ length: 5 }, () => 'Nothing to read')],
    ],
    [
      'altered: nothing of it',
      row('a', ALTERED),
      ['credly.com/badges/a', ...Array.from({ length: 5 }, () => 'Not shown beside this result')],
    ],
    [
      'no answer',
      row('a', NO_ANSWER),
      ['credly.com/badges/a', 'Not checked', 'Not checked', 'Not checked', 'Not checked', 'Not checked'],
    ],
    [
      'not checked yet',
      row('a'),
      ['credly.com/badges/a', 'Not checked', 'Not checked', 'Not checked', 'Not checked', 'Not checked'],
    ],
  ])('%s', (_, one, expected) => {
    expect(cells(one)).toEqual(expected);
  });

  test('an endorsement that does not hold is never more than what is said of it', () => {
    const failed = report({
      endorsements: [
        endorsement({ holds: false, checks: [check('endorsement_not_signed', { name: 'Nobody' })] }),
        endorsement({ holds: false, checks: [check('endorsement_of_something_else')] }),
      ],
    });
    expect(cellText(EN, rowWords(row('a', failed)).backed)).toBe('The issuer names Nobody; Nobody has not signed. · and 1 more');
  });

  test('a result is set off from what it is a result of, and one that is only asked for is none', () => {
    const results = (name: string | null, value: string | null, status: string | null = null) =>
      report({
        facts: {
          ...NO_FACTS,
          results: [fact({ name, value, scale: null, pass: '70 %', status, byRubric: false }, '$.result[0]')],
        },
      });
    const assessed = (of: Report, language: 'en' | 'fr' = 'en') => cellText(speech(language), rowWords(row('a', of)).assessed);
    expect(assessed(results('Final exam', '86 %'))).toBe('Final exam: 86 %');
    expect(assessed(results('Examen', '86 %'), 'fr')).toBe('Examen\u00a0: 86 %');
    expect(assessed(results(null, '86 %'))).toBe('86 %');
    expect(assessed(results('Final exam', null))).toBe('Pass mark 70 %; result not stated');
    expect(assessed(results('Final exam', '40 %', 'Failed'))).toBe('Status stated: Failed');
    expect(assessed(results('Final exam', '86 %', 'Completed'))).toBe('Final exam: 86 %');
    expect(assessed(results('Final exam', null, 'Completed'))).toBe('Status stated: Completed');
    const supervision = [fact({ label: null, identityChecked: false }, '$.i')];
    expect(assessed(report({ facts: { ...NO_FACTS, supervision, criteria: fact('Weld.', '$.c') } }))).toBe(
      'identity not checked',
    );
  });

  test('whoever is only named stands after those who signed, and says so', () => {
    const listed = fact('Guild', '$.e', { who: 'platform', host: 'credly.com' }, 'TLS-P');
    const backed = (some: Partial<Report>) => cellText(EN, rowWords(row('a', report(some))).backed);
    const facts = { ...NO_FACTS, listedEndorsers: [listed] };
    expect(backed({ facts })).toBe('credly.com lists Guild; not signed.');
    expect(backed({ facts: { ...facts, partner: fact('Company', '$.p') } })).toBe(
      'The issuer names Company; Company has not signed. · and 1 more',
    );
    expect(backed({ facts, endorsements: VERIFIED.endorsements })).toBe(
      'Digital Industry Association endorses this badge. Own signature checked; on your list (industry). · and 1 more',
    );
    expect(backed({ facts: NO_FACTS })).toBe('None in this badge');
    expect(backed({ facts, verdict: 'revoked' })).toBe('Not shown beside this result');
  });

  test('another level is a difference of its own', () => {
    const levels = report({
      page: {
        claims: claims({ title: 'Cloud 2' }),
        comparisons: [{ what: 'level', result: 'different', page: '2', badge: '1' }],
      },
    });
    expect(textOf(bulk(ofRun([row('a', levels)])).querySelector('.differs'))).toBe('Level: 2 on the page, 1 in the badge');
  });

  test('what the user saw is the user’s word, and stays without proof', () => {
    const seenByUser = { host: 'coursera.org', at: '2026-11-22T14:02:00Z', name: true, title: true, date: true };
    const seen = row('a', { ...PAGE_ONLY, seenByUser });
    expect(cellText(EN, { lines: rowWords(seen).result.lines, absent: false })).toBe('You confirmed it on coursera.org');
    expect(groupOf(seen)).toBe('claim');
    const unseen = row('a', { ...PAGE_ONLY, seenByUser: null });
    expect(cellText(EN, { lines: rowWords(unseen).result.lines, absent: false })).toBe('Open on coursera.org to confirm');
  });

  describe('a badge that ended, where a newer one of the same programme is in the table', () => {
    const issued = (date: string, name: string | null, some: Partial<Report> = {}): Report => ({
      ...HOSTED,
      ...some,
      facts: {
        ...HOSTED.facts!,
        issueDate: fact({ date, field: 'issuedOn' as const }, '$.issuedOn'),
        expires: fact(some.verdict === 'expired' ? '2025-01-01' : '2030-01-01', '$.expires'),
        recipientName: name === null ? null : fact(name, '$.r'),
      },
    });
    const ended = (name: string | null) => issued('2022-01-01', name, { verdict: 'expired', page: null });
    const newer = (name: string | null) => issued('2025-01-01', name, { page: null });
    const resume = (file: string): Partial<RunRow> => ({ from: file });
    test.each<[string, RunRow[], Partial<RunView>, string[]]>([
      ['of one person', [row('a', ended('Robin Roy')), row('b', newer('Robin Roy'))], {}, ['a']],
      ['of another person', [row('a', ended('Robin Roy')), row('b', newer('Kim Tremblay'))], {}, []],
      ['of nobody that is named, on one page', [row('a', ended(null)), row('b', newer(null))], {}, []],
      [
        'of nobody that is named, in one file',
        [row('a', ended(null), resume('cv.pdf')), row('b', newer(null), resume('cv.pdf'))],
        { page: null },
        ['a'],
      ],
      [
        'of nobody that is named, in two files',
        [row('a', ended(null), resume('cv.pdf')), row('b', newer(null), resume('other.pdf'))],
        { page: null },
        [],
      ],
      ['while others are still checked', [row('a', ended('Robin Roy')), row('b', newer('Robin Roy')), row('c')], {}, []],
      ['older', [row('a', newer('Robin Roy')), row('b', issued('2020-01-01', 'Robin Roy'))], {}, []],
    ])('%s', (_, rows, some, expected) => {
      const found = newerIn(run(rows, some));
      expect([...found.keys()]).toEqual(expected);
      const root = bulk(ofRun(rows, {}, some));
      const said = [...root.querySelectorAll('tbody tr')].filter((tr) => textOf(tr).includes('Ended, and a newer one'));
      expect(said.map((tr) => tr.getAttribute('data-row'))).toEqual(expected);
      expect(runCsv(EN, rows, found).includes('Ended, and a newer one')).toBe(expected.length > 0);
    });
  });

  test('the second line is where page and badge differ; another name is said without the names', () => {
    const other = { ...HOSTED, axes: { ...HOSTED.axes, holder: 'different' as const } };
    const root = bulk(ofRun([row('a', other), row('b', VERIFIED)]));
    const lines = [...root.querySelectorAll('.differs')].map(textOf);
    expect(lines).toEqual([
      'Title: AWS Certified Solutions Architect – Professional on the page, AWS Certified Solutions Architect – Associate in the badge',
      'Other name on the page and in the badge',
    ]);
  });

  test('who says it stands in the row', () => {
    const said = (one: Report) => rowWords(row('a', one)).said;
    expect(said(VERIFIED)).toMatchObject({ key: 'speaker_issuer' });
    expect(said(HOSTED)).toMatchObject({ key: 'speaker_shown' });
    expect(said(NO_ANSWER)).toBeNull();
  });
});

describe('groups', () => {
  test.each<[string, Report, string]>([
    ['on the list', VERIFIED, 'verified'],
    ['a good signature of an unknown issuer is never "verified"', UNLISTED, 'signed'],
    ['a platform confirms it', HOSTED, 'hosted'],
    ['a site of somebody’s own says so', OTHER_HOST, 'published'],
    ['a page to open', PAGE_ONLY, 'claim'],
    ['revoked', REVOKED, 'revoked'],
    ['altered', ALTERED, 'invalid'],
    ['blocked', BLOCKED, 'blocked'],
    ['no answer', NO_ANSWER, 'unchecked'],
    ['a host that is not allowed', PERMISSION, 'waiting'],
  ])('%s', (_, one, group) => {
    expect(groupOf(row('a', one))).toBe(group);
  });

  test('are counted in one order, whatever the order of the rows', () => {
    const rows = [row('a', REVOKED), row('b', HOSTED), row('c'), row('d', HOSTED), row('e', { name: 'failed' })];
    const expected = [
      { group: 'hosted', n: 2 },
      { group: 'revoked', n: 1 },
      { group: 'failed', n: 1 },
      { group: 'checking', n: 1 },
    ];
    expect(countGroups(rows)).toEqual(expected);
    expect(countGroups([...rows].reverse())).toEqual(expected);
  });
});

describe('the page of a run', () => {
  test('says how far it is, and then what came of it, in badges', () => {
    expect(textOf(bulk(ofRun([row('a', HOSTED), row('b')])).querySelector('.counts'))).toBe('1 of 2 gone through');
    const done = [row('a', HOSTED), row('b', REVOKED), row('c', UNLISTED)];
    expect(textOf(bulk(ofRun(done)).querySelector('.counts'))).toBe(
      '3 badges: 1 with a valid signature, issuer not on your list, 1 confirmed by the host, 1 revoked or withdrawn.',
    );
    expect(textOf(bulk(ofRun(done), 'fr').querySelector('.counts'))).toBe(
      '3 badges : 1 avec signature valide, émetteur hors liste, 1 confirmé par son hébergeur, 1 révoqué ou retiré.',
    );
  });

  test('is spoken of four times, not forty', () => {
    const said = Array.from({ length: 41 }, (_, done) => spoken(done, 40));
    expect([...new Set(said)]).toEqual([0, 10, 20, 30, 40]);
    expect([...new Set(Array.from({ length: 4 }, (_, done) => spoken(done, 3)))].at(-1)).toBe(3);
    expect(spoken(0, 0)).toBe(0);
  });

  test('is a table with a caption, headers of columns and rows, in the order of the input', () => {
    const root = bulk(ofRun([row('z', REVOKED), row('a', HOSTED), row('m', PAGE_ONLY)]));
    expect(textOf(root.querySelector('table caption'))).toContain('One row is one badge');
    expect([...root.querySelectorAll('thead th[scope="col"]')].map(textOf)).toEqual([
      'File or page',
      'Badge',
      'Result',
      'Issuer',
      'Earned',
      'Assessed',
      'Backed by',
      'Work',
    ]);
    expect([...root.querySelectorAll('tbody tr')].map((tr) => tr.getAttribute('data-row'))).toEqual(['z', 'a', 'm']);
    expect(root.querySelectorAll('tbody th[scope="row"] button').length).toBe(3);
  });

  test('one question for all hosts, asked in the click; refused, the links alone speak', () => {
    const props = events();
    const rows = [row('a', PERMISSION, { hosts: ['www.credly.com'] })];
    const hosts = [
      { host: 'www.credly.com', known: true },
      { host: 'someone.example', known: false },
    ];
    const root = bulk(ofRun(rows, { hosts, waiting: rows }), 'en', props);
    expect(textOf(root.querySelector('.asks-all'))).toContain(
      'someone.example is not a known badge platform. Its owner, who may be the person',
    );
    click(root, '.asks-all button');
    expect(props.onAllow).toHaveBeenCalledWith(['www.credly.com', 'someone.example'], ['a']);
    const denied = bulk(ofRun(rows, { hosts, waiting: rows, denied: true }));
    expect(textOf(denied.querySelector('.asks-all'))).toContain('Not allowed, and that is fine.');
    expect(textOf(denied.querySelector('tbody .result'))).toContain("credly.com · one person's badge");
    expect(bulk(ofRun([row('a', HOSTED)])).querySelector('.asks-all')).toBeNull();
  });

  test.each([
    [{ trouble: 'offline' as const }, 'No network connection'],
    [{ trouble: 'captive-portal' as const }, 'This network seems to want you to sign in first'],
    [{ trouble: 'clock' as const }, "This computer's clock differs"],
    [{ leftOut: 3 }, '3 more were left out: one table holds 2,000.'],
    [{ isPrivate: true, ofSession: true }, 'this table ends with the session'],
    [{ ofSession: true }, 'From LinkedIn: nothing about people there is stored'],
    [{ coverage: { entries: 2, entriesWithLink: 1, listed: 9, unread: [], hidden: 0 } }, 'recruiting.example lists 9.'],
  ])('says %j', (some, words) => {
    expect(textOf(bulk(ofRun([row('a', HOSTED)], {}, some)))).toContain(words);
    expect(textOf(bulk(ofRun([row('a', HOSTED)])))).not.toContain(words);
  });

  test('a filter leaves rows out, and the file holds what is shown', async () => {
    const props = events();
    const root = bulk(ofRun([row('a', HOSTED), row('b', REVOKED), row('c', HOSTED)]), 'en', props);
    click(root, '.toggle[data-group="hosted"]');
    await redrawn();
    expect(root.querySelector('.toggle[data-group="hosted"]')?.getAttribute('aria-pressed')).toBe('true');
    expect([...root.querySelectorAll('tbody tr')].map((tr) => tr.getAttribute('data-row'))).toEqual(['a', 'c']);
    expect(textOf(root.querySelector('caption'))).toContain('2 of 3 rows shown');
    click(root, '.run-actions button');
    const [csv] = vi.mocked(props.onDownload).mock.calls[0] ?? [''];
    expect(parseCsv(csv).length).toBe(4);
  });

  test('a row opens the card, which can be checked again; with no network the report before is shown and dated', async () => {
    const props = events();
    const root = bulk(ofRun([row('a', NO_ANSWER, { last: HOSTED })]), 'en', props);
    expect(root.querySelector('.run-detail')).toBeNull();
    click(root, 'tbody button');
    await redrawn();
    expect(root.querySelector('tbody button')?.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(root.querySelector('.run-detail'))).toContain(
      'Nobody answered just now. This is what was found on 22 November 2026',
    );
    expect(textOf(root.querySelector('.run-detail .headline h2'))).toBe('Confirmed by credly.com just now');
    click(root, '.run-detail .when button');
    expect(props.onCheckAgain).toHaveBeenCalledWith(['a']);
    click(root, '.run-detail .bar button');
    await redrawn();
    expect(root.querySelector('.run-detail')).toBeNull();
  });

  test('its details offer a text for the person, a summary to copy and a sheet to print', async () => {
    const props = events();
    const root = bulk(ofRun([row('a', HOSTED)]), 'en', props);
    click(root, 'tbody button');
    await redrawn();
    const named = (name: string) =>
      [...root.querySelectorAll('.run-detail .actions button')].find((one) =>
        `${one.getAttribute('aria-label')} ${textOf(one)}`.includes(name),
      );
    for (const name of ['Ask the person', 'Copy summary', 'Print']) {
      named(name)?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)('click', { bubbles: true }));
      await redrawn();
    }
    expect(props.onCopy).toHaveBeenNthCalledWith(1, 'the ask');
    expect(props.onCopy).toHaveBeenNthCalledWith(2, 'the summary');
    expect(props.onSheet).toHaveBeenCalledWith('a');
  });

  test('erasing takes two clicks', async () => {
    const props = events();
    const root = bulk(ofRun([row('a', HOSTED)]), 'en', props);
    click(root, '.run-actions button:last-of-type');
    await redrawn();
    expect(props.onErase).not.toHaveBeenCalled();
    click(root, '.confirm .danger');
    expect(props.onErase).toHaveBeenCalledWith('r');
  });
});

test('the list of runs, and the state before and after there is one', () => {
  const list: BulkState = {
    kind: 'list',
    runs: [
      { id: 'one', page: 'recruiting.example', startedAt: '2026-11-22T14:02:00Z', rows: 40, done: 12 },
      { id: 'two', page: null, startedAt: '2026-11-21T14:02:00Z', rows: 3, done: 3 },
    ],
    starting: false,
    nothing: true,
  };
  const text = textOf(bulk(list));
  expect(text).toContain('Badges on recruiting.example');
  expect(text).toContain('12 of 40 gone through');
  expect(text).toContain('3 badges');
  expect(text).toContain('There is nothing to check in it.');
  expect(textOf(bulk({ ...list, runs: [] }))).toContain('No table yet.');
  expect(textOf(bulk({ kind: 'gone' }))).toContain('This table is no longer here');
  expect(textOf(bulk({ kind: 'error' }))).toContain('Assay does not answer');
});

describe('the file', () => {
  const hostile = report({
    facts: { ...VERIFIED.facts!, title: { ...VERIFIED.facts!.title!, value: '=HYPERLINK("https://x.example") for Robin Roy' } },
    credential: { ...VERIFIED.credential!, recipient: { name: 'Robin Roy', identifiers: [], path: null } },
  });
  const rows = [
    row('a', hostile),
    row('b', HOSTED, {
      link: { ...row('b').link!, claims: claims({ title: 'x', holder: 'Robin Roy', emails: ['robin@roy.example'] }) },
    }),
    row('c', NO_LINK, unlinked('Trainer, ask robin@roy.example')),
    row('d', UNLISTED, inFile('résumé.pdf')),
    row('e', NO_LINK, { link: { ...row('e').link!, kind: 'profile', url: 'https://www.credly.com/users/robin-roy' } }),
  ];

  test.each(['en', 'fr'] as const)(
    'in %s: opening, header, rows in their order, verdicts, addresses, and times where anything was read',
    (language) => {
      const [opening, header, ...lines] = parseCsv(runCsv(speech(language), rows));
      expect(opening).toEqual([speech(language).t('bulk_csv_opening')]);
      expect(lines.map((cells) => cells.length)).toEqual(rows.map(() => header?.length));
      expect(lines.map((cells) => [cells[4], cells.at(-2), cells.at(-1)])).toEqual([
        ['verified', 'https://www.credly.com/badges/a', '2026-11-22T14:02:00Z'],
        ['hosted', 'https://www.credly.com/badges/b', '2026-11-22T14:02:00Z'],
        ['claim', '', ''],
        ['verified', '', '2026-11-22T14:02:00Z'],
        ['claim', '', ''],
      ]);
      expect(lines[3]?.[0]).toBe('résumé.pdf');
    },
  );

  test('holds no name of a person, no e-mail address, and no formula', () => {
    const csv = runCsv(EN, rows);
    expect(csv).not.toContain('Robin Roy');
    expect(csv).not.toContain('robin-roy');
    expect(csv).not.toContain('@');
    expect(
      parseCsv(csv)
        .flat()
        .filter((cell) => /^\s*[=+\-@]/.test(cell)),
    ).toEqual([]);
    expect(parseCsv(csv)[2]?.[1]).toBe('\'=HYPERLINK("https://x.example") for …');
  });
});
