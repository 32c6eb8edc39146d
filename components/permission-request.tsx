import { isPlatformHost } from '../lib/report/platform-host.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';
import { UnknownHosts } from './unknown-hosts.tsx';

interface Props {
  hosts: string[];
  /** Called inside the click. */
  onAllow(hosts: string[]): void;
}

/** Our own sentence before the browser's question: which hosts, and that they will see that someone looked. */
export function PermissionRequest({ hosts, onAllow }: Props) {
  const { t } = useWords();
  const names = hosts.slice(0, 8).join(', ');
  return (
    <section class="permission">
      {hosts.length === 1 ? (
        <p>
          <Say words="permission_platform" params={{ hosts: names }} />
        </p>
      ) : (
        <>
          <p>
            <Say words="permission_asks" params={{ hosts: names }} />
          </p>
          <p>{t('permission_many')}</p>
        </>
      )}
      <UnknownHosts hosts={hosts.filter((host) => !isPlatformHost(host))} />
      <button type="button" class="primary" onClick={() => onAllow(hosts)}>
        {t('action_continue')}
      </button>
    </section>
  );
}
