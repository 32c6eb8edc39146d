import type { Coverage } from '../lib/sites/badge-link.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';

interface Props {
  coverage: Coverage;
  /** Badge links found on the page. */
  links: number;
  pageHost: string;
}

/** What was read and what was not: a count without its coverage misleads. */
export function CoverageLines({ coverage, links, pageHost }: Props) {
  const { t } = useWords();
  const { entries, entriesWithLink, listed, hidden, unread } = coverage;
  const what = unread.slice(0, 5).map((one) => (one === 'document viewer' ? t('coverage_document_viewer') : one));
  return (
    <div class="coverage">
      <p>{entries > 0 ? t('coverage_entries', { n: entries, m: entriesWithLink }) : t('coverage_links', { n: links })}</p>
      {listed !== null && listed > entries && (
        <p>
          <Say words="coverage_listed" params={{ host: pageHost, n: listed }} />
        </p>
      )}
      {hidden > 0 && <p>{t('coverage_hidden', { n: hidden })}</p>}
      {what.length > 0 && (
        <p>
          <Say words="coverage_unread" params={{ what: what.join(', ') }} />
        </p>
      )}
    </div>
  );
}
