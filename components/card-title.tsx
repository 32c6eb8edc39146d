import type { ComponentChildren } from 'preact';
import { participationOnly } from '../lib/facts/assessed.ts';
import type { Fact } from '../lib/facts/model.ts';
import { noBadge } from '../lib/facts/no-badge.ts';
import { whatIs } from '../lib/facts/what-is.ts';
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

/** What is said of what is no badge, though it may be signed and in force. */
const OTHERS = {
  endorsement: 'other_endorsement',
  record: 'other_record',
  'status-list': 'other_status_list',
  credential: 'other_credential',
} as const satisfies Record<NonNullable<ReturnType<typeof noBadge>>, MessageKey>;

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
  const other = noBadge(report);
  // It is about a badge, not a person.
  const isOfBadges = other === 'endorsement' || other === 'status-list';
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
      {all && other !== null && <p>{t(OTHERS[other])}</p>}
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
      {!isOver && !isOfBadges && holder && (
        <p class={holder.outcome === 'warn' ? 'holder note' : 'holder'}>
          <Say words={holder.code} params={holder.params} />
        </p>
      )}
      {!isOfBadges && somethingWasChecked(report) && <p class="standing">{t('standing_line')}</p>}
    </section>
  );
}

/** Kind, effort, level and language in one line, with who says so when the facts below are somebody else's (employer facts, Q25). */
function About({ report: { facts }, host }: { report: Report; host: string }) {
  const speech = useWords();
  if (facts === null) return null;
  const { t, find } = speech;
  const { kind, workload, level, language } = whatIs(facts);
  const parts = aboutWords(facts, speech);
  const said = [...new Set([kind, workload, level, language].flatMap((one) => (one ? [saidBy(one)] : [])))];
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
