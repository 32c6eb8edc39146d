import { readFile } from 'node:fs/promises';
import project from '../../package.json' with { type: 'json' };
import { readAddress } from '../platforms/index.ts';
import { type CheckContext, type CheckInput, checkBadge } from '../report/check-badge.ts';
import { withDetails } from '../report/details.ts';
import type { Report } from '../report/report.ts';
import { listInUse } from '../trust/list-in-use.ts';
import { terminalText } from './report-text.ts';
import { contextOf, type Options } from './settings.ts';
import { EXIT, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `assay verify`: one report for each input, in input order, each printed as it is done. */
export async function verifyCommand(inputs: string[], options: Options, terminal: Terminal): Promise<number> {
  const all = [...inputs, ...(options.list === undefined ? [] : await readList(options.list, terminal))];
  if (options.url !== undefined) throw new UsageError('--url is for scan');
  if (all.length === 0) throw new UsageError('verify: name a file, an address or -');
  if (all.filter((input) => input === '-').length + (options.list === '-' ? 1 : 0) > 1)
    throw new UsageError('verify: standard input can be read only once');
  const { createFetch, ...context } = await contextOf(options);
  const about = { version: project.version, list: listInUse(context.pins), now: context.now };
  let everyOne = true;
  for (const input of all) {
    const report = await verifyInput(input, { ...context, fetchDocument: createFetch() }, terminal);
    terminal.out(options.json ? JSON.stringify(withDetails(report)) : terminalText(report, about));
    everyOne &&= isGreen(report);
  }
  return everyOne ? EXIT.ok : EXIT.notAllVerified;
}

export const isGreen = ({ verdict }: Report): boolean => verdict === 'verified' || verdict === 'hosted';

async function verifyInput(input: string, context: CheckContext, terminal: Terminal): Promise<Report> {
  return checkBadge(await inputOf(input, terminal), context);
}

/** An input that cannot be read is a report too. */
async function inputOf(input: string, terminal: Terminal): Promise<CheckInput> {
  if (input === '-') return { kind: 'document', given: '-', bytes: await terminal.readStdin(), contentType: '' };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) {
    const address = readAddress(input);
    return address === null
      ? { kind: 'unreadable', given: input, what: 'address' }
      : { kind: 'link', given: address.url, address, claims: null };
  }
  const bytes = await readFile(input).catch(() => null);
  return bytes === null
    ? { kind: 'unreadable', given: input, what: 'file' }
    : { kind: 'document', given: input, bytes, contentType: '' };
}

async function readList(file: string, terminal: Terminal): Promise<string[]> {
  const text =
    file === '-' ? new TextDecoder().decode(await terminal.readStdin()) : await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`--list: cannot read ${file}`);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
