import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../entrypoints/background/items.ts';
import { siteReportOf } from '../../../entrypoints/options/site-report.ts';
import type { SiteReport } from '../../../lib/messages/views.ts';
import { readAddress } from '../../../lib/platforms/index.ts';
import type { BadgeLink, PageClaims, PageFindings } from '../../../lib/sites/badge-link.ts';
import type { Job } from '../../../lib/store/jobs.ts';
import { EMPTY_TAB, type TabRecord } from '../../../lib/store/tab-record.ts';
import { report } from '../../components/reports.ts';
import { claims } from '../support/claims.ts';

const linkTo = (url: string, of: PageClaims, where = 'link'): BadgeLink => {
  const address = readAddress(url);
  if (address === null) throw new Error(url);
  return { ...address, claims: of, where };
};

const recordOf = (page: string, findings: Partial<PageFindings> = {}): TabRecord => ({
  ...EMPTY_TAB,
  subject: page,
  frames: {
    0: {
      document: 'd',
      seen: [],
      findings: {
        page,
        site: 'linkedin',
        holder: null,
        links: [],
        unlinked: [],
        coverage: { entries: 0, entriesWithLink: 0, listed: null, unread: [], hidden: 0 },
        ...findings,
      },
    },
  },
});

function reportOf(record: TabRecord, jobs: Job[] = []): SiteReport {
  const view = viewOf(1, record, jobs);
  if (view === null) throw new Error('no view');
  return siteReportOf(view);
}

const SECRET = 'Zoë Quill-Ambrosius';
const CREDLY = 'https://www.credly.com/badges/7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70';

describe('a report of trouble on a page', () => {
  it('tells the site, the shape, and what was counted', () => {
    const record = recordOf('https://www.linkedin.com/in/zoe-quill/details/certifications/', {
      holder: SECRET,
      links: [
        linkTo(CREDLY, claims({ title: 'A', holder: SECRET }), 'certifications'),
        linkTo('https://zoe-quill.example/badge.json', claims({ title: 'B' }), 'certifications'),
      ],
      unlinked: [{ claims: claims({ title: 'C', issuer: 'Secret School' }), where: 'certifications' }],
      coverage: { entries: 3, entriesWithLink: 2, listed: 14, unread: ['zoe-quill.example', 'document viewer'], hidden: 1 },
    });
    expect(reportOf(record)).toEqual({
      host: 'www.linkedin.com',
      site: 'linkedin',
      shape: '/in/…/details/certifications/',
      coverage: { entries: 3, entriesWithLink: 2, listed: 14, unread: ['another host', 'document viewer'], hidden: 1 },
      links: [
        { where: 'certifications', kind: 'award', host: 'www.credly.com', count: 1 },
        { where: 'certifications', kind: 'unknown', host: 'another host', count: 1 },
        { where: 'certifications', kind: 'no link', host: '', count: 1 },
      ],
      outcomes: { found: 3 },
    });
  });

  it('counts outcomes by verdict', () => {
    const record = recordOf('https://www.linkedin.com/in/x/', { links: [linkTo(CREDLY, claims({ title: 'A' }))] });
    const [item] = viewOf(1, record, [])?.items ?? [];
    expect(item?.state.name).toBe('found');
    const view = viewOf(1, record, []);
    const done = view && {
      ...view,
      items: view.items.map((one) => ({ ...one, state: { name: 'done' as const, report: report() } })),
    };
    expect(done && siteReportOf(done).outcomes).toEqual({ verified: 1 });
  });

  it('repeats no place that a page script makes up', () => {
    const record = recordOf('https://www.linkedin.com/in/x/', { links: [linkTo(CREDLY, claims(), SECRET)] });
    expect(reportOf(record).links[0]?.where).toBe('elsewhere');
  });

  /** Long enough not to occur in our own words by chance. */
  const words = fc
    .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéü-'), minLength: 6, maxLength: 20 })
    .map((word) => `q7${word}`);
  const said = fc.option(words, { nil: null });
  const claim = fc.record({
    title: said,
    issuer: said,
    issuedOn: said,
    expiresOn: said,
    credentialId: said,
    holder: said,
    emails: fc.array(
      words.map((word) => `${word}@mail.example`),
      { maxLength: 2 },
    ),
  });
  const page = fc.record({
    host: fc.constantFrom('www.linkedin.com', 'app.greenhouse.io', 'hire.lever.co', 'careers.example'),
    site: fc.constantFrom('linkedin' as const, 'greenhouse' as const, 'lever' as const, 'generic' as const),
    segments: fc.array(words, { minLength: 1, maxLength: 4 }),
    holder: said,
    links: fc.array(fc.record({ claims: claim, where: words, path: words, host: words }), { maxLength: 4 }),
    unlinked: fc.array(fc.record({ claims: claim, where: words }), { maxLength: 3 }),
    unread: fc.array(
      words.map((word) => `${word}.example`),
      { maxLength: 2 },
    ),
  });

  it('holds no words of a claim, no part of an address, and no name', () => {
    fc.assert(
      fc.property(page, ({ host, site, segments, holder, links, unlinked, unread }) => {
        const record = recordOf(`https://${host}/in/${segments.map(encodeURIComponent).join('/')}`, {
          site,
          holder,
          links: links.map((one) =>
            linkTo(
              `https://${one.host.replaceAll(/[^a-z\d]/g, 'x')}.example/${encodeURIComponent(one.path)}`,
              one.claims,
              one.where,
            ),
          ),
          unlinked,
          coverage: { entries: 1, entriesWithLink: 1, listed: null, unread, hidden: 0 },
        });
        const text = JSON.stringify(reportOf(record));
        const secrets = [
          ...segments,
          ...segments.map(encodeURIComponent),
          holder,
          ...unread,
          ...[...links, ...unlinked].flatMap(({ claims: { emails, ...of }, where }) => [...Object.values(of), ...emails, where]),
          ...links.map(({ path }) => path),
          ...links.map((one) => one.host.replaceAll(/[^a-z\d]/g, 'x')),
        ];
        for (const secret of secrets) if (secret !== null) expect(text).not.toContain(secret);
      }),
    );
  });

  it('would be caught repeating one', () => {
    const record = recordOf('https://www.linkedin.com/in/q7somebody/');
    const view = viewOf(1, record, []);
    expect(JSON.stringify(view)).toContain('q7somebody');
    expect(JSON.stringify(view && siteReportOf(view))).not.toContain('q7somebody');
  });
});
