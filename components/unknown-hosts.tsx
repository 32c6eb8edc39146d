import { Say } from './say.tsx';

/** More names than these make a list that nobody reads. */
const SHOWN = 3;

/** Hosts that no known platform runs: their owners, who may be the person, will see the request. One sentence for all of them. */
export function UnknownHosts({ hosts }: { hosts: string[] }) {
  const [first, ...more] = hosts;
  if (first === undefined) return null;
  const names = hosts.slice(0, SHOWN).join(', ') + (hosts.length > SHOWN ? ', …' : '');
  return (
    <p class="muted">
      {more.length === 0 ? (
        <Say words="permission_unknown" params={{ host: first }} />
      ) : (
        <Say words="permission_unknown_many" params={{ hosts: names }} />
      )}
    </p>
  );
}
