import { parseArgs } from 'node:util';
import { scanCommand } from './scan-command.ts';
import { EXIT, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { verifyCommand } from './verify-command.ts';

const HELP = `assay verify <file | url | -> … [--json] [--list FILE|-] [--documents FILE] [--at ISO-TIME] [--trust FILE] [--holder JSON]
assay scan <file | -> [--url PAGE-URL] [--json] [--verify]

verify  judges each input and prints one report for each, in input order.
        -            one document on standard input
        --list       reads one input a line from a file, or from standard input with -
        --documents  an offline world, {"https://…": {"file", "status", "contentType", "location"}}: nothing is fetched from the network
        --at         the clock, ISO 8601
        --trust      pins: {"assayPins": 1, "pins": [{"id", "name", "role", "keys", "note", "pinnedBy", "pinnedAt"}]}
        --holder     {"name": "…", "emails": ["…"]}, compared on this machine only
scan    prints the badge links of a page, a résumé or a text, one JSON object a line; with --verify each with its report.
--json  one JSON report a line. --help  this text.
Exit code: 0 when every verdict is "verified" or "hosted", 1 when any is not, 2 for a wrong call or an internal error.`;

/** Runs one command line; returns its exit code. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        list: { type: 'string' },
        documents: { type: 'string' },
        at: { type: 'string' },
        trust: { type: 'string' },
        holder: { type: 'string' },
        url: { type: 'string' },
        verify: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...inputs] = positionals;
    if (values.help || command === 'help') {
      terminal.out(HELP);
      return EXIT.ok;
    }
    switch (command) {
      case 'verify':
        return await verifyCommand(inputs, values, terminal);
      case 'scan':
        return await scanCommand(inputs, values, terminal);
      default:
        throw new UsageError(command === undefined ? 'say what to do: verify or scan' : `there is no command "${command}"`);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const usage =
      error instanceof UsageError ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    terminal.err(usage ? `assay: ${message}\n\n${HELP}` : `assay: internal error: ${message}`);
    return EXIT.error;
  }
}
