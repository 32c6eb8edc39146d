import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.tsx';
import { PinPicture } from './pin-picture.tsx';
import { Step } from './step.tsx';
import type { WelcomeProps } from './welcome-state.ts';

/** How to keep the button on the toolbar: in words, and as a picture of the same. */
export function PinIcon({ browser, pinned }: Pick<WelcomeProps, 'browser' | 'pinned'>) {
  const { t } = useWords();
  return (
    <Step name="pin">
      <div class="beside">
        <div class="words">
          {pinned === true ? (
            <p class="done" role="status">
              <Glyph name="tick" small /> {t('welcome_pin_done')}
            </p>
          ) : (
            <p>{t(browser === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chromium')}</p>
          )}
        </div>
        <PinPicture browser={browser} />
      </div>
    </Step>
  );
}
