import type { ComponentChildren } from 'preact';
import type { Fact } from '../lib/facts/model.ts';
import type { Report } from '../lib/report/report.ts';
import { kindWords } from './kind-words.ts';
import { useWords } from './language.tsx';
import { languageName } from './language-name.ts';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

/** Nothing was checked about a claim without a document, nor before a check came through: then no standing line. */
function somethingWasChecked({ verdict, credential }: Report): boolean {
  switch (verdict) {
    case 'claim':
    case 'unchecked':
      return credential !== null;
    case 'verified':
    case 'hosted':
    case 'unbound':
    case 'expired':
    case 'not-yet-valid':
    case 'suspended':
    case 'revoked':
    case 'invalid':
      return true;
  }
}

/** Title, what kind of thing it is, who is said to issue it, and the person: names compared, never confirmed. */
export function CardTitle({ report, host, issuer }: { report: Report; host: string; issuer?: ComponentChildren }) {
  const { find, t, language } = useWords();
  const { facts, credential } = report;
  const tag = facts?.language?.value ?? '';
  const taught = languageName(tag, language);
  const title = facts?.title?.value ?? credential?.title ?? null;
  const holder = credential && report.checks.find(({ id }) => id === 'holder');
  const kind = facts?.kind ?? null;
  const about = [
    kind && kindWords(kind.value, find),
    facts?.effort?.value,
    facts?.level?.value,
    taught === null ? tag : t('about_language', { language: taught }),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return (
    <section class="title">
      {title !== null && (
        <h3>
          <Text value={title} max={140} />
        </h3>
      )}
      {about.length > 0 && (
        <p class="about">
          {about.map((part, index) => (
            <>
              {index > 0 && ' · '}
              <Text value={part} max={60} />
            </>
          ))}
        </p>
      )}
      {facts?.issuerName && <IssuerLine name={facts.issuerName} report={report} host={host} />}
      {issuer}
      {holder && (
        <p class={holder.outcome === 'warn' ? 'holder note' : 'holder'}>
          <Say words={holder.code} params={holder.params} />
          {holder.outcome !== 'warn' && !/[.!?]$/.test(t(holder.code)) && '.'}
        </p>
      )}
      {somethingWasChecked(report) && <p class="standing">{t('standing_line')}</p>}
    </section>
  );
}

/**
 * Who is said to issue it. After a signature the headline has said it, unless it only says that nothing could be checked; a name of nobody's is
 * only what a file or a platform calls it.
 */
function IssuerLine({ name, report, host }: { name: Fact<string>; report: Report; host: string }) {
  const { t } = useWords();
  const { verdict, axes, credential } = report;
  if (verdict !== 'unchecked' && (axes.authentic === 'signed' || axes.authentic === 'unbound')) return null;
  const { speaker } = name;
  // What is signed is said by the domain of the key, wherever the document lay.
  const domain = axes.authentic === 'signed' ? (credential?.signer?.domain ?? null) : host;
  const shown = speaker.who === 'platform' ? speaker.host : speaker.who === 'issuer' ? domain : null;
  return (
    <p>
      {shown === null ? (
        <Say words="issuer_in_file" params={{ name: name.value }} />
      ) : (
        <Say words="issuer_says" params={{ name: name.value, host: shown }} />
      )}{' '}
      {axes.issuer === 'unrecognised' && t('issuer_not_listed')}
    </p>
  );
}
