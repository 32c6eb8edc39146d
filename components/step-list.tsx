import type { MessageKey } from '../lib/i18n/words.ts';
import type { Check, CheckId } from '../lib/verify/check.ts';
import { useWords } from './language.tsx';
import { Outcome, type StepOutcome } from './outcome.tsx';
import { Say } from './say.tsx';

/** The steps of the path in their order. They are drawn before there is an answer, so that nothing jumps when one comes. */
const STEPS = [
  ['link', 'step_link'],
  ['network', 'step_network'],
  ['document', 'step_document'],
  ['data-model', 'step_data_model'],
  ['proof', 'step_proof'],
  ['binding', 'step_binding'],
  ['status', 'step_status'],
  ['dates', 'step_dates'],
] as const satisfies readonly (readonly [CheckId, MessageKey])[];

/** What weighs most among the answers to one question. */
const WEIGHT: StepOutcome[] = ['fail', 'unknown', 'warn', 'pass', 'skip'];

function answerTo(id: CheckId, checks: Check[]): Check | undefined {
  const answers = checks.filter((check) => check.id === id);
  return answers.sort((a, b) => WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome))[0];
}

/** How far the check came. `busy`: answers are still coming; else a step without an answer was not reached. */
export function StepList({ checks, busy }: { checks: Check[]; busy: boolean }) {
  const { t } = useWords();
  return (
    <ol class="steps" aria-busy={busy}>
      {STEPS.map(([id, label]) => {
        const answer = answerTo(id, checks);
        const outcome: StepOutcome = answer?.outcome ?? (busy ? 'waiting' : 'not-reached');
        return (
          <li key={id} class={outcome}>
            <Outcome outcome={outcome} />
            <span>{answer ? <Say words={answer.code} params={answer.params} /> : t(label)}</span>
          </li>
        );
      })}
    </ol>
  );
}
