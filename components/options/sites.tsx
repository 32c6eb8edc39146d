import { useState } from 'preact/hooks';
import { cleanText } from '../../lib/i18n/clean.ts';
import type { Access } from '../../lib/net/permission.ts';
import type { Settings, SiteMode } from '../../lib/store/settings.ts';
import type { Surface } from '../../lib/store/tab-record.ts';
import { Fault } from '../fault.tsx';
import { Fold } from '../fold.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';
import { AddSite } from './add-site.tsx';
import { Choice } from './choice.tsx';
import { useDoing } from './doing.ts';
import { Section } from './section.tsx';
import { isLinkedIn } from './site-host.ts';
import { SiteRow } from './site-row.tsx';

export interface SitesProps {
  sites: Settings['sites'];
  linkedin: Settings['linkedin'];
  /** Null until the browser said. */
  access: Access | null;
  /** Asks the browser where that is needed, inside the click. False: the browser, or the person, said no. */
  onMode(host: string, mode: SiteMode): Promise<boolean>;
  /** Forgets the site and takes back its access. */
  onRemoveSite(host: string): Promise<unknown>;
  onRemoveHost(host: string): Promise<unknown>;
  onLinkedIn(surface: Surface): Promise<unknown>;
}

/** More hosts than these are folded. */
const SHOWN = 8;

/** Where people read about candidates, and which other hosts the browser lets Assay ask. */
export function Sites({ sites, linkedin, access, onMode, onRemoveSite, onRemoveHost, onLinkedIn }: SitesProps) {
  const { t } = useWords();
  const [doing, run] = useDoing();
  /** The host that the browser was asked for in vain. */
  const [denied, setDenied] = useState<string | null>(null);
  const busy = doing === 'busy';
  const own = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  const answering = access?.hosts.filter((host) => !Object.hasOwn(sites, host)) ?? [];

  const choose = (host: string, mode: SiteMode) => {
    setDenied(null);
    return run(onMode(host, mode).then((allowed) => setDenied(allowed ? null : host)));
  };

  const hosts = (
    <ul class="hosts">
      {answering.map((host) => (
        <li key={host}>
          <Text value={host} />
          <TakeBack host={host} busy={busy} onRemove={() => void run(onRemoveHost(host))} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="sites" lead="options_sites_lead">
      <div class="status" role="status">
        {doing === 'failed' && <Fault words="options_not_saved" />}
        {denied !== null && (
          <p class="note alarm">
            <Say words="options_denied" params={{ host: denied }} />
          </p>
        )}
      </div>
      <h3>{t('options_sites_read')}</h3>
      {own.length === 0 ? (
        <p class="muted">{t('options_sites_none')}</p>
      ) : (
        <ul class="sites">
          {own.map(([host, mode]) => (
            <SiteRow
              key={host}
              host={host}
              mode={mode}
              granted={access === null || access.everywhere || access.hosts.includes(host)}
              busy={busy}
              onMode={choose}
              onRemove={(gone) => void run(onRemoveSite(gone))}
            />
          ))}
        </ul>
      )}
      <AddSite
        sites={own.map(([host]) => host)}
        busy={busy}
        onAdd={(host) => void choose(host, sites[host] ?? (isLinkedIn(host) ? 'click' : 'marks'))}
      />
      <h3>{t('options_linkedin_where')}</h3>
      <Choice
        name="linkedin"
        legend={t('options_linkedin_where')}
        quiet
        value={linkedin ?? 'side-panel'}
        options={[
          { value: 'side-panel', label: 'options_linkedin_beside', means: 'options_linkedin_beside_means' },
          { value: 'panel', label: 'options_linkedin_over', means: 'options_linkedin_over_means' },
        ]}
        onChange={(surface) => run(onLinkedIn(surface))}
      />
      {linkedin === null && <p class="help">{t('options_linkedin_not_asked')}</p>}
      <h3>{t('options_hosts')}</h3>
      {access?.everywhere && <p>{t('options_hosts_everywhere')}</p>}
      {answering.length === 0 && !access?.everywhere && <p class="muted">{t('options_hosts_none')}</p>}
      {answering.length > SHOWN ? <Fold title={t('options_hosts_count', { n: answering.length })}>{hosts}</Fold> : hosts}
    </Section>
  );
}

/** Taking back is no loss: the browser asks again when the host is needed, so there is no question. */
function TakeBack({ host, busy, onRemove }: { host: string; busy: boolean; onRemove(): void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="button small"
      disabled={busy}
      aria-label={`${t('options_remove_host')} ${cleanText(host, 100)}`}
      onClick={onRemove}
    >
      {t('options_remove_host')}
    </button>
  );
}
