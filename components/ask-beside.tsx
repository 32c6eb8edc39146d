import { useWords } from './language.tsx';
import { Say } from './say.tsx';

interface Props {
  hosts: string[];
  /** Leads to a surface that can ask; absent where there is none. */
  onOpenSidePanel?: (() => void) | undefined;
  besideIsTab?: boolean | undefined;
}

/** Hosts that wait for the person, where the browser cannot be asked: the surface that can says the rest before it asks. */
export function AskBeside({ hosts, onOpenSidePanel, besideIsTab = false }: Props) {
  const { t } = useWords();
  return (
    <section class="permission">
      <p>
        <Say words="permission_asks" params={{ hosts: hosts.slice(0, 8).join(', ') }} />
      </p>
      {onOpenSidePanel && (
        <>
          <p class="muted">{t('permission_in_side_panel')}</p>
          <button type="button" class="primary" onClick={onOpenSidePanel}>
            {t(besideIsTab ? 'action_in_tab' : 'action_side_panel')}
          </button>
        </>
      )}
    </section>
  );
}
