import type { Address } from '../lib/platforms/platform.ts';
import { hostOf, type Phrase } from '../lib/report/headline.ts';
import type { GlyphName } from './glyph.tsx';
import type { BadgeView } from './view.ts';

/** What the link alone tells, without a permission and without a request. */
export function linkTells({ link }: { link: Address | null }): Phrase & { glyph: GlyphName } {
  if (link === null) return { key: 'tells_no_link', params: {}, glyph: 'speech' };
  const params = { host: hostOf(link.url) ?? '…' };
  switch (link.kind) {
    case 'award':
      return link.proof === 'page' ? { key: 'tells_page', params, glyph: 'page' } : { key: 'tells_award', params, glyph: 'dot' };
    case 'template':
      return { key: 'tells_template', params, glyph: 'speech' };
    case 'profile':
      return { key: 'tells_profile', params, glyph: 'speech' };
    case 'collection':
      return { key: 'tells_collection', params, glyph: 'speech' };
    case 'picture':
      return { key: 'tells_picture', params, glyph: 'speech' };
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
