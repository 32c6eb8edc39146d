import { Fragment } from 'preact';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { useWords } from '../language.tsx';
import { Text } from '../text.tsx';
import { Section } from './section.tsx';

/** A shortcut as the browser has it now. */
export interface Shortcut {
  name: string;
  description: string;
  /** Empty when no keys are set. */
  keys: string;
}

export interface AboutProps {
  version: string;
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them. */
  onShortcuts(): void;
}

const DOES = ['options_does_links', 'options_does_proof', 'options_does_facts'] as const;
const DOES_NOT = ['options_not_person', 'options_not_rank', 'options_not_alone'] as const;
const PRIVACY = ['options_privacy_asks', 'options_privacy_here', 'options_privacy_none'] as const;

/** Commands by name: the browser describes them in its own language, which may not be the one chosen here. */
const COMMANDS: Partial<Record<string, MessageKey>> = {
  _execute_action: 'options_shortcut_open',
  'check-page': 'menu_page',
  'open-side-panel': 'action_side_panel',
};

/** What this is, what it is not, and its keys. */
export function About({ version, shortcuts, onShortcuts }: AboutProps) {
  const { t } = useWords();
  return (
    <Section id="about" lead="options_about_lead">
      <dl class="pairs">
        <dt>{t('options_version')}</dt>
        <dd>
          <Text value={version} />
        </dd>
        <dt>{t('options_licence')}</dt>
        <dd>Apache 2.0</dd>
      </dl>
      <h3>{t('options_does')}</h3>
      <ul class="plain">
        {DOES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h3>{t('options_does_not')}</h3>
      <ul class="plain">
        {DOES_NOT.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h3>{t('options_privacy')}</h3>
      {PRIVACY.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <h3>{t('options_shortcuts')}</h3>
      <dl class="pairs">
        {shortcuts.map(({ name, description, keys }) => (
          <Fragment key={name}>
            <dt>{COMMANDS[name] ? t(COMMANDS[name]) : <Text value={description || name} />}</dt>
            <dd>
              {keys === '' ? (
                <span class="muted">{t('options_shortcut_none')}</span>
              ) : (
                <kbd>
                  <Text value={keys} />
                </kbd>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p class="help">{t('options_shortcuts_how')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onShortcuts}>
          {t('options_shortcuts_change')}
        </button>
      </div>
    </Section>
  );
}
