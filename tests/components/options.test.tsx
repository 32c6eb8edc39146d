import { describe, expect, test, vi } from 'vitest';
import { About } from '../../components/options/about.tsx';
import { Appearance } from '../../components/options/appearance.tsx';
import { Contact, type ContactProps } from '../../components/options/contact.tsx';
import { Kept, type KeptProps } from '../../components/options/kept.tsx';
import { hostTyped } from '../../components/options/site-host.ts';
import { Sites, type SitesProps } from '../../components/options/sites.tsx';
import { Trouble, type TroubleProps } from '../../components/options/trouble.tsx';
import { YourList, type YourListProps } from '../../components/options/your-list.tsx';
import type { KeptView, SiteReport } from '../../lib/messages/views.ts';
import { writePins } from '../../lib/trust/parse-pins.ts';
import type { Pin } from '../../lib/trust/pin.ts';
import { choose, give, press, settled, type as write } from './events.ts';
import { show, textOf } from './render.tsx';
import { HOSTED, VERIFIED } from './reports.ts';

const KEY = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const OTHER_KEY = 'AzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const now = () => new Date('2026-11-22T10:00:00Z');

const PIN: Pin = {
  id: 'did:web:college.example',
  name: 'Example College',
  role: 'issuer',
  keys: [KEY],
  note: 'Met at the fair',
  pinnedBy: 'Dana',
  pinnedAt: '2026-03-05T10:00:00Z',
};
const BLOCKED: Pin = { ...PIN, id: 'did:web:mill.example', name: 'Diploma Mill', role: 'blocked', keys: [] };

describe('your list', () => {
  const list = (some: Partial<YourListProps> = {}, language: 'en' | 'fr' = 'en') => {
    const events = {
      onPut: vi.fn((_: Pin) => Promise.resolve()),
      onEdit: vi.fn((_: Pin, __: Pin) => Promise.resolve()),
      onRemove: vi.fn((_: Pin) => Promise.resolve()),
      onImport: vi.fn((_: string) => Promise.resolve()),
      onExport: vi.fn(),
    };
    const root = show(<YourList pins={[PIN, BLOCKED]} pinnedBy="Dana" now={now} {...events} {...some} />, language);
    return { root, ...events };
  };

  test('shows who, in which role, with which keys, why, who decided and when', () => {
    const text = textOf(list().root);
    for (const part of ['Example College', 'did:web:college.example', 'Issuer', 'NzbLsX…C9Xs', KEY, 'Met at the fair', 'Dana'])
      expect(text).toContain(part);
    expect(text).toContain('5 March 2026');
    expect(textOf(list({}, 'fr').root)).toContain('5 mars 2026');
  });

  test('an empty list says what to do, and one that is not read yet says nothing', () => {
    expect(textOf(list({ pins: [] }).root)).toContain('Nobody is on your list yet');
    expect(textOf(list({ pins: null }).root)).not.toContain('Nobody is on your list yet');
    expect(textOf(list().root)).not.toContain('Nobody is on your list yet');
  });

  test('takes off only after a question, and brings back', async () => {
    const { root, onRemove, onPut } = list();
    press(root, 'Take off Example College');
    await settled();
    expect(onRemove).not.toHaveBeenCalled();
    expect(textOf(root)).toContain('Take Example College off your list?');
    press(root, 'Take off');
    await settled();
    expect(onRemove).toHaveBeenCalledWith(PIN);
    expect(textOf(root.querySelector('.undo'))).toContain('Example College is off your list.');
    press(root, 'Undo');
    await settled();
    expect(onPut).toHaveBeenCalledWith(PIN);
    expect(root.querySelector('.undo')).toBeNull();
  });

  test('the question can be refused', async () => {
    const { root, onRemove } = list();
    press(root, 'Take off Diploma Mill');
    await settled();
    press(root, 'Cancel');
    await settled();
    expect(onRemove).not.toHaveBeenCalled();
    expect(textOf(root)).not.toContain('off your list?');
  });

  test('adds by hand; what the rule refuses is said beside the field', async () => {
    const { root, onPut } = list({ pins: [] });
    press(root, 'Add by hand');
    await settled();
    write(root, 'form input[placeholder]', 'did:web:new.example');
    await settled();
    press(root, 'Put on the list');
    await settled();
    expect(textOf(root.querySelector('form .fault'))).toContain('A name is needed');
    const [, name] = root.querySelectorAll<HTMLInputElement>('form input[type="text"]');
    if (!name) throw new Error('no name');
    write(root, `#${name.id.replaceAll(':', '\\:')}`, ' New School ');
    await settled();
    press(root, 'Put on the list');
    await settled();
    expect(textOf(root.querySelector('form .fault'))).toContain('A DID needs at least one key');
    expect(onPut).not.toHaveBeenCalled();
    write(root, 'form textarea.mono', `${KEY}\n${KEY}, ${OTHER_KEY}`);
    await settled();
    press(root, 'Put on the list');
    await settled();
    expect(onPut).toHaveBeenCalledWith({
      id: 'did:web:new.example',
      name: 'New School',
      role: 'issuer',
      keys: [KEY, OTHER_KEY],
      note: '',
      pinnedBy: 'Dana',
      pinnedAt: '2026-11-22T10:00:00.000Z',
    });
  });

  test('edits the words, and leaves identifier and keys as they were decided', async () => {
    const { root, onEdit } = list();
    press(root, 'Edit Example College');
    await settled();
    write(root, '.editing textarea', 'Key read over the phone');
    await settled();
    press(root, 'Save');
    await settled();
    expect(onEdit).toHaveBeenCalledWith(PIN, {
      ...PIN,
      note: 'Key read over the phone',
      pinnedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(root.querySelector('.editing')).toBeNull();
  });

  test('says what could not be saved', async () => {
    const { root } = list({ onRemove: () => Promise.reject(new Error('no')) });
    press(root, 'Take off Example College');
    await settled();
    press(root, 'Take off');
    await settled();
    expect(textOf(root.querySelector('.fault'))).toContain('could not be saved');
    expect(root.querySelector('.undo')).toBeNull();
  });

  test('an import shows what it adds and replaces before anything happens', async () => {
    const { root, onImport } = list();
    const file = writePins([
      { ...PIN, name: 'The College', keys: [OTHER_KEY] },
      BLOCKED,
      { ...PIN, id: 'did:web:other.example', name: 'Other' },
    ]);
    give(root, file);
    await settled();
    const text = textOf(root.querySelector('.plan'));
    expect(text).toContain('Adds 1:Other (Issuer)');
    expect(text).toContain('Replaces 1:The College (Issuer) until now Example College');
    expect(text).toContain('The file names other keys than your list does.');
    expect(text).toContain('1 entry stays as it is.');
    expect(onImport).not.toHaveBeenCalled();
    press(root, 'Import 2 entries');
    await settled();
    expect(onImport).toHaveBeenCalledWith(file);
  });

  test.each([
    ['what is no list', '{"pins":[]}', 'no pins export'],
    ['what is no JSON', 'hello', 'not JSON'],
    ['a list with one wrong entry', writePins([{ ...PIN, keys: ['short'] }]), 'RFC 7638'],
  ])('an import of %s changes nothing, and says why', async (_, text, reason) => {
    const { root, onImport } = list();
    give(root, text);
    await settled();
    expect(textOf(root.querySelector('.fault'))).toContain('nothing was changed');
    expect(textOf(root.querySelector('.fault code'))).toContain(reason);
    expect(root.querySelector('.plan')).toBeNull();
    expect(onImport).not.toHaveBeenCalled();
  });

  test('a file of what is on the list already has nothing to take over', async () => {
    const { root } = list();
    give(root, writePins([PIN]));
    await settled();
    expect(textOf(root.querySelector('.plan'))).toContain('Nothing to import');
    expect(() => press(root, 'Import 1 entry')).toThrow();
  });

  test('a file that is too large is not read', async () => {
    const { root } = list();
    give(root, writePins([PIN]), 1e9);
    await settled();
    expect(textOf(root.querySelector('.fault code'))).toContain('larger than');
  });

  test('text of a pin is text', () => {
    const { root } = list({ pins: [{ ...PIN, name: '<img src=x>\u202Egnp', note: '<script>' }] });
    expect(root.querySelector('img, script')).toBeNull();
    expect(textOf(root)).toContain('<img src=x> gnp');
  });
});

describe('sites', () => {
  const sites = (some: Partial<SitesProps> = {}, language: 'en' | 'fr' = 'en') => {
    const events = {
      onMode: vi.fn((_: string, __: string) => Promise.resolve(true)),
      onRemoveSite: vi.fn(() => Promise.resolve()),
      onRemoveHost: vi.fn(() => Promise.resolve()),
      onLinkedIn: vi.fn(() => Promise.resolve()),
    };
    const root = show(
      <Sites
        sites={{ 'www.linkedin.com': 'click', 'hire.lever.co': 'marks' }}
        linkedin={null}
        access={{ contact: 'ask', everywhere: false, hosts: ['api.badgr.io', 'hire.lever.co'] }}
        {...events}
        {...some}
      />,
      language,
    );
    return { root, ...events };
  };

  test('tells sites that are read from hosts that answer', () => {
    const { root } = sites();
    expect([...root.querySelectorAll('.site h4')].map(textOf)).toEqual(['hire.lever.co', 'www.linkedin.com']);
    expect([...root.querySelectorAll('.hosts li bdi')].map(textOf)).toEqual(['api.badgr.io']);
    expect(textOf(root)).not.toContain('no longer lets Assay in');
  });

  test('on LinkedIn the notice stands before marks can be turned on', async () => {
    const { root, onMode } = sites();
    const marks = 'input[name="mode-www.linkedin.com"][value="marks"]';
    expect(textOf(root)).toContain("LinkedIn's user agreement forbids");
    expect(root.querySelector(marks)?.hasAttribute('disabled')).toBe(true);
    expect(root.querySelector('input[name="mode-hire.lever.co"][value="click"]')?.hasAttribute('disabled')).toBe(false);
    choose(root, '.site input[type="checkbox"]');
    await settled();
    expect(root.querySelector(marks)?.hasAttribute('disabled')).toBe(false);
    choose(root, marks);
    expect(onMode).toHaveBeenCalledWith('www.linkedin.com', 'marks');
  });

  test('asks in the same turn as the click, and says when the answer was no', async () => {
    const { root, onMode } = sites({ onMode: vi.fn(() => Promise.resolve(false)) });
    expect(onMode).not.toHaveBeenCalled();
    choose(root, 'input[name="mode-hire.lever.co"][value="automatic"]');
    await settled();
    expect(textOf(root.querySelector('[role="status"]'))).toContain('asked for hire.lever.co and the answer was no');
  });

  test('says when the browser took a site’s access back', () => {
    const access = { contact: 'ask' as const, everywhere: false, hosts: [] };
    expect(textOf(sites({ access }).root)).toContain('no longer lets Assay in');
    expect(textOf(sites({ access: { ...access, everywhere: true } }).root)).not.toContain('no longer lets Assay in');
  });

  test('adds a site with marks, LinkedIn on click alone', async () => {
    const { root, onMode } = sites({ sites: {} });
    write(root, 'form input', 'https://hire.lever.co/candidates/1');
    await settled();
    expect(textOf(root)).toContain('Show marks on hire.lever.co?');
    press(root, 'Continue');
    expect(onMode).toHaveBeenLastCalledWith('hire.lever.co', 'marks');
    await settled();
    press(root, 'www.linkedin.com');
    await settled();
    expect(textOf(root.querySelector('form .note'))).toContain("LinkedIn's user agreement");
    press(root, 'Add, on click');
    expect(onMode).toHaveBeenLastCalledWith('www.linkedin.com', 'click');
  });

  test('what is no public site is refused beside the field', async () => {
    const { root, onMode } = sites();
    write(root, 'form input', '10.0.0.1');
    await settled();
    press(root, 'Continue');
    await settled();
    expect(textOf(root.querySelector('form .fault'))).toBe('This is not the name of a public site.');
    expect(onMode).not.toHaveBeenCalled();
  });

  test.each([
    ['hire.lever.co', 'hire.lever.co'],
    ['HIRE.Lever.co/x', 'hire.lever.co'],
    ['http://a.example:8080/', 'a.example'],
    ['localhost', null],
    ['127.0.0.1', null],
    ['', null],
    ['two words', null],
    ['javascript:alert(1)', null],
  ])('reads %j as %j', (text, host) => {
    expect(hostTyped(text)).toBe(host);
  });

  test('removes a site after a question, and takes back a host at once', async () => {
    const { root, onRemoveSite, onRemoveHost } = sites();
    press(root, 'Take back api.badgr.io');
    expect(onRemoveHost).toHaveBeenCalledWith('api.badgr.io');
    await settled();
    press(root, 'Remove hire.lever.co');
    await settled();
    expect(onRemoveSite).not.toHaveBeenCalled();
    press(root, 'Remove');
    await settled();
    expect(onRemoveSite).toHaveBeenCalledWith('hire.lever.co');
  });

  test('where LinkedIn results stand: beside the page unless chosen otherwise', async () => {
    const { root, onLinkedIn } = sites();
    expect(root.querySelector('input[name="linkedin"][value="side-panel"]')?.matches('[checked], :checked')).toBe(true);
    expect(textOf(root)).toContain('Until you choose');
    expect(textOf(sites({ linkedin: 'panel' }).root)).not.toContain('Until you choose');
    choose(root, 'input[name="linkedin"][value="panel"]');
    expect(onLinkedIn).toHaveBeenCalledWith('panel');
  });
});

describe('contact with issuers', () => {
  const contact = (some: Partial<ContactProps> = {}) => {
    const onContact = vi.fn((_: string) => Promise.resolve(true));
    const access = { contact: 'ask' as const, everywhere: false, hosts: [] };
    const root = show(<Contact access={access} platformHosts={['api.badgr.io']} onContact={onContact} {...some} />);
    return { root, onContact };
  };

  test('a choice asks nobody before Continue', async () => {
    const { root, onContact } = contact();
    expect(root.querySelector('.note')).toBeNull();
    choose(root, 'input[value="platforms"]');
    await settled();
    expect(onContact).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('.note'))).toContain('The browser will now ask');
    press(root, 'Continue');
    expect(onContact).toHaveBeenCalledWith('platforms');
  });

  test('a no of the browser leaves everything as it was, and says so', async () => {
    const { root } = contact({ onContact: () => Promise.resolve(false) });
    choose(root, 'input[value="all"]');
    await settled();
    press(root, 'Continue');
    await settled();
    expect(textOf(root)).toContain('Not allowed by the browser, and that is fine');
    expect(root.querySelector('.note .primary')).toBeNull();
  });

  test('has its consequences beside each choice, and names the hosts', () => {
    const text = textOf(contact().root);
    expect(text).toContain('Nobody is asked before you say yes');
    expect(text).toContain("person's own site, too, will see");
    expect(text).toContain('api.badgr.io');
  });
});

describe('language and theme', () => {
  test('change at once', () => {
    const onChange = vi.fn((_: object) => Promise.resolve());
    const root = show(<Appearance settings={{ language: 'browser', theme: 'browser' }} onChange={onChange} />, 'fr');
    expect(textOf(root)).toContain('Comme le navigateur');
    choose(root, 'input[name="language"][value="fr"]');
    choose(root, 'input[name="theme"][value="dark"]');
    expect(onChange.mock.calls).toEqual([[{ language: 'fr' }], [{ theme: 'dark' }]]);
  });
});

describe('kept data', () => {
  const VIEW: KeptView = {
    documents: { count: 2, bytes: 12_300 },
    reports: [
      { key: 'a', keptAt: '2026-11-01T08:00:00Z', report: VERIFIED },
      { key: 'b', keptAt: '2026-11-02T08:00:00Z', report: HOSTED },
    ],
    runs: [{ id: 'r/1', page: null, startedAt: '2026-11-03T08:00:00Z', rows: 40, done: 12 }],
    pins: 3,
    session: { tabs: 1, reports: 4 },
  };
  const kept = (some: Partial<KeptProps> = {}, language: 'en' | 'fr' = 'en') => {
    const onForget = vi.fn((_: string) => Promise.resolve());
    const onErase = vi.fn((_: string[]) => Promise.resolve());
    const onSheet = vi.fn();
    const root = show(<Kept kept={VIEW} {...{ onForget, onSheet, onErase }} {...some} />, language);
    return { root, onForget, onSheet, onErase };
  };

  test('says what there is, why, and how much', () => {
    const text = textOf(kept().root);
    for (const part of [
      '2 documents, 12.3 kB',
      '2 kept',
      'Cloud Data Foundations',
      'kept on 1 November 2026',
      '12 of 40 checked',
    ])
      expect(text).toContain(part);
    expect(text).toContain('1 page, 4 reports');
    expect(textOf(kept({}, 'fr').root)).toContain('1 page, 4 rapports');
  });

  test('leads to the evidence sheet of a kept report', () => {
    const { root, onSheet } = kept();
    press(root, 'Cloud Data Foundations');
    expect(onSheet).toHaveBeenCalledWith('a');
  });

  test('leads to the table of a run', () => {
    expect(kept().root.querySelector('a')?.getAttribute('href')).toBe('bulk.html?run=r%2F1');
  });

  test('forgets one report after a question', async () => {
    const { root, onForget } = kept();
    press(root, 'Forget Cloud Data Foundations');
    await settled();
    expect(onForget).not.toHaveBeenCalled();
    press(root, 'Forget');
    await settled();
    expect(onForget).toHaveBeenCalledWith('a');
  });

  test.each([
    ['Documents about issuers', 'documents'],
    ['Reports that you kept', 'reports'],
    ['Checks of many', 'runs'],
    ['This session', 'session'],
    ['Your list', 'pins'],
    ['Settings', 'settings'],
  ])('erases %s after a warning', async (title, what) => {
    const { root, onErase } = kept();
    press(root, `Erase ${title}`);
    await settled();
    expect(onErase).not.toHaveBeenCalled();
    expect(textOf(root)).toContain('It cannot be brought back.');
    press(root, 'Erase');
    await settled();
    expect(onErase).toHaveBeenCalledWith([what]);
  });

  test('erases everything at once', async () => {
    const { root, onErase } = kept();
    press(root, 'Erase everything');
    await settled();
    expect(onErase).not.toHaveBeenCalled();
    press(root, 'Erase everything');
    await settled();
    expect(onErase.mock.calls[0]?.[0].toSorted()).toEqual(['documents', 'pins', 'reports', 'runs', 'session', 'settings']);
  });

  test('has nothing to erase where nothing is kept', () => {
    const empty = { ...VIEW, reports: [], documents: { count: 0, bytes: 0 } };
    expect(() => press(kept({ kept: empty }).root, 'Erase Reports that you kept')).toThrow('disabled');
    expect(textOf(kept({ kept: null }).root)).toContain('Reading…');
  });
});

describe('trouble with a site', () => {
  const REPORT: SiteReport = {
    host: 'www.linkedin.com',
    site: 'linkedin',
    shape: '/in/…/',
    coverage: { entries: 3, entriesWithLink: 2, listed: null, unread: [], hidden: 0 },
    links: [{ where: 'certifications', kind: 'award', host: 'www.credly.com', count: 2 }],
    outcomes: { verified: 1 },
  };
  const trouble = (some: Partial<TroubleProps> = {}) => {
    const onCopy = vi.fn((_: string) => Promise.resolve());
    const onSave = vi.fn();
    return { root: show(<Trouble report={REPORT} version="1.2.3" onCopy={onCopy} onSave={onSave} {...some} />), onCopy, onSave };
  };
  const shown = (root: Element) => (root.querySelector('textarea') as HTMLTextAreaElement | null)?.value ?? '';

  test('tells the host alone until more is chosen', async () => {
    const { root } = trouble();
    await settled();
    expect(shown(root)).toContain('Site: www.linkedin.com');
    expect(shown(root)).not.toContain('/in/…/');
    choose(root, 'input[value="shape"]');
    await settled();
    expect(shown(root)).toContain('linkedin /in/…/');
    expect(shown(root)).toContain('2 × award, certifications, www.credly.com');
    expect(shown(root)).toContain('1 × verified');
  });

  test('copies and saves what the person made of it, and says that it is sent nowhere', async () => {
    const { root, onCopy, onSave } = trouble();
    await settled();
    expect(textOf(root)).toContain('It is sent nowhere');
    write(root, 'textarea', 'my own words');
    await settled();
    press(root, 'Copy');
    await settled();
    expect(onCopy).toHaveBeenCalledWith('my own words');
    expect(textOf(root.querySelector('[role="status"]'))).toBe('Copied');
    press(root, 'Save as a file');
    expect(onSave).toHaveBeenCalledWith('my own words');
  });

  test('says so when it cannot be copied', async () => {
    const { root } = trouble({ onCopy: () => Promise.reject(new Error('no')) });
    press(root, 'Copy');
    await settled();
    expect(textOf(root.querySelector('[role="status"]'))).toContain('Could not be copied');
  });

  test.each([
    ['none', 'Something wrong on this page?'],
    [null, 'That page has been left'],
  ] as const)('without a report (%s) there is nothing to copy', (report, words) => {
    const { root } = trouble({ report });
    expect(textOf(root)).toContain(words);
    expect(root.querySelector('textarea, button')).toBeNull();
  });
});

test('about: version, licence, and the keys as they are set', () => {
  const root = show(
    <About
      version="1.2.3"
      shortcuts={[
        { name: '_execute_action', description: '', keys: 'Alt+Shift+A' },
        { name: 'check', description: 'Check this page', keys: '' },
      ]}
      onShortcuts={vi.fn()}
    />,
  );
  const text = textOf(root);
  for (const part of ['1.2.3', 'Apache 2.0', 'Open Assay on this page', 'Alt+Shift+A', 'Check this page', 'not set'])
    expect(text).toContain(part);
});
