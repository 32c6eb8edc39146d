import type { ComponentChildren } from 'preact';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { linkTells, titleOf } from './link-tells.ts';
import { PageWords } from './page-words.tsx';
import { SafeLink } from './safe-link.tsx';
import { Say } from './say.tsx';
import { StepList } from './step-list.tsx';
import { Text } from './text.tsx';
import type { BadgeView } from './view.ts';

interface Props {
  view: BadgeView;
  onCheck(): void;
  /** What was known of it earlier. */
  children?: ComponentChildren;
}

/** A badge before there is a report: what the link alone tells, what the page says, and the steps that a check takes. */
export function PendingCard({ view, onCheck, children }: Props) {
  const { t } = useWords();
  const { key, params, glyph } = linkTells(view);
  const claims = view.link?.claims ?? view.entry?.claims;
  const title = titleOf(view);
  return (
    <article class="card">
      <header class="headline neutral">
        <Glyph name={glyph} />
        <div>
          <h2>{title === null ? t('untitled') : <Text value={title} max={120} />}</h2>
          <p>
            <Say words={key} params={params} />
          </p>
        </div>
      </header>
      {claims && <PageWords claims={{ ...claims, title: null }} />}
      {view.state === 'checking' && <StepList checks={[]} busy />}
      {children && <div class="folds">{children}</div>}
      {view.state !== 'checking' && (
        <footer class="actions">
          {view.link && (
            <button type="button" class="primary" onClick={onCheck}>
              {t('action_check_one')}
            </button>
          )}
          {view.link && view.link.kind !== 'look-alike' && <SafeLink class="button" href={view.link.url} />}
        </footer>
      )}
    </article>
  );
}
