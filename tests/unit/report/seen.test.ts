import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../lib/i18n/words.ts';
import { headlineOf, headlineText } from '../../../lib/report/headline.ts';
import type { Report, SeenByUser } from '../../../lib/report/report.ts';
import { hostToSee, keepSeen, type Seen, withSeen } from '../../../lib/report/seen.ts';
import { withTrust } from '../../../lib/report/trust-check.ts';
import { check } from '../../../lib/verify/check.ts';
import type { Code } from '../../../lib/verify/codes.ts';
import { report } from '../../components/reports.ts';

const PAGE = 'https://www.coursera.org/verify/ABC123';
const NOW = new Date('2026-11-22T14:02:00Z');
const ALL: Seen = { name: true, title: true, date: true };

const claim = (code: Code = 'link_provider_page', some: Partial<Report> = {}): Report =>
  report({
    verdict: 'claim',
    axes: { authentic: 'unsigned', current: 'unknown', issuer: 'unrecognised', holder: 'not-compared', holderBy: null },
    checks: [check(code, { host: 'www.coursera.org', resembles: 'coursera.org' })],
    credential: null,
    facts: null,
    source: { ...report().source, given: PAGE, document: null, sha256: null, page: PAGE },
    ...some,
  });

function told(report: Report, seen: Seen | null): Report {
  const after = withSeen(report, seen, NOW);
  if (after === null) throw new Error('no page to see');
  return after;
}

/** Everything but what the user said. */
const { seenByUser: _, ...SEALED } = claim();

describe('a page that the user may compare', () => {
  test.each<[string, Report, string | null]>([
    ['a provider’s page', claim(), 'coursera.org'],
    ['an answer that is a page', claim('parse_html'), 'coursera.org'],
    ['a platform’s record', claim('parse_record_only'), 'coursera.org'],
    [
      'a page whose address is all there is',
      claim('link_provider_page', { source: { ...claim().source, page: null } }),
      'coursera.org',
    ],
    ['an imitation', claim('link_look_alike'), null],
    [
      'an imitation that answers with a page',
      claim('parse_html', { checks: [check('link_look_alike'), check('parse_html')] }),
      null,
    ],
    ['a template', claim('link_template'), null],
    ['an entry without a link', claim('link_none'), null],
    [
      'a web page that was given as a file',
      claim('parse_html', { source: { ...claim().source, kind: 'file', page: null } }),
      null,
    ],
    ['a badge that was checked', report({ checks: [check('link_provider_page')] }), null],
    ['what could not be checked', claim('link_provider_page', { verdict: 'unchecked' }), null],
  ])('%s', (_, one, host) => {
    expect(hostToSee(one)).toBe(host);
    expect(withSeen(one, ALL, NOW)?.seenByUser?.host ?? null).toBe(host);
  });
});

describe('what the user says to have seen', () => {
  test('changes nothing but itself: verdict, axes and checks are the same before and after, and after it is taken back', () => {
    const before = claim();
    const seen = told(before, ALL);
    const { seenByUser, ...rest } = seen;
    expect(seenByUser).toEqual({ host: 'coursera.org', at: NOW.toISOString(), ...ALL });
    expect(rest).toEqual(SEALED);
    expect(told(seen, null)).toEqual(before);
    // Neither does it when the list of pins is read over it.
    expect(withTrust(seen, [])).toMatchObject({ verdict: before.verdict, axes: before.axes, checks: before.checks, seenByUser });
  });

  test('nothing beyond the three boxes is taken', () => {
    const more = { ...ALL, host: 'bank.example', at: '2020-01-01' } as Seen;
    expect(told(claim(), more).seenByUser).toEqual({ host: 'coursera.org', at: NOW.toISOString(), ...ALL });
  });

  test('stays over a check of the same page, and not over that of another', () => {
    const seen = told(claim(), ALL);
    expect(keepSeen(claim(), seen).seenByUser).toEqual(seen.seenByUser);
    expect(keepSeen(claim('parse_html'), claim('link_provider_page', { verdict: 'unchecked' }), seen).seenByUser).toEqual(
      seen.seenByUser,
    );
    const elsewhere = claim('link_provider_page', { source: { ...claim().source, page: `${PAGE}4` } });
    expect(keepSeen(elsewhere, seen).seenByUser).toBeNull();
    expect(keepSeen(claim(), null).seenByUser).toBeNull();
  });

  test('is no word about what turns out to be more, or less, than a page', () => {
    const seen = told(claim(), ALL);
    const { source } = seen;
    expect(keepSeen(report({ source }), seen).seenByUser).toBeNull();
    expect(keepSeen(claim('link_look_alike'), seen).seenByUser).toBeNull();
  });
});

const said = (agreed: Partial<Seen>): Report => {
  const seenByUser: SeenByUser = {
    host: 'coursera.org',
    at: NOW.toISOString(),
    name: false,
    title: false,
    date: false,
    ...agreed,
  };
  return { ...claim(), seenByUser };
};
const BOXES = ['name', 'title', 'date'] as const;
const SOME = [1, 2, 3, 4, 5, 6, 7].map(
  (bits) => Object.fromEntries(BOXES.map((box, at) => [box, (bits >> at) % 2 === 1])) as Seen & object,
);
const NAMED = {
  en: { name: /\bname\b/, title: /\btitle\b/, date: /\bdate\b/ },
  fr: { name: /\bnom\b/, title: /\btitre\b/, date: /\bdate\b/ },
};

describe('the headline of it', () => {
  test('names the host, and that Assay did not compare', () => {
    const words = headlineText(headlineOf(said(ALL)), wordsIn('en'));
    expect(words.title).toBe('You confirmed it on coursera.org');
    expect(words.sentence).toMatch(/^You compared name, title and date on coursera\.org on .*2026.*\. Assay did not\.$/);
    expect(headlineText(headlineOf(said(ALL)), wordsIn('fr')).title).toBe('Confirmé par vous sur coursera.org');
  });

  test.each(SOME.map((agreed) => [BOXES.filter((box) => agreed[box]).join(', '), agreed] as const))('%s', (_, agreed) => {
    const headline = headlineOf(said(agreed));
    const isAll = BOXES.every((box) => agreed[box]);
    expect(headline).toMatchObject({ key: isAll ? 'headline_seen' : 'headline_seen_partly', glyph: 'eye', tone: 'neutral' });
    for (const language of ['en', 'fr'] as const) {
      const { title, sentence } = headlineText(headline, wordsIn(language));
      // What agreed is named before the semicolon, the rest after it.
      const [first = '', ...rest] = sentence.split(/[;.] /);
      for (const box of BOXES) expect((agreed[box] ? first : rest.join()).match(NAMED[language][box])).not.toBeNull();
      expect(`${title} ${sentence}`).not.toMatch(/[{}]|verified|vérifié/i);
      expect(title.length).toBeLessThanOrEqual(40);
    }
  });

  test('a statement on a report that has no page any more heads nothing', () => {
    expect(headlineOf({ ...claim('link_look_alike'), seenByUser: said(ALL).seenByUser }).key).toBe('headline_look_alike');
    expect(headlineOf(report({ seenByUser: said(ALL).seenByUser })).key).toBe('headline_signature_valid');
  });
});
