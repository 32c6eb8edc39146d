import { readFile } from 'node:fs/promises';
import { readAddress } from '../platforms/index.ts';
import { checkBadge } from '../report/check-badge.ts';
import { withDetails } from '../report/details.ts';
import { type ScanLine, scan } from './scan.ts';
import { contextOf, type Options } from './settings.ts';
import { EXIT, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { isGreen } from './verify-command.ts';

/** `assay scan`: the badge links of one page, résumé or text, one JSON object a line; with `--verify` each with its report. */
export async function scanCommand(inputs: string[], options: Options, terminal: Terminal): Promise<number> {
  const [input, ...more] = inputs;
  if (input === undefined || more.length > 0) throw new UsageError('scan: name one file, or -');
  if (options.url !== undefined && !/^https?:\/\//i.test(options.url))
    throw new UsageError(`--url: "${options.url}" is no web address`);
  const text = await readInput(input, terminal);
  const lines = scan(text, looksLikeHtml(text, input) ? 'html' : 'text', options.url ?? null);
  if (!options.verify) {
    for (const line of lines) terminal.out(JSON.stringify(line));
    return EXIT.ok;
  }
  const { createFetch, ...context } = await contextOf(options);
  let everyOne = true;
  for (const line of lines) {
    const report = await checkBadge(inputOf(line), { ...context, fetchDocument: createFetch() });
    everyOne &&= isGreen(report);
    terminal.out(JSON.stringify({ ...line, report: withDetails(report) }));
  }
  return everyOne ? EXIT.ok : EXIT.notAllVerified;
}

const looksLikeHtml = (text: string, name: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*<(!doctype|!--|html|head|body|main|section|div|article|span|ul|table|p)\b/i.test(text);

async function readInput(input: string, terminal: Terminal): Promise<string> {
  if (input === '-') return new TextDecoder().decode(await terminal.readStdin());
  const text = await readFile(input, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`scan: cannot read ${input}`);
  return text;
}

function inputOf({ url, claims }: ScanLine): Parameters<typeof checkBadge>[0] {
  const address = readAddress(url);
  const said = { ...claims, expiresOn: null, credentialId: null, emails: [] };
  return address === null ? { kind: 'entry', given: url, claims: said } : { kind: 'link', given: url, address, claims: said };
}
