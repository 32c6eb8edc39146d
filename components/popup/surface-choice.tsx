import type { Surface } from '../../lib/store/tab-record.ts';
import { useWords } from '../language.tsx';

interface Props {
  surface: Surface;
  onSurface(surface: Surface): void;
}

/** Where results are shown on linkedin.com: what its agreement says, and the two ways. */
export function SurfaceChoice({ surface, onSurface }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="choice">
      <legend>{t('popup_linkedin_where')}</legend>
      <p class="muted">{t('popup_linkedin_notice')}</p>
      {(['side-panel', 'panel'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="surface" checked={surface === one} onChange={() => onSurface(one)} />
          <span>{t(one === 'panel' ? 'popup_linkedin_over' : 'popup_linkedin_beside')}</span>
        </label>
      ))}
    </fieldset>
  );
}
