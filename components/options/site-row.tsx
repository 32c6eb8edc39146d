import { useState } from 'preact/hooks';
import type { SiteMode } from '../../lib/store/settings.ts';
import { Confirm } from '../confirm.tsx';
import { useWords } from '../language.tsx';
import { Text } from '../text.tsx';
import { Choice } from './choice.tsx';
import { isLinkedIn } from './site-host.ts';

interface Props {
  host: string;
  mode: SiteMode;
  /** The browser lets Assay in without a click. */
  granted: boolean;
  busy: boolean;
  /** Called inside the click, so that the browser can be asked. */
  onMode(host: string, mode: SiteMode): Promise<void>;
  onRemove(host: string): void;
}

/** One site, and how Assay acts there. */
export function SiteRow({ host, mode, granted, busy, onMode, onRemove }: Props) {
  const { t } = useWords();
  const linkedin = isLinkedIn(host);
  const [agreed, setAgreed] = useState(mode !== 'click');
  const barred = linkedin && !agreed;
  return (
    <li class="site">
      <h4>
        <Text value={host} />
      </h4>
      {linkedin && (
        <div class="note">
          <p>{t('options_linkedin_notice')}</p>
          {mode === 'click' && (
            <label class="check">
              <input type="checkbox" checked={agreed} onChange={({ currentTarget }) => setAgreed(currentTarget.checked)} />
              <span>{t('options_linkedin_agreed')}</span>
            </label>
          )}
        </div>
      )}
      <Choice
        name={`mode-${host}`}
        legend={t('options_mode', { host })}
        quiet
        value={mode}
        options={[
          { value: 'click', label: 'options_mode_click', means: 'options_mode_click_means' },
          { value: 'marks', label: 'options_mode_marks', means: 'options_mode_marks_means', disabled: barred },
          { value: 'automatic', label: 'options_mode_automatic', means: 'options_mode_automatic_means', disabled: barred },
        ]}
        onChange={(chosen) => onMode(host, chosen)}
      />
      {!granted && mode !== 'click' && (
        <div class="note alarm">
          <p>{t('options_site_taken_back')}</p>
          <button type="button" class="button small" disabled={busy} onClick={() => void onMode(host, mode)}>
            {t('options_ask_browser')}
          </button>
        </div>
      )}
      <Confirm
        button="options_remove_site"
        label={host}
        question="options_remove_site_question"
        params={{ host }}
        yes="options_remove_site"
        disabled={busy}
        onYes={() => onRemove(host)}
      />
    </li>
  );
}
