import { type About, reportText } from '../export/report-text.ts';
import { codeSentence } from '../i18n/code-words.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Report } from '../report/report.ts';
import { redacted } from '../report/words/redacted.ts';

const MARKS = { pass: '+', fail: 'x', warn: '!', unknown: '?', skip: '-' } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A report for people at a terminal: the summary that the panel copies, in English, then every check with its code. No control characters
 * but line ends, which could move the cursor or recolour what we say.
 */
export function terminalText(report: Report, about: About): string {
  const given = `${report.source.given.replaceAll('\n', ' ')}  [${report.verdict}]`;
  return [given, reportText(report, wordsIn('en'), about), checksOf(report), ''].join('\n\n').replaceAll(CONTROL, ' ');
}

function checksOf({ checks, credentials, verdict }: Report): string {
  const own = checks.map((given) => {
    const { outcome, subject, code, params } = verdict === 'invalid' ? redacted(given) : given;
    return `${MARKS[outcome]} ${subject === 'credential' ? '' : `${subject}: `}${codeSentence(code, params)} (${code})`;
  });
  return [...own, ...credentials.map((one) => checksOf(one).replaceAll(/^/gm, '  '))].join('\n');
}
