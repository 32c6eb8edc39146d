import type { RunRow } from '../../lib/messages/views.ts';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { UnknownHosts } from '../unknown-hosts.tsx';
import type { AskedHost } from '../view.ts';

interface Props {
  hosts: AskedHost[];
  waiting: RunRow[];
  denied: boolean;
  onAllow(hosts: string[], rows: string[]): void;
}

/** One question for all hosts that wait, after our own sentence. Refused, the table keeps what the links alone tell. */
export function RunAsks({ hosts, waiting, denied, onAllow }: Props) {
  const { t } = useWords();
  if (hosts.length === 0) return null;
  const names = hosts.map(({ host }) => host);
  return (
    <section class="asks-all">
      {denied && <p>{t('bulk_denied')}</p>}
      <p>
        <strong>{t('permission_joint', { n: waiting.length, m: hosts.length })}</strong>{' '}
        <Say words="permission_asks" params={{ hosts: listed(names) }} />
      </p>
      <p class="muted">{t('permission_many')}</p>
      <UnknownHosts hosts={hosts.filter(({ known }) => !known).map(({ host }) => host)} />
      <button
        type="button"
        class="primary"
        onClick={() =>
          onAllow(
            names,
            waiting.map(({ id }) => id),
          )
        }
      >
        {denied ? t('permission_ask_again') : t('action_continue')}
      </button>
    </section>
  );
}

const SHOWN = 8;
const listed = (hosts: string[]): string => hosts.slice(0, SHOWN).join(', ') + (hosts.length > SHOWN ? ', …' : '');
