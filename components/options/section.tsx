import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/i18n/words.ts';
import { useWords } from '../language.tsx';

/** The parts of the page, in their order; each is the hash of its link. */
export const SECTIONS = {
  list: 'options_list',
  sites: 'options_sites',
  contact: 'options_contact',
  appearance: 'options_appearance',
  kept: 'options_kept',
  trouble: 'options_trouble',
  about: 'options_about',
} as const satisfies Record<string, MessageKey>;

export type SectionId = keyof typeof SECTIONS;

/** One part of the page, with what it is for. */
export function Section({ id, lead, children }: { id: SectionId; lead: MessageKey; children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(SECTIONS[id])}</h2>
      <p class="lead">{t(lead)}</p>
      {children}
    </section>
  );
}
