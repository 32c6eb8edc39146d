import type { Address } from '../lib/platforms/platform.ts';
import { hostOf, type Phrase } from '../lib/report/headline.ts';
import { isPlatformHost } from '../lib/report/platform-host.ts';
import type { GlyphName } from './glyph.tsx';
import type { BadgeView } from './view.ts';

/** What the link alone tells, without a permission and without a request. */
export function linkTells({ link }: { link: Address | null }): Phrase & { glyph: GlyphName } {
  if (link === null) return { key: 'tells_no_link', params: {}, glyph: 'speech' };
  const params = { host: hostOf(link.url) ?? '…' };
  switch (link.kind) {
    case 'award':
      if (link.proof === 'page') return { key: 'tells_page', params, glyph: 'page' };
      // Shaped like an award of software that anybody can run.
      return isPlatformHost(params.host)
        ? { key: 'tells_award', params, glyph: 'dot' }
        : { key: 'tells_unknown', params, glyph: 'dash' };
    case 'template':
    case 'profile':
    case 'collection':
    case 'picture':
      return { key: `tells_${link.kind}`, params, glyph: 'speech' };
    case 'short-link':
      return { key: 'tells_short_link', params, glyph: 'dash' };
    case 'look-alike':
      return { key: 'tells_look_alike', params: { ...params, resembles: link.resembles ?? '…' }, glyph: 'bang' };
    case 'unknown':
      return { key: 'tells_unknown', params, glyph: 'dash' };
  }
}

/** The title that a badge goes by before anything is known: the page's own words. */
export const titleOf = ({ report, link, entry }: BadgeView): string | null =>
  report?.facts?.title?.value ?? report?.credential?.title ?? link?.claims.title ?? entry?.claims.title ?? null;
