import { readFileSync } from 'node:fs';
import { base64 } from '@scure/base';
import { expect, test } from 'vitest';
import { alter, fileOf } from '../../../entrypoints/welcome/sample.ts';
import { checkBadge } from '../../../lib/report/check-badge.ts';
import { headlineOf } from '../../../lib/report/headline.ts';
import type { Report } from '../../../lib/report/report.ts';

const SAMPLE = readFileSync(new URL('../../../assets/sample/sample-badge.jwt', import.meta.url), 'utf8');

/** Judges as the worker does, without any network: whoever asks is noted, and gets no answer. */
async function judge(text: string): Promise<{ report: Report; asked: string[] }> {
  const asked: string[] = [];
  const { name, contentType, base64: encoded } = fileOf('sample-badge.jwt', text);
  const report = await checkBadge(
    { kind: 'document', given: name, bytes: base64.decode(encoded), contentType },
    {
      fetchDocument: async (url) => {
        asked.push(url);
        return { ok: false, url, failure: 'network_failed' } as const;
      },
      now: new Date(),
      pins: [],
      holder: { name: null, emails: [] },
    },
  );
  return { report, asked };
}

test('the sample holds, its issuer is on nobody’s list, and nobody is asked', async () => {
  const { report, asked } = await judge(SAMPLE);
  expect(asked).toEqual([]);
  expect(report.permissionNeeded).toEqual([]);
  expect(report.verdict).toBe('verified');
  expect(report.axes).toMatchObject({ authentic: 'signed', current: 'current', issuer: 'unrecognised' });
  expect(headlineOf(report).key).toBe('headline_signature_valid');
});

test('it shows what employers ask for: date, assessment with result, an endorsement with its own signature (whose key nobody has confirmed), two works, skills', async () => {
  const { report } = await judge(SAMPLE);
  const { facts, endorsements, portfolio } = report;
  expect(JSON.stringify(facts?.issueDate)).toContain('2024-03-05');
  expect(facts?.assessments.map(({ value }) => value.group)).toEqual(['project']);
  expect(facts?.results.map(({ value }) => [value.value, value.pass])).toEqual([['86 %', '70 %']]);
  expect(endorsements.map(({ holds, thirdParty, authentic }) => ({ holds, thirdParty, authentic }))).toEqual([
    { holds: false, thirdParty: true, authentic: 'signed' },
  ]);
  const signers = [report.credential?.issuer.id, endorsements[0]?.endorser?.id];
  for (const signer of signers) expect(signer).toMatch(/^did:key:z6Mk/);
  expect(new Set(signers).size).toBe(2);
  expect(portfolio.map(({ url, excluded }) => [url !== null, excluded])).toEqual([
    [true, null],
    [true, null],
  ]);
  expect(facts?.skills.map(({ value }) => value.recognised)).toEqual(['known']);
});

test('every change of one letter that the button makes is found', async () => {
  const titles = new Set<string>();
  const letters = 'CloudDataFoundations'.length;
  for (let times = 0; times < letters; times++) {
    const changed = alter(SAMPLE, times);
    if (changed === null) throw new Error('nothing to change');
    titles.add(changed.title.join(''));
    const { report, asked } = await judge(changed.text);
    expect([times, report.verdict, report.axes.authentic, headlineOf(report).key]).toEqual([
      times,
      'invalid',
      'tampered',
      'headline_altered',
    ]);
    expect(asked).toEqual([]);
  }
  expect(titles.size).toBe(letters);
  expect(titles).not.toContain('Cloud Data Foundations');
  // Around again.
  expect(alter(SAMPLE, letters)).toEqual(alter(SAMPLE, 0));
});

test('exactly one letter of the signed part differs', () => {
  const payload = (jws: string) => Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();
  const [was, is] = [payload(SAMPLE), payload(alter(SAMPLE, 3)?.text ?? '')];
  expect(is.length).toBe(was.length);
  expect([...was].filter((character, at) => character !== is[at]).length).toBe(1);
  expect(is).toContain('"name":"Clovd Data Foundations"');
});

test('a text that is no such badge is left alone', () => {
  for (const text of ['', 'a.b', `x.${Buffer.from('{}').toString('base64url')}.y`]) expect(alter(text, 0)).toBeNull();
});

test('no private key is in the package', () => {
  const parts = SAMPLE.split('.')
    .slice(0, 2)
    .map((part) => Buffer.from(part, 'base64url').toString());
  expect(parts.join()).not.toMatch(/"d":|PRIVATE|secret/i);
});
