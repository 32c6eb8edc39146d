import type { ElementFinding, ElementId, ElementWord, FiredRule, Elements as Found } from '../lib/facts/elements/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import type { Report } from '../lib/report/report.ts';
import { ELEMENT_NAMES, ELEMENT_WORDS } from '../lib/report/words/element-words.ts';
import { endorsementWords } from '../lib/report/words/endorsement-words.ts';
import { AWARD_WORDS, ruleWords } from '../lib/report/words/rule-words.ts';
import type { Check } from '../lib/verify/check.ts';
import { Glyph, type GlyphName } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Provenance } from './provenance.tsx';
import { Say } from './say.tsx';

/** Each word has a shape of its own; only what is independently verified, and what an issuer signed, may look like a tick. */
const MARKS: Record<ElementWord, GlyphName> = {
  'independently-verified': 'ring',
  'third-party-not-confirmed': 'ring-open',
  'issuer-signed': 'tick',
  'issuer-not-signed': 'house-outline',
  'in-file': 'page',
  person: 'speech',
  'not-stated': 'dot',
  'not-checked': 'dash',
  conflict: 'bang',
};

/** What this credential shows about each of ICTC's elements: a word, and every rule that fired (employer facts, section 2). */
export function Elements({ elements, report, host }: { elements: Found; report: Report; host: string }) {
  const { t } = useWords();
  return (
    <ul class="elements">
      {(Object.keys(ELEMENT_NAMES) as ElementId[]).map((id) => {
        const finding = elements[id];
        if (finding === null) return null;
        return (
          <li key={id}>
            <h3 class="sub">{t(ELEMENT_NAMES[id])}</h3>
            {id === 'validated' && <Line label="award_label" glyph={null} words={AWARD_WORDS[elements.award]} />}
            {id === 'validated' && elements.award.startsWith('signed') && report.checks.some(isNoStatus) && (
              <p class="muted">{t('award_no_status')}</p>
            )}
            <Line
              label={id === 'validated' ? 'learning_label' : null}
              // A failed or unfinished award is shown as such, whatever else it states.
              glyph={finding.rules.some(({ rule }) => rule === 'PM-F') ? 'dash' : MARKS[finding.word]}
              words={ELEMENT_WORDS[finding.word]}
            />
            <Rules finding={finding} report={report} host={host} />
          </li>
        );
      })}
    </ul>
  );
}

/** The badge itself names nowhere to ask; what is hosted is asked where it lies. */
const isNoStatus = ({ id, outcome, subject }: Check): boolean =>
  id === 'status' && outcome === 'skip' && subject === 'credential';

function Line({ label, glyph, words }: { label: MessageKey | null; glyph: GlyphName | null; words: MessageKey }) {
  const { t } = useWords();
  return (
    <p class="element-word">
      {glyph !== null && <Glyph name={glyph} small />}
      <span>
        {label !== null && <span class="muted">{t('summary_label', { label: t(label) })}</span>}
        {t(words)}
      </span>
    </p>
  );
}

/** The rules in the order: what was failed, what set the word, then hints. */
function Rules({ finding: { rules }, report, host }: { finding: ElementFinding; report: Report; host: string }) {
  const { t } = useWords();
  const isHint = ({ rule }: FiredRule) => rule.endsWith('h');
  const list = (of: FiredRule[]) => (
    <ul class="rules">
      {together(of, report).map((rules) => (
        <li key={`${rules[0]?.rule} ${rules[0]?.variant} ${rules[0]?.path}`}>
          <details>
            <summary>
              <Rule rules={rules} report={report} />
            </summary>
            {rules.map((rule) => (
              <Provenance key={rule.path} fact={rule} host={host} />
            ))}
          </details>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(rules.filter((rule) => !isHint(rule)).sort((a, b) => Number(b.rule === 'PM-F') - Number(a.rule === 'PM-F')))}
      {rules.some(isHint) && (
        <>
          <p class="caption">{t('element_hints')}</p>
          {list(rules.filter(isHint))}
        </>
      )}
    </>
  );
}

/** The endorsement that a rule speaks of. */
const endorsementOf = ({ path, word }: FiredRule, { endorsements }: Report) =>
  word === null ? undefined : endorsements.find((one) => one.path === path);

/** One rule that fired on several values is one sentence; each endorsement has its own. */
function together(rules: FiredRule[], report: Report): FiredRule[][] {
  const groups = new Map<string, FiredRule[]>();
  for (const one of rules) {
    const name = endorsementOf(one, report) ? one.path : `${one.rule} ${one.variant}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}

/** An endorsement's own sentence names the condition that it lacks. */
function Rule({ rules, report }: { rules: FiredRule[]; report: Report }) {
  const [first] = rules;
  if (first === undefined) return null;
  const endorsement = endorsementOf(first, report);
  const value = [...new Set(rules.map((one) => one.value).filter(Boolean))].join(' · ');
  const { key, params } = endorsement ? endorsementWords(endorsement) : ruleWords(first, value);
  return (
    <span>
      <Say words={key} params={params} />
    </span>
  );
}
