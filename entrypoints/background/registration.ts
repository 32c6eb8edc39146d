import { browser } from 'wxt/browser';
import { placeOf } from '../../lib/sites/places.ts';
import type { Settings } from '../../lib/store/settings.ts';

const PREFIX = 'site-';

/** Applicant tracking systems show résumés in frames of their own. */
const hasFrames = (host: string): boolean => ['greenhouse', 'lever'].includes(placeOf(host)?.id ?? '');

/** The registration of one site: reader and marks, once a page is there. */
export const scriptOf = (host: string) => ({
  id: PREFIX + host,
  matches: [`https://${host}/*`],
  js: ['/page.js', '/marks.js'],
  allFrames: hasFrames(host),
  runAt: 'document_idle' as const,
});

/** The sites where the user wants marks, in the settings' order. */
export const markedHosts = ({ sites }: Pick<Settings, 'sites'>): string[] =>
  Object.entries(sites).flatMap(([host, mode]) => (mode === 'click' ? [] : [host]));

/**
 * Keeps the registered scripts true to the settings and to what the browser allows. Registrations outlive the browser but not an
 * update, and do not reach pages that are open already; off for a site means no script at all.
 */
export function createRegistration(settings: () => Promise<Settings>, isAllowed: (host: string) => Promise<boolean>) {
  let turn: Promise<void> = Promise.resolve();

  async function register(): Promise<void> {
    const marked = markedHosts(await settings());
    const allowed = await Promise.all(marked.map(isAllowed));
    const wanted = marked.filter((_, at) => allowed[at]);
    const known = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const gone = known.filter((id) => id.startsWith(PREFIX) && !wanted.includes(id.slice(PREFIX.length)));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const added = wanted.filter((host) => !known.includes(PREFIX + host));
    if (added.length > 0) await browser.scripting.registerContentScripts(added.map(scriptOf));
    await Promise.all(added.map(reachOpenTabs));
  }

  /** Call it whenever settings or permissions may have changed; calls wait for one another. */
  return (): Promise<void> => {
    turn = turn.then(register).catch((error: unknown) => console.error('Assay: registering scripts failed', error));
    return turn;
  };
}

async function reachOpenTabs(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // A tab that is asleep, or shows an error page, gets its scripts when it loads.
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: hasFrames(host) }, files: ['/page.js', '/marks.js'] })
        .catch(() => undefined);
    }),
  );
}
