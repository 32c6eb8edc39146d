import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../lib/cli/run.ts';
import type { WrittenReport } from '../../../lib/report/report.ts';
import { thumbprintOf } from '../../../lib/verify/keys/public-key.ts';
import { badge } from '../../world/badges.ts';
import { badgePng } from '../../world/bake.ts';
import { GUILD } from '../../world/issuers.ts';
import { PEOPLE, uuid } from '../../world/people.ts';
import { spoil } from '../../world/sign.ts';
import { guildBadge, guildDi, guildJwt } from '../support/badges.ts';
import { ASSERTION, assertion, schoolAnswers } from '../support/open-badges-2.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const AT = ['--at', '2026-06-01T12:00:00Z'];

interface Ran {
  code: number;
  out: string[];
  err: string[];
  /** Every line as a report. */
  reports: () => WrittenReport[];
}

async function assay(args: string[], stdin: string | Uint8Array = ''): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readStdin: async () => Buffer.from(stdin),
  });
  return { code, out, err, reports: () => out.map((line) => JSON.parse(line) as WrittenReport) };
}

const verify = (args: string[], stdin?: string | Uint8Array): Promise<Ran> => assay(['verify', '--json', ...AT, ...args], stdin);
const verdicts = async (ran: Promise<Ran>): Promise<string[]> => (await ran).reports().map(({ verdict }) => verdict);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-cli-'));
  const jwt = await guildJwt();
  writeFileSync(at('good.jwt'), jwt);
  writeFileSync(at('good.json'), JSON.stringify(await guildDi()));
  writeFileSync(at('good.png'), badgePng({ keyword: 'openbadgecredential', content: jwt }));
  writeFileSync(at('tampered.jwt'), spoil(jwt));
  writeFileSync(at('expired.jwt'), await guildJwt(guildBadge({ members: { validUntil: '2025-01-01T00:00:00Z' } })));
  writeFileSync(at('claim.json'), JSON.stringify(guildBadge()));
  writeFileSync(at('empty'), '');
  writeFileSync(at('hosted.json'), JSON.stringify(assertion()));
  const documents: Record<string, unknown> = {};
  for (const [number, [url, reply]] of Object.entries(schoolAnswers()).entries()) {
    writeFileSync(at(`document-${number}.json`), JSON.stringify((reply as { json: unknown }).json));
    // One path is absolute, the others are relative to the file.
    documents[url] = {
      file: number === 0 ? at(`document-${number}.json`) : `document-${number}.json`,
      contentType: 'application/json',
    };
  }
  const credly = `https://www.credly.com/api/v1/obi/v2/badge_assertions`;
  documents[`${credly}/${uuid('moved')}`] = { status: 302, location: ASSERTION };
  documents[`${credly}/${uuid('within')}`] = { status: 302, location: `${credly}/${uuid('gone')}` };
  documents[`${credly}/${uuid('gone')}`] = { status: 410 };
  documents['https://files.example/missing.json'] = { status: 404 };
  writeFileSync(at('documents.json'), JSON.stringify(documents));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assay verify', () => {
  it('prints one report a line, in input order', async () => {
    const names = ['good.jwt', 'claim.json', 'tampered.jwt', 'good.png', 'expired.jwt', 'good.json'];
    const { code, reports } = await verify(names.map(at));
    expect(reports().map(({ source, verdict }) => [source.given, verdict])).toEqual(
      ['verified', 'claim', 'invalid', 'verified', 'expired', 'verified'].map((verdict, n) => [at(names[n] ?? ''), verdict]),
    );
    expect(code).toBe(1);
  });

  it('prints what follows from a report with it: the elements, and how completely the badge describes itself', async () => {
    const [good, tampered] = (await verify([at('good.jwt'), at('tampered.jwt')])).reports();
    expect(good?.elements?.award).toBe('signed-not-listed');
    expect(new Set(good?.metadata.map(({ list }) => list))).toEqual(new Set(['report', 'eu']));
    expect([tampered?.elements, tampered?.metadata]).toEqual([null, []]);
  });

  it('ends with 0 when every verdict is green, with 1 when one is not', async () => {
    expect((await verify([at('good.jwt'), at('good.json')])).code).toBe(0);
    expect((await verify([at('good.jwt'), at('claim.json')])).code).toBe(1);
  });

  it('reads one document from standard input', async () => {
    const { code, reports } = await verify(['-'], readFileSync(at('good.png')));
    expect([code, reports()[0]?.source.given, reports()[0]?.verdict]).toEqual([0, '-', 'verified']);
  });

  it('reads a list of inputs from a file or from standard input', async () => {
    const list = `${at('good.jwt')}\r\n\n  ${at('claim.json')}  \n`;
    writeFileSync(at('list'), list);
    expect(await verdicts(verify(['--list', at('list')]))).toEqual(['verified', 'claim']);
    expect(await verdicts(verify([at('tampered.jwt'), '--list', '-'], list))).toEqual(['invalid', 'verified', 'claim']);
  });

  it.each([
    ['a file that is not there', () => at('nothing'), 'unchecked', 'input_unreadable'],
    ['a folder', () => folder, 'unchecked', 'input_unreadable'],
    ['an empty file', () => at('empty'), 'claim', 'parse_empty'],
    ['another file', () => at('documents.json'), 'claim', 'parse_not_credential'],
    ['an address that is none', () => 'https://', 'claim', 'link_malformed'],
    ['an address of another scheme', () => 'ftp://a.example/badge.json', 'claim', 'link_malformed'],
    [
      'an address of LinkedIn, which is never asked',
      () => 'https://www.linkedin.com/in/somebody',
      'unchecked',
      'net_address_refused',
    ],
    ['an address in a private network', () => 'https://127.0.0.1/badge.json', 'unchecked', 'net_address_refused'],
  ])('makes a report of %s', async (_, input, verdict, code) => {
    const ran = await verify([input(), '--documents', at('documents.json')]);
    expect(ran.code).toBe(1);
    const [report] = ran.reports();
    expect(report?.verdict).toBe(verdict);
    expect(report?.checks.map((one) => one.code)).toContain(code);
  });

  it('prints words for people, and never a control character of the badge', async () => {
    writeFileSync(at('hostile.jwt'), await guildJwt(guildBadge({ title: 'Vice \u001b[31m\u202eevil' })));
    const { out } = await assay(['verify', ...AT, at('hostile.jwt')]);
    const text = out.join('\n');
    expect(text).toContain('[verified]');
    expect(text).toContain('(proof_holds)');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('says to people what the panel says, with who says each fact, the clock and the version', async () => {
    const text = (await assay(['verify', ...AT, at('good.jwt')])).out.join('\n');
    for (const said of [
      'Signature valid; issuer not on your list',
      '[Signed by issuer]',
      'We checked the badge, not the person.',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/As of 1 June 2026 at \d\d:\d\d \S+\. Assay \d+\.\d+\.\d+/);
    // What has no proof says so of every fact, and of an altered badge nothing is said.
    expect((await assay(['verify', ...AT, at('claim.json')])).out.join('\n')).toContain('[In the file, author not confirmed]');
    const title = guildBadge().credentialSubject as { achievement: { name: string } };
    expect(text).toContain(title.achievement.name);
    const altered = (await assay(['verify', ...AT, at('tampered.jwt')])).out.join('\n');
    expect(altered).toContain('(proof_fails)');
    expect(altered).not.toContain(title.achievement.name);
    expect(altered).not.toContain('[Signed by issuer]');
  });
});

describe('--at is the clock', () => {
  it.each([
    ['2024-12-31T00:00:00Z', 'verified'],
    ['2025-01-02T00:00:00Z', 'expired'],
    ['2020-01-01T00:00:00Z', 'not-yet-valid'],
  ])('at %s', async (time, verdict) => {
    const { reports } = await assay(['verify', '--json', '--at', time, at('expired.jwt')]);
    expect(reports()[0]).toMatchObject({ verdict, checkedAt: new Date(time).toISOString() });
  });
});

describe('--documents is all the network there is', () => {
  const ask = (input: string): Promise<Ran> => verify([input, '--documents', at('documents.json')]);
  const codes = async (input: string): Promise<string[]> =>
    ((await ask(input)).reports()[0]?.checks ?? []).map(({ code }) => code);

  it('a copy of a hosted assertion is read again there', async () => {
    const { code, reports } = await ask(at('hosted.json'));
    expect([code, reports()[0]?.verdict]).toEqual([0, 'hosted']);
    expect(reports()[0]?.requests.map(({ url, status }) => [url, status])).toContainEqual([ASSERTION, 200]);
    writeFileSync(at('nothing.json'), '{}');
    expect(await verdicts(verify([at('hosted.json'), '--documents', at('nothing.json')]))).toEqual(['unchecked']);
  });

  it('an address that it answers with 404 is not found, and one that it lacks is a network failure', async () => {
    expect(await codes('https://files.example/missing.json')).toContain('net_not_found');
    expect(await codes('https://files.example/other.json')).toContain('net_failed');
  });

  it('a redirect is followed within a platform, and not out of it', async () => {
    const page = (word: string): string => `https://www.credly.com/badges/${uuid(word)}`;
    expect(await codes(page('within'))).toContain('status_gone');
    expect(await codes(page('moved'))).toContain('net_moved');
  });
});

describe('--trust and --holder', () => {
  const pins = async (keys: string[]): Promise<string> => {
    const pin = {
      id: GUILD.id,
      name: GUILD.name,
      role: 'issuer',
      keys,
      note: '',
      pinnedBy: 'HR',
      pinnedAt: '2025-01-01T00:00:00Z',
    };
    writeFileSync(at('pins.json'), JSON.stringify({ assayPins: 1, pins: [pin] }));
    const { reports } = await verify([at('good.jwt'), '--trust', at('pins.json')]);
    return reports()[0]?.axes.issuer ?? '';
  };

  it('say whose badges count', async () => {
    expect(await pins([(await thumbprintOf(GUILD.key.jwk as never)) ?? ''])).toBe('pinned');
    expect(await pins(['A'.repeat(43)])).toBe('key-changed');
    expect((await verify([at('good.jwt')])).reports()[0]?.axes.issuer).toBe('unrecognised');
  });

  it.each([
    [{ name: PEOPLE.zoe.name }, 'match', 'name'],
    [{ emails: [PEOPLE.zoe.email] }, 'match', 'email'],
    [{ name: PEOPLE.soren.name }, 'different', 'name'],
    [{}, 'not-compared', null],
  ])('%j is %s', async (holder, result, by) => {
    const { reports } = await verify([at('good.jwt'), '--holder', JSON.stringify(holder)]);
    expect(reports()[0]?.axes).toMatchObject({ holder: result, holderBy: by });
  });
});

describe('assay scan', () => {
  const page = (): string => {
    const links = [badge('credly-good').url, badge('credly-good').url, badge('ob3-jwt-eddsa').url, 'https://example.com/'];
    return `<!doctype html><body>${links.map((url) => `<a href="${url}">A badge</a>`).join('')}</body>`;
  };
  const lines = ({ out }: Ran): { url: string; platform: string | null; report?: WrittenReport }[] =>
    out.map((line) => JSON.parse(line));

  it('prints each badge link of a page once', async () => {
    const ran = await assay(['scan', '-'], page());
    expect(ran.code).toBe(0);
    expect(lines(ran).map(({ platform }) => platform)).toEqual(['credly']);
    expect(Object.keys(lines(ran)[0] ?? {})).toEqual(['url', 'platform', 'id', 'proof', 'claims', 'where']);
  });

  it('and of a text', async () => {
    writeFileSync(at('resume.txt'), `My badge: ${badge('credly-good').url}, and no other.`);
    expect(lines(await assay(['scan', at('resume.txt')]))).toHaveLength(1);
    expect(lines(await assay(['scan', '-'], 'No badge at all.'))).toEqual([]);
  });

  it('with --verify each line carries its report, and the exit code tells', async () => {
    const ran = await assay(['scan', '-', '--verify', ...AT, '--documents', at('documents.json')], page());
    expect(ran.code).toBe(1);
    expect(lines(ran)[0]?.report).toMatchObject({ report: 1, verdict: 'unchecked', checkedAt: '2026-06-01T12:00:00.000Z' });
    expect(lines(ran)[0]?.report).toHaveProperty('elements', null);
    expect((await assay(['scan', '-', '--verify'], 'No badge at all.')).code).toBe(0);
  });
});

describe('a wrong call ends with 2, says why, and prints no report', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['check', 'a']],
    ['an unknown option', ['verify', '--score', 'a']],
    ['no input', ['verify']],
    ['standard input twice', ['verify', '-', '-']],
    ['standard input as list and as document', ['verify', '-', '--list', '-']],
    ['a list that is not there', ['verify', '--list', '/nowhere/list']],
    ['a time that is none', ['verify', 'a', '--at', 'tomorrow']],
    ['documents that are not there', ['verify', 'a', '--documents', '/nowhere/documents.json']],
    ['pins that are not there', ['verify', 'a', '--trust', '/nowhere/pins.json']],
    ['a holder that is no JSON', ['verify', 'a', '--holder', 'Zoë']],
    ['a time that is no ISO 8601', ['verify', 'a', '--at', 'March 5']],
    ['a holder with another member', ['verify', 'a', '--holder', '{"nam": "Zoë"}']],
    ['a page address for verify', ['verify', 'a', '--url', 'https://a.example/']],
    ['a page address that is none', ['scan', 'a', '--url', 'nonsense']],
    ['a holder that is no object', ['verify', 'a', '--holder', '["Zoë"]']],
    ['scan of nothing', ['scan']],
    ['scan of two files', ['scan', 'a', 'b']],
    ['scan of a file that is not there', ['scan', '/nowhere/page.html']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await assay(args);
    expect([code, out]).toEqual([2, []]);
    expect(err.join('\n')).toMatch(/^assay: .+/);
    expect(err[0]).not.toMatch(/^assay: internal error/);
  });

  it('files that are something else', async () => {
    for (const option of ['--documents', '--trust']) {
      expect((await verify([at('good.jwt'), option, at('good.jwt')])).code, option).toBe(2);
      expect((await verify([at('good.jwt'), option, at('good.json')])).code, option).toBe(2);
    }
  });

  it('but --help ends with 0', async () => {
    for (const args of [['--help'], ['help'], ['verify', '-h']]) {
      const { code, out } = await assay(args);
      expect(code).toBe(0);
      expect(out.join('\n')).toContain('assay verify');
    }
  });
});
