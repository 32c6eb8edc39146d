import { useState } from 'preact/hooks';
import type { Access, Contact as Whom } from '../../lib/net/permission.ts';
import { Fault } from '../fault.tsx';
import { Fold } from '../fold.tsx';
import { useWords } from '../language.tsx';
import { Text } from '../text.tsx';
import { Choice } from './choice.tsx';
import { useDoing } from './doing.ts';
import { Section } from './section.tsx';

export interface ContactProps {
  /** Null until the browser said. */
  access: Access | null;
  /** The hosts of the platforms that Assay knows. */
  platformHosts: readonly string[];
  /** Called inside the click, so that the browser can be asked. False: the answer was no. */
  onContact(whom: Whom): Promise<boolean>;
}

/** Whom Assay may ask about a badge without a new question. The browser holds the answer; here it is only shown and changed. */
export function Contact({ access, platformHosts, onContact }: ContactProps) {
  const { t } = useWords();
  const now = access?.contact ?? 'ask';
  /** Not yet asked for; null: nothing else than what is. */
  const [wish, setWish] = useState<Whom | null>(null);
  const chosen = wish ?? now;
  const [denied, setDenied] = useState(false);
  const [doing, run] = useDoing();
  return (
    <Section id="contact" lead="options_contact_lead">
      <Choice
        name="contact"
        legend={t('options_contact')}
        quiet
        value={chosen}
        options={[
          { value: 'ask', label: 'options_contact_ask', means: 'options_contact_ask_means' },
          { value: 'platforms', label: 'options_contact_platforms', means: 'options_contact_platforms_means' },
          { value: 'all', label: 'options_contact_all', means: 'options_contact_all_means' },
        ]}
        onChange={(whom) => {
          setDenied(false);
          setWish(whom);
        }}
      />
      <Fold title={t('options_contact_hosts', { n: platformHosts.length })}>
        <ul class="columns">
          {platformHosts.map((host) => (
            <li key={host}>
              <Text value={host} />
            </li>
          ))}
        </ul>
      </Fold>
      {chosen !== now && (
        <div class="note">
          <p>{t(chosen === 'ask' ? 'options_contact_less' : 'options_contact_more')}</p>
          <div class="buttons">
            <button
              type="button"
              class="primary"
              disabled={doing === 'busy'}
              onClick={() =>
                void run(
                  onContact(chosen).then((allowed) => {
                    setDenied(!allowed);
                    setWish(null);
                  }),
                )
              }
            >
              {t('action_continue')}
            </button>
            <button type="button" class="button" onClick={() => setWish(null)}>
              {t('pin_cancel')}
            </button>
          </div>
        </div>
      )}
      <div class="status" role="status">
        {denied && <p class="note alarm">{t('options_contact_denied')}</p>}
        {doing === 'failed' && <Fault words="options_not_saved" />}
      </div>
    </Section>
  );
}
