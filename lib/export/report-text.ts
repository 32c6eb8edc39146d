import type { ElementId } from '../facts/elements/model.ts';
import type { Fact } from '../facts/model.ts';
import { cleanText } from '../i18n/clean.ts';
import { ageOf, formatDate } from '../i18n/dates.ts';
import type { Words } from '../i18n/sentence.ts';
import type { MessageKey } from '../i18n/words.ts';
import { elementsOf } from '../report/details.ts';
import { differencesOf } from '../report/differences.ts';
import { headlineText } from '../report/headline.ts';
import { found, hostOfReport, type Phrase } from '../report/headline-parts.ts';
import { levelOne, somethingWasChecked } from '../report/level-one.ts';
import type { Comparison, Report } from '../report/report.ts';
import { aboutWords } from '../report/words/about-words.ts';
import { absencesOf, isSilence } from '../report/words/absence.ts';
import { assessmentWords, openStatus, resultWords, supervisionWords } from '../report/words/assessment-words.ts';
import { COMPARED } from '../report/words/compared.ts';
import { dateLabel } from '../report/words/date-label.ts';
import { ELEMENT_NAMES, ELEMENT_WORDS } from '../report/words/element-words.ts';
import { endorsementWords, namedWords } from '../report/words/endorsement-words.ts';
import { headlineLasting } from '../report/words/headline-now.ts';
import { issuerWords } from '../report/words/issuer-words.ts';
import { isInBadge, isLinked } from '../report/words/portfolio-words.ts';
import { quoteWords } from '../report/words/quote-words.ts';
import { shownWarnings } from '../report/words/shown-warnings.ts';
import { skillCounts } from '../report/words/skill-words.ts';
import { speakerWords } from '../report/words/speaker-words.ts';
import { type Speech, speechOf } from '../report/words/speech.ts';
import type { ListInUse } from '../trust/list-in-use.ts';

/** What a copy says of itself: Assay's version, the list of pins that was used, and the moment from which ages are counted. */
export interface About {
  version: string;
  list?: ListInUse | null;
  now: Date;
}

type Lines = (string | null | false | undefined | '')[];

/**
 * A report as plain text in one language, to be pasted anywhere (interface, section 6). It says no more than level 1 of the card may:
 * nothing of the credential under `invalid`, no facts under `revoked` or `suspended`. Text from outside is cleaned and clamped.
 */
export function reportText(report: Report, words: Words, { version, list = null, now }: About): string {
  const { source, checkedAt } = report;
  const { t } = speechOf(words);
  const address = source.page ?? (source.kind === 'url' || source.kind === 'file' ? source.given : '');
  const end: Lines = [
    list?.changedAt && t('popup_list', { n: list.issuers, date: list.changedAt.slice(0, 10) }),
    t('summary_made', { moment: checkedAt, version }),
    cleanText(address, 2_000),
  ];
  return [...partsOf(report, words, now), end].map(joined).filter(Boolean).join('\n\n');
}

/** Pasted into a spreadsheet, a line becomes a cell: none may begin as a formula does. */
const joined = (lines: Lines): string =>
  lines
    .filter(Boolean)
    .join('\n')
    .replaceAll(/^(?=[=+\-@＝＋－＠])/gm, "'");

function partsOf(report: Report, words: Words, now: Date): Lines[] {
  const speech = speechOf(words);
  const { t } = speech;
  const show = levelOne(report);
  const { title, sentence } = headlineText(headlineLasting(report), words);
  const isPage = show === 'page' && found(report, 'link_provider_page', 'parse_html') !== undefined;
  return [
    [title, sentence],
    [
      ...(show === 'nothing' ? [] : whatItIs(report, speech, show === 'facts')),
      report.verdict === 'revoked' && t('revoked_reasons'),
      somethingWasChecked(report) && t('standing_line'),
    ],
    show === 'facts' || show === 'title' ? [] : onPage(report, speech),
    ...(show === 'facts'
      ? [
          differences(report, speech),
          spoken(
            speech,
            shownWarnings(report.checks).map(({ code, params }) => ({ key: code, params })),
          ),
          facts(report, speech, now),
        ]
      : []),
    show === 'facts' || isPage ? absences(report, speech) : [],
    show === 'facts' ? elements(report, speech) : [],
    ...report.credentials.map((one) => partsOf(one, words, now).map(joined).filter(Boolean)),
  ];
}

function whatItIs(report: Report, speech: Speech, all: boolean): Lines {
  const { facts, credential, checks } = report;
  const holder = credential && checks.find(({ id }) => id === 'holder');
  return [
    cleanText(facts?.title?.value ?? credential?.title ?? '', 200),
    all &&
      facts &&
      aboutWords(facts, speech)
        .map((part) => cleanText(part, 60))
        .join(' · '),
    ...spoken(speech, issuerWords(report, hostOfReport(report))),
    ...spoken(speech, holder ? [{ key: holder.code, params: holder.params }] : []),
  ];
}

const spoken = ({ t }: Speech, phrases: Phrase[]): string[] => phrases.map(({ key, params }) => t(key, params));

function onPage({ page }: Report, { t }: Speech): Lines {
  const { title = null, issuer = null, issuedOn = null, expiresOn = null } = page?.claims ?? {};
  const said = [title, issuer, issuedOn, expiresOn].map((one) => cleanText(one ?? '', 120)).filter(Boolean);
  return said.length === 0 ? [] : [t('summary_label', { label: t('page_words') }) + said.join(' · ')];
}

function differences(report: Report, { t, language }: Speech): Lines {
  // Names are told apart beside the title.
  const all = differencesOf(report).filter(({ what }) => what !== 'holder');
  const side = (what: Comparison['what'], value: string | null): string =>
    value === null ? t('difference_none') : what === 'issued' || what === 'expires' ? formatDate(value, language) : value;
  return [
    all.length > 0 && t('difference_title'),
    ...all.map(({ what, page, badge }) =>
      t('summary_differs', { what: t(COMPARED[what]), page: side(what, page), badge: side(what, badge) }),
    ),
  ];
}

/** The facts of level 1, each with who says it. */
function facts(report: Report, speech: Speech, now: Date): Lines {
  const { facts: all, endorsements, portfolio } = report;
  if (all === null) return [];
  const { t, language } = speech;
  const host = hostOfReport(report);
  const line = (label: MessageKey, value: string, fact?: Fact<unknown>): string => {
    const by = fact === undefined ? [] : spoken(speech, [speakerWords(fact, host)]);
    return `${t('summary_label', { label: t(label) })}${value}${by.map((who) => ` [${who}]`).join('')}`;
  };
  const { issueDate, expires, assessments, supervision, results, criteria, partner, listedEndorsers, skills, tags } = all;
  const age = issueDate && ageOf(issueDate.value.date, now);
  const assessed = assessments.length + results.length > 0;
  const inFramework = skillCounts(
    skills.map(({ value }) => value),
    skills.length,
    t,
  );
  const names = skills.length > 0 ? skills.map(({ value }) => value.name) : (tags?.value ?? []);
  return [
    issueDate &&
      line(
        dateLabel(report, issueDate.value.field),
        `${formatDate(issueDate.value.date, language)}${age ? ` (${t(age.key, age.params)})` : ''}`,
        issueDate,
      ),
    expires && line('fact_ends', formatDate(expires.value, language), expires),
    ...assessments.map((fact) => line('fact_assessment', listed(assessmentWords(fact.value, speech.t)), fact)),
    ...supervision.map((fact) =>
      line('fact_supervision', cleanText(fact.value.label ?? supervisionWords(fact.value, t), 120), fact),
    ),
    ...results.map((fact) => {
      const { parts, bounds } = resultWords(fact.value, t);
      const status = openStatus(fact.value);
      return line(
        'fact_result',
        `${listed(status === null ? parts : [t('result_status', { status }), ...parts])}${bounds.length > 0 ? ` (${listed(bounds)})` : ''}`,
        fact,
      );
    }),
    criteria && !assessed && line('fact_assessment', spoken(speech, [quoteWords(criteria, 180)]).join(''), criteria),
    ...[
      ...endorsements.map(endorsementWords),
      ...[partner, ...listedEndorsers].filter((one) => one !== null).map(namedWords),
    ].map((phrase) => line('fact_endorsement', spoken(speech, [phrase]).join(''))),
    ...portfolio
      .filter(isLinked)
      .map(({ name, description, url, fact }) =>
        line('fact_portfolio', listed([name ?? description ?? '', cleanText(url ?? '', 500)]), fact),
      ),
    ...portfolio
      .filter(isInBadge)
      .map(({ name, description, fact }) =>
        line(
          'fact_in_badge',
          listed([name ?? '', ...spoken(speech, description === null ? [] : [quoteWords({ ...fact, value: description }, 180)])]),
          fact,
        ),
      ),
    names.length > 0 &&
      line(
        'fact_skills',
        `${names
          .slice(0, SKILLS)
          .map((name) => cleanText(name, 60))
          .join(
            ', ',
          )}${names.length > SKILLS ? ` ${t('skills_more', { n: names.length - SKILLS })}` : ''}${inFramework.length > 0 ? ` (${listed(inFramework)})` : ''}`,
        skills[0] ?? tags ?? undefined,
      ),
  ];
}

/** More names than this are counted. */
const SKILLS = 12;

const listed = (parts: string[]): string =>
  parts
    .map((part) => cleanText(part, 500))
    .filter(Boolean)
    .join(' · ');

/** What is not there, in the exact words for whose silence it is, and that it says nothing about the person. */
function absences(report: Report, { t }: Speech): Lines {
  const all = absencesOf(report);
  return [
    ...all.map(({ key, names }) =>
      key === 'absent_portfolio'
        ? t('absent_alone', { absence: t(key) })
        : t('absent_list', { absence: t(key), what: names.map((name) => t(name).toLowerCase()).join(', ') }),
    ),
    all.some(isSilence) && t('absent_footnote'),
  ];
}

/** What it shows about ICTC's five elements, a word each. */
function elements(report: Report, { t }: Speech): Lines {
  const all = elementsOf(report);
  if (all === null) return [];
  const each = (Object.keys(ELEMENT_NAMES) as ElementId[]).map((id) => {
    const found = all[id];
    return found && `${t('summary_label', { label: t(ELEMENT_NAMES[id]) })}${t(ELEMENT_WORDS[found.word])}`;
  });
  return [t('fold_elements'), ...each];
}
