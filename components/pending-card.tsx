import type { ComponentChildren } from 'preact';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { linkTells, titleOf } from './link-tells.ts';
import { PageWords } from './page-words.tsx';
import { Say } from './say.tsx';
import { StepList } from './step-list.tsx';
import { Text } from './text.tsx';
import type { BadgeView } from './view.ts';
import { WayOut } from './way-out.tsx';

interface Props {
  view: BadgeView;
  onCheck: (() => void) | undefined;
  /** What was known of it earlier. */
  children?: ComponentChildren;
}

/** A badge before there is a report: what the link alone tells, what the page says, and the steps that a check takes. */
export function PendingCard({ view, onCheck, children }: Props) {
  const { t } = useWords();
  const { key, params, glyph } = linkTells(view);
  const claims = view.link?.claims ?? view.entry?.claims;
  const title = titleOf(view);
  const isChecking = view.state === 'checking';
  return (
    <article class="card">
      <div class="level-1">
        <header class="headline neutral">
          <Glyph name={glyph} />
          <div>
            <h2>{t(isChecking ? 'panel_checking' : 'panel_not_checked')}</h2>
            <p>
              <Say words={key} params={params} />
            </p>
          </div>
        </header>
        <section class="title">
          <h3>{title === null ? t('untitled') : <Text value={title} max={140} />}</h3>
        </section>
        {claims && <PageWords claims={{ ...claims, title: null }} />}
        {isChecking && <StepList checks={view.progress ?? []} busy />}
      </div>
      {children && <div class="folds">{children}</div>}
      {view.link && (
        <footer class="actions">
          {!isChecking && onCheck && (
            <button type="button" class="primary" onClick={onCheck}>
              {t('action_check_one')}
            </button>
          )}
          {view.link.kind !== 'look-alike' && <WayOut href={view.link.url} />}
        </footer>
      )}
    </article>
  );
}
