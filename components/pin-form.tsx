import { useId, useState } from 'preact/hooks';
import { cleanText } from '../lib/i18n/clean.ts';
import type { Pin } from '../lib/trust/pin.ts';
import { Fault } from './fault.tsx';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { type PinCandidate, pinOf } from './pin-candidate.ts';
import { type PinFault, type PinWords, pinFault, pinOfWords } from './pin-draft.ts';
import { PinFields } from './pin-fields.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

export interface PinFormProps {
  issuer: PinCandidate;
  /** The person's name as settings remember it. */
  pinnedBy: string;
  /** The list as it is: a pin that this one would replace is shown, above all when its key is another. */
  pins?: readonly Pin[];
  /** The pin; whoever takes it also remembers its `pinnedBy` in the settings. */
  onPin(pin: Pin): void;
  onCancel(): void;
  /** The clock, for tests. */
  now?: () => Date;
}

/** Puts somebody on the team's list: shows first what is being relied on, then asks for the words. */
export function PinForm({ issuer, pinnedBy, pins = [], onPin, onCancel, now = () => new Date() }: PinFormProps) {
  const { t } = useWords();
  const id = useId();
  // Where nothing confirms the name, the person writes it: a name that is taken over unread is how a stranger gets on a list.
  const confirmed = issuer.domain !== null;
  const [words, setWords] = useState<PinWords>({
    name: confirmed && issuer.name !== null ? cleanText(issuer.name, 300) : '',
    role: issuer.role,
    note: '',
    pinnedBy,
  });
  const [keepKeys, setKeepKeys] = useState(true);
  const [fault, setFault] = useState<PinFault | null>(null);

  const before = pinOf(pins, { id: issuer.id, role: words.role });
  const own = issuer.thumbprint === null ? [] : [issuer.thumbprint];
  const others = before?.keys.filter((key) => !own.includes(key)) ?? [];
  const otherKey = before !== null && before.keys.length > 0 && others.length === before.keys.length;

  const submit = (event: Event) => {
    event.preventDefault();
    const pin = pinOfWords(words, issuer.id, keepKeys ? [...others, ...own] : own, now());
    const found = pinFault(pin);
    setFault(found);
    if (found === null) onPin(pin);
  };

  return (
    <form class="pin-form" aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <h3 id={`${id}-title`}>{t('pin_title')}</h3>
      <Relied issuer={issuer} />
      {before !== null && (
        <div class={otherKey ? 'note alarm' : 'note'} role={otherKey ? 'alert' : undefined}>
          <p>
            {otherKey && <Glyph name="key" small />}{' '}
            <Say words={otherKey ? 'pin_key_changes' : 'pin_replaces'} params={{ name: before.name, date: before.pinnedAt }} />
          </p>
          {others.length > 0 && (
            <label class="check">
              <input type="checkbox" checked={keepKeys} onChange={({ currentTarget }) => setKeepKeys(currentTarget.checked)} />
              <span>{t('pin_keep_keys')}</span>
            </label>
          )}
        </div>
      )}
      <PinFields
        id={id}
        words={words}
        fault={fault}
        nameHelp={confirmed ? 'pin_name_help' : 'pin_name_help_unconfirmed'}
        onChange={(change) => setWords({ ...words, ...change })}
      />
      {fault !== null && (fault.field === 'id' || fault.field === 'keys') && <Fault words={fault.words} reason={fault.reason} />}
      <div class="buttons">
        <button type="submit" class="primary">
          {t(words.role === 'blocked' ? 'pin_block' : before === null ? 'pin_add' : 'pin_replace')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('pin_cancel')}
        </button>
      </div>
    </form>
  );
}

/** What is being relied on: identifier, where the key was found, the key, and what nothing confirms. */
function Relied({ issuer: { id, name, domain, thumbprint } }: { issuer: PinCandidate }) {
  const { t } = useWords();
  return (
    <>
      <dl class="relied">
        {name !== null && (
          <>
            <dt>{t('pin_calls_itself')}</dt>
            <dd>
              <Text value={name} max={300} />
            </dd>
          </>
        )}
        <dt>{t('pin_identifier')}</dt>
        <dd class="identifier">
          <Text value={id} max={2048} />
        </dd>
        {domain !== null && (
          <>
            <dt>{t(thumbprint === null ? 'pin_record_at' : 'pin_key_found_at')}</dt>
            <dd>
              <strong>
                <Text value={domain} max={260} />
              </strong>
            </dd>
          </>
        )}
        <dt>{t('pin_key')}</dt>
        <dd>
          {thumbprint === null ? (
            t('pin_no_key')
          ) : (
            <code class="identifier">
              <Text value={thumbprint} />
            </code>
          )}
        </dd>
      </dl>
      <p class="help">
        {domain === null ? (
          <Say words="pin_nothing_confirms" params={{ name: name ?? id }} />
        ) : thumbprint === null ? (
          t('pin_whole_address')
        ) : (
          <Say words="pin_bound_to_key" params={{ domain }} />
        )}
      </p>
    </>
  );
}
