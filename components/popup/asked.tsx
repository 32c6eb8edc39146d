import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { UnknownHosts } from '../unknown-hosts.tsx';
import type { AskedHost } from '../view.ts';

/** Our own sentence before the browser's question. Nothing when nothing has to be asked. */
export function Asked({ hosts, badges }: { hosts: AskedHost[]; badges: number }) {
  const { t } = useWords();
  if (hosts.length === 0) return null;
  return (
    <div class="asks">
      <p>
        <Say words="permission_asks" params={{ hosts: hosts.map(({ host }) => host).join(', ') }} />
      </p>
      {hosts.length > 1 && <p>{t('permission_joint', { n: badges, m: hosts.length })}</p>}
      <p class="muted">{t('permission_many')}</p>
      <UnknownHosts hosts={hosts.filter(({ known }) => !known).map(({ host }) => host)} />
    </div>
  );
}
