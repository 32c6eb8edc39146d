import { wordsIn } from '../i18n/words.ts';
import { headlineOf, headlineText } from '../report/headline.ts';
import type { Report } from '../report/report.ts';

const MARKS = { pass: '+', fail: 'x', warn: '!', unknown: '?', skip: '-' } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside, safe for a terminal: no control characters, which could move the cursor or recolour what we say. */
const plain = (text: string): string => text.replaceAll(CONTROL, ' ');

/** A report for people: headline, what it is, every check. */
export function reportText(report: Report): string {
  const { title, sentence } = headlineText(headlineOf(report), wordsIn('en'));
  const { facts } = report;
  const lines = [
    report.source.given,
    `  ${title}  [${report.verdict}]`,
    `  ${sentence}`,
    ...(facts?.title ? [`  ${facts.title.value}`] : []),
    ...(facts?.issueDate ? [`  ${facts.issueDate.value.field}: ${facts.issueDate.value.date}`] : []),
    ...report.checks.map(
      ({ outcome, subject, message, code }) =>
        `  ${MARKS[outcome]} ${subject === 'credential' ? '' : `${subject}: `}${message} (${code})`,
    ),
  ];
  const inside = report.credentials.map((one) => reportText(one).replaceAll(/^/gm, '    '));
  return [...lines.map(plain), ...inside].join('\n');
}
