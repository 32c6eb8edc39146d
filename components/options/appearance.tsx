import type { Settings } from '../../lib/store/settings.ts';
import { Fault } from '../fault.tsx';
import { useWords } from '../language.tsx';
import { Choice } from './choice.tsx';
import { useDoing } from './doing.ts';
import { Section } from './section.tsx';

export interface AppearanceProps {
  settings: Pick<Settings, 'language' | 'theme'>;
  onChange(change: Partial<Pick<Settings, 'language' | 'theme'>>): Promise<unknown>;
}

/** Language and theme: at once, everywhere. */
export function Appearance({ settings, onChange }: AppearanceProps) {
  const { t } = useWords();
  const [doing, run] = useDoing();
  return (
    <Section id="appearance" lead="options_appearance_lead">
      <Choice
        name="language"
        legend={t('options_language')}
        value={settings.language}
        options={[
          { value: 'browser', label: 'options_as_browser' },
          { value: 'en', label: 'options_english' },
          { value: 'fr', label: 'options_french' },
        ]}
        onChange={(language) => run(onChange({ language }))}
      />
      <Choice
        name="theme"
        legend={t('options_theme')}
        value={settings.theme}
        options={[
          { value: 'browser', label: 'options_as_browser' },
          { value: 'light', label: 'options_light' },
          { value: 'dark', label: 'options_dark' },
        ]}
        onChange={(theme) => run(onChange({ theme }))}
      />
      {doing === 'failed' && <Fault words="options_not_saved" />}
    </Section>
  );
}
