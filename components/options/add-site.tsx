import { useId, useState } from 'preact/hooks';
import { Field } from '../field.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';
import { hostTyped, isLinkedIn, OFFERED } from './site-host.ts';

interface Props {
  /** Already on the list. */
  sites: readonly string[];
  busy: boolean;
  /** Called inside the click, so that the browser can be asked. */
  onAdd(host: string): void;
}

/** A site by its host. Our own sentence stands before the browser's question. */
export function AddSite({ sites, busy, onAdd }: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const host = hostTyped(text);
  const submit = (event: Event) => {
    event.preventDefault();
    setWrong(host === null);
    if (host === null) return;
    setText('');
    onAdd(host);
  };
  return (
    <form class="pin-form boxed" aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <h4 id={`${id}-title`}>{t('options_add_site')}</h4>
      <Field
        id={id}
        label="options_site_host"
        help="options_site_host_help"
        fault={wrong && host === null ? { words: 'options_site_host_wrong', reason: '' } : null}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="url"
            value={text}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <div class="buttons">
        {OFFERED.filter((one) => !sites.includes(one)).map((one) => (
          <button key={one} type="button" class="button small" onClick={() => setText(one)}>
            <Text value={one} />
          </button>
        ))}
      </div>
      {host !== null && (
        <p class="note">
          {isLinkedIn(host) ? t('options_linkedin_notice') : <Say words="options_marks_ask" params={{ host }} />}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t(host !== null && isLinkedIn(host) ? 'options_add_on_click' : 'action_continue')}
        </button>
      </div>
    </form>
  );
}
