import type { ComponentChildren } from 'preact';
import { participationOnly } from '../lib/facts/assessed.ts';
import type { Fact } from '../lib/facts/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { somethingWasChecked } from '../lib/report/level-one.ts';
import type { Report } from '../lib/report/report.ts';
import { aboutWords } from '../lib/report/words/about-words.ts';
import { issuerWords } from '../lib/report/words/issuer-words.ts';
import { speakerWords } from '../lib/report/words/speaker-words.ts';
import { mainFact } from './fact-list.tsx';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

interface Props {
  report: Report;
  host: string;
  /** Under the issuer. */
  issuer?: ComponentChildren;
  /** Facts may be shown, so that what it is may be too. */
  all: boolean;
}

/** Title, what kind of thing it is, who is said to issue it, and the person: names compared, never confirmed. */
export function CardTitle({ report, host, issuer, all }: Props) {
  const { t } = useWords();
  const { facts, credential } = report;
  const title = facts?.title?.value ?? credential?.title ?? null;
  const holder = credential && report.checks.find(({ id }) => id === 'holder');
  const other = all ? noBadge(report) : null;
  const issued = issuerWords(report, host);
  // Nothing beside what it was: it is no longer anybody's (interface, 3.4).
  const isOver = report.verdict === 'revoked' || report.verdict === 'suspended';
  return (
    <section class="title">
      {title !== null && (
        <h3>
          <Text value={title} max={300} />
        </h3>
      )}
      {other !== null && <p>{t(other)}</p>}
      {all && <About report={report} host={host} />}
      {!isOver && (issued.length > 0 || issuer) && (
        <div class="issuer">
          {issued.map(({ key, params }) => (
            <>
              <Say words={key} params={params} />{' '}
            </>
          ))}
          {issuer}
        </div>
      )}
      {!isOver && holder && (
        <p class={holder.outcome === 'warn' ? 'holder note' : 'holder'}>
          <Say words={holder.code} params={holder.params} />
          {holder.outcome !== 'warn' && !/[.!?]$/.test(t(holder.code)) && '.'}
        </p>
      )}
      {somethingWasChecked(report) && <p class="standing">{t('standing_line')}</p>}
    </section>
  );
}

/** Kind, effort, level and language in one line, with who says so when the facts below are somebody else's (employer facts, Q25). */
function About({ report: { facts }, host }: { report: Report; host: string }) {
  const speech = useWords();
  if (facts === null) return null;
  const { t, find } = speech;
  const { kind, workload, levels, languages } = facts;
  const parts = aboutWords(facts, speech);
  const said = [...new Set([kind, workload[0], levels[0], languages[0]].flatMap((one) => (one ? [saidBy(one)] : [])))];
  const main = mainFact(facts);
  const isOfAll = main !== null && said.every((one) => one === saidBy(main));
  const by = !isOfAll && said.length === 1 ? said[0] : undefined;
  function saidBy(fact: Fact<unknown>): string {
    const { key, params } = speakerWords(fact, host);
    return t(key, params);
  }
  return (
    <>
      {parts.length > 0 && (
        // What ICTC means by a word that is often mistaken for another.
        <p class="about" title={(kind && find(`kind_note_${kind.value.toLowerCase()}`)) ?? undefined}>
          {parts.map((part, index) => (
            <>
              {index > 0 && ' · '}
              <Text value={part} max={60} />
            </>
          ))}
          {by !== undefined && (
            <>
              {' · '}
              <Text value={by} />
            </>
          )}
        </p>
      )}
      {participationOnly(facts) && <p>{t('rule_PM_0')}</p>}
    </>
  );
}

/** What is plainly no badge, though it may be signed and in force. */
function noBadge({ facts, credential }: Report): MessageKey | null {
  const [, what] = /^(Endorsement|BitstringStatusList|StatusList2021|ClrCredential)/.exec(facts?.kind?.value ?? '') ?? [];
  if (what === 'Endorsement') return 'other_endorsement';
  if (what === 'ClrCredential') return 'other_record';
  if (what !== undefined) return 'other_status_list';
  return credential?.format === 'vc-1.1' || credential?.format === 'vc-2.0' ? 'other_credential' : null;
}
