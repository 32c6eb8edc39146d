import type { RequestRecord } from '../../lib/net/document.ts';
import type { Report } from '../../lib/report/report.ts';
import { redacted } from '../../lib/report/words/redacted.ts';
import { useWords } from '../language.tsx';
import { Outcome } from '../outcome.tsx';
import { Say } from '../say.tsx';
import { Text } from '../text.tsx';

/** What was asked of each host, the same answer of the same address once: paper is narrow, and a host is asked several times. */
function byHost(requests: readonly RequestRecord[]): [string, RequestRecord[]][] {
  const hosts = new Map<string, RequestRecord[]>();
  for (const one of requests) {
    const [host = one.url] = /^\w+:\/\/[^/?#]+/.exec(one.url) ?? [];
    const asked = hosts.get(host) ?? [];
    if (!asked.some(({ url, status }) => url === one.url && status === one.status)) hosts.set(host, [...asked, one]);
  }
  return [...hosts];
}

/** How we know, on paper: every check in a line, every address that was asked, and the fingerprint of the document. */
export function SheetChecks({ report, isRedacted }: { report: Report; isRedacted: boolean }) {
  const { t } = useWords();
  const { checks, requests, source } = report;
  return (
    <section class="known">
      <h3 class="sub">{t('fold_checks', { n: checks.length })}</h3>
      <ul class="checks">
        {checks.map((given, index) => {
          const { outcome, code, params } = isRedacted ? redacted(given) : given;
          return (
            // A check has no identity of its own, and the list never reorders.
            <li key={index}>
              <Outcome outcome={outcome} />
              <span>
                <Say words={code} params={params} />
              </span>
            </li>
          );
        })}
      </ul>
      {requests.length > 0 && (
        <>
          <h3 class="sub">{t('check_requests')}</h3>
          <ul class="requests">
            {byHost(requests).map(([host, asked]) => (
              <li key={host}>
                <strong>
                  <Text value={host} max={260} />
                </strong>
                {asked.map(({ url, status }) => (
                  <span key={`${url} ${status}`}>
                    {' '}
                    <Text value={url.slice(host.length)} max={2_000} />{' '}
                    <span class="muted">{status === null ? t('check_no_answer') : <Text value={String(status)} />}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {source.sha256 !== null && (
        <p class="digest">
          {t('sheet_digest')}{' '}
          <code>
            <Text value={source.sha256} max={64} />
          </code>
        </p>
      )}
    </section>
  );
}
