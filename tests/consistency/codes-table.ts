import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckId } from '../../lib/verify/axes.ts';
import { CODES, type Code, ruleOf } from '../../lib/verify/codes.ts';

// The tables of every code in the README: `npm run codes` writes them, readme.test.ts holds them.

const ROOT = resolve(import.meta.dirname, '../..');
const SENTENCES = JSON.parse(readFileSync(resolve(ROOT, 'assets/public/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  { message: string }
>;

/** The questions, in the order in which they are asked. */
const QUESTIONS: Record<CheckId, string> = {
  link: 'What does the address alone tell?',
  network: 'Could it be read?',
  document: 'Is there a credential in it?',
  'data-model': 'Is it built to the standard?',
  proof: 'Does the proof hold?',
  binding: 'Is the key, or the host, the issuer’s?',
  status: 'Was it withdrawn?',
  dates: 'Is it in date?',
  endorsement: 'Who else stands behind it?',
  holder: 'Is it this person’s?',
  issuer: 'Is the issuer on your list?',
};

/** What an answer does to the verdict, in one phrase. */
function effectOf(code: Code): string {
  const { authentic, current } = ruleOf(code);
  return [authentic, current].filter((axis) => axis !== undefined).join(', ') || '·';
}

/** One folded table for each question. */
export const codeTables = (): string =>
  Object.entries(QUESTIONS)
    .map(([id, question]) => {
      const codes = (Object.keys(CODES) as Code[]).filter((code) => ruleOf(code).id === id);
      const rows = codes.map(
        (code) =>
          `| \`${code}\` | ${SENTENCES[code]?.message.replaceAll('|', '\\|')} | ${ruleOf(code).outcome} | ${effectOf(code)} |`,
      );
      return `<details><summary>${question} (${id}, ${codes.length})</summary>\n\n| code | what is said | outcome | makes it |\n|---|---|---|---|\n${rows.join('\n')}\n\n</details>`;
    })
    .join('\n');

export const START = '<!-- codes: written by npm run codes -->';
export const END = '<!-- end of codes -->';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(ROOT, 'README.md');
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(START);
  writeFileSync(file, `${before}${START}\n${codeTables()}\n${END}${rest.split(END)[1] ?? ''}`);
}
