import { BadgeCard } from '../badge-card.tsx';
import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { Text } from '../text.tsx';
import { Step } from './step.tsx';
import type { WelcomeProps } from './welcome-state.ts';

type Props = Pick<WelcomeProps, 'sample' | 'onAlter' | 'onRestore'>;

/** A real badge, judged for real, which the person can spoil and mend: what a signature proves, and what it does not. */
export function Sample(props: Props) {
  const { t } = useWords();
  return (
    <Step name="sample">
      <div class="beside">
        <div class="words">
          <p>{t('welcome_sample_lead')}</p>
          <p>{t('welcome_proof')}</p>
          <Try {...props} />
          <p>{t('welcome_claim')}</p>
        </div>
        <div class="shown">
          <Shown {...props} />
        </div>
      </div>
    </Step>
  );
}

function Try({ sample, onAlter, onRestore }: Props) {
  const { t } = useWords();
  const altered = sample.kind === 'judged' ? sample.altered : null;
  const [before, letter, after] = altered ?? [];
  return (
    <div class="try">
      <div class="buttons">
        <button type="button" class="primary" onClick={onAlter}>
          {t(altered === null ? 'welcome_change' : 'welcome_change_other')}
        </button>
        <button type="button" class="button" onClick={onRestore} disabled={altered === null}>
          {t('welcome_restore')}
        </button>
      </div>
      {/* Its line is always there, so that nothing jumps. */}
      <p class="title-in-file" role="status">
        {altered !== null && (
          <>
            {t('welcome_title_in_file')}{' '}
            <code lang="en">
              <Text value={before ?? ''} />
              <mark>
                <Text value={letter ?? ''} />
              </mark>
              <Text value={after ?? ''} />
            </code>
          </>
        )}
      </p>
    </div>
  );
}

function Shown({ sample, onRestore }: Props) {
  const { t } = useWords();
  switch (sample.kind) {
    case 'judging':
      return (
        <p class="reading" role="status">
          {t('welcome_judging')}
        </p>
      );
    case 'error':
      return (
        <div role="alert">
          <Notice glyph="dash" title="welcome_sample_error" sentence="welcome_sample_error_sentence" />
          <p class="aside">
            <button type="button" class="button" onClick={onRestore}>
              {t('action_try_again')}
            </button>
          </p>
        </div>
      );
    case 'judged':
      return <BadgeCard report={sample.report} />;
  }
}
