import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { useWords } from '../language.tsx';

export const STEPS = ['sample', 'pin', 'linkedin', 'keys'] as const;
export type StepName = (typeof STEPS)[number];

const TITLES: Record<StepName, MessageKey> = {
  sample: 'welcome_sample',
  pin: 'welcome_pin',
  linkedin: 'welcome_linkedin',
  keys: 'welcome_keys',
};

/** One of the steps of the page; each leads past itself. */
export function Step({ name, children }: { name: StepName; children: ComponentChildren }) {
  const { t } = useWords();
  const at = STEPS.indexOf(name);
  const next = STEPS[at + 1];
  return (
    <section class={`step ${name}`} id={name} tabIndex={-1} aria-labelledby={`${name}-title`}>
      <header>
        <p class="muted">{t('welcome_step', { i: at + 1, n: STEPS.length })}</p>
        <h2 id={`${name}-title`}>{t(TITLES[name])}</h2>
        {next && (
          <a class="link skip" href={`#${next}`}>
            {t('welcome_skip')}
          </a>
        )}
      </header>
      {children}
    </section>
  );
}
