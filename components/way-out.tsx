import { hostOf } from '../lib/report/headline-parts.ts';
import { useWords } from './language.tsx';
import { SafeLink } from './safe-link.tsx';

/** Leads to the badge's own page. The word is short, so that the row of actions stays one; its name and tooltip say where it leads. */
export function WayOut({ href }: { href: string }) {
  const { t } = useWords();
  const host = hostOf(href);
  return host === null ? null : (
    <SafeLink class="button" href={href} label={t('action_open_short')} name={t('action_open', { host })} />
  );
}
