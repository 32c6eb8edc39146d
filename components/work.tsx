import type { PortfolioItem } from '../lib/facts/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { useWords } from './language.tsx';
import { Quote } from './quote.tsx';
import { SafeLink } from './safe-link.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';
import type { Compare } from './view.ts';

/** Hosts of work as people call them. */
const NAMES: Record<PortfolioItem['known'], string | undefined> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  vimeo: 'Vimeo',
  youtube: 'YouTube',
  figma: 'Figma',
  behance: 'Behance',
  'google-drive': 'Google Drive',
  other: undefined,
};

/** One work: its name or its host's, and the host that the link leads to. `whole`: with its description. */
export function Work({ work: { url, known, name, description }, whole = false }: { work: PortfolioItem; whole?: boolean }) {
  const label = name ?? description ?? NAMES[known];
  return (
    <div>
      {url === null ? (
        <Text value={label ?? ''} max={160} />
      ) : label === undefined ? (
        <SafeLink href={url} />
      ) : (
        <SafeLink href={url} label={label} foreign />
      )}
      {whole && name !== null && description !== null && (
        <p class="muted">
          <Text value={description} max={600} />
        </p>
      )}
    </div>
  );
}

/** Words, or the name of a file, that the badge itself holds. */
export function InBadge({ work: { name, description, fact }, max }: { work: PortfolioItem; max: number }) {
  return (
    <div>
      {name !== null && <Text value={name} max={160} />}
      {description !== null && <Quote fact={{ ...fact, value: description }} max={max} />}
    </div>
  );
}

const STATES = {
  'not-compared': 'portfolio_digest',
  matches: 'portfolio_matches',
  changed: 'portfolio_changed',
  'could-not-read': 'portfolio_could_not_read',
} as const satisfies Record<string, MessageKey>;

/** The fingerprint that the issuer recorded of a work, and on request whether the work still has it. A change is normal. */
export function Fingerprint({ work: { digest, fact }, compare }: { work: PortfolioItem; compare: Compare | undefined }) {
  const { t } = useWords();
  if (digest === null) return null;
  return (
    <p class="said" role="status">
      <span>
        <Say words={STATES[digest.state]} params={digest.at === null ? {} : { date: digest.at }} />{' '}
        {compare && digest.state !== 'matches' && (
          <button type="button" class="link" onClick={() => compare.run(fact.path)}>
            {t(compare.label)}
          </button>
        )}
      </span>
    </p>
  );
}
