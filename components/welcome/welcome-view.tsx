import { useWords } from '../language.tsx';
import { SurfaceChoice } from '../popup/surface-choice.tsx';
import { Text } from '../text.tsx';
import { PinIcon } from './pin-icon.tsx';
import { Sample } from './sample.tsx';
import { Step } from './step.tsx';
import type { WelcomeProps } from './welcome-state.ts';

/** The first minutes: a badge first, then the button, LinkedIn, and where everything else is. It asks the browser for nothing. */
export function WelcomeView({ linkedin, shortcut, onLinkedIn, onOptions, onClose, ...props }: WelcomeProps) {
  const { t, language } = useWords();
  return (
    <main class="welcome" lang={language}>
      <header class="lead">
        <h1>{t('welcome_title')}</h1>
        <p>{t('welcome_lead')}</p>
      </header>
      <Sample {...props} />
      <PinIcon {...props} />
      <Step name="linkedin">
        {linkedin !== 'panel' && <p>{t('welcome_linkedin_set')}</p>}
        <SurfaceChoice surface={linkedin ?? 'side-panel'} onSurface={onLinkedIn} />
      </Step>
      <Step name="keys">
        {shortcut === null ? (
          <p>{t('welcome_no_key')}</p>
        ) : (
          <p>
            {t('welcome_key')}{' '}
            <kbd>
              <Text value={shortcut} max={40} />
            </kbd>
          </p>
        )}
        <p>{t('welcome_options')}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={onOptions}>
            {t('welcome_open_options')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('welcome_close')}
          </button>
        </div>
      </Step>
    </main>
  );
}
