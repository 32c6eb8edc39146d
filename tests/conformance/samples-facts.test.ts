import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { withDetails } from '../../lib/report/details.ts';
import schema from '../../lib/report/report.schema.json' with { type: 'json' };
import type { Report } from '../../lib/report/report.ts';
import { checkDocument, checkLink } from '../unit/support/check.ts';
import { network } from '../unit/support/network.ts';
import type { Doc } from '../world/types.ts';

/** Answers of real platforms, read in place where a checkout has them beside it. */
const FOLDER = join(import.meta.dirname, '../../../shared/samples');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|png|txt|html)$/.test(name))
  : [];
const read = (name: string): Buffer => readFileSync(join(FOLDER, name));

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const faultsOf = (report: Report): string[] => faultsIn(withDetails(report));

function faultsIn(written: unknown): string[] {
  validate(JSON.parse(JSON.stringify(written)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Leaf {
  at: string;
  fact: Record<string, unknown>;
}

/** Everything in the facts and the works of a report that is a fact: a leaf that has a value. */
function leavesOf({ facts, portfolio, credentials }: Report): Leaf[] {
  const own = Object.entries(facts ?? {}).flatMap(([name, value]) =>
    [value].flat().flatMap((fact) => (fact === null ? [] : [{ at: name, fact: fact as unknown as Record<string, unknown> }])),
  );
  const works = portfolio.map(({ fact }) => ({ at: 'portfolio', fact: fact as unknown as Record<string, unknown> }));
  return [...own, ...works, ...credentials.flatMap(leavesOf)];
}

/** What a fact lacks of its provenance; empty when nothing. */
const lacks = ({ at, fact }: Leaf): string[] => [
  ...(typeof (fact.speaker as { who?: unknown } | undefined)?.who === 'string' ? [] : [`${at}: speaker`]),
  ...(/^(SIG\??|TLS(-P)?|TEXT|REC)$/.test(String(fact.how)) ? [] : [`${at}: how`]),
  ...(/^[$BI]/.test(String(fact.path)) ? [] : [`${at}: path ${String(fact.path)}`]),
  ...(typeof fact.raw === 'string' && fact.raw !== '' ? [] : [`${at}: raw`]),
];

describe.runIf(files.length > 0)('what real platforms answer', () => {
  it.each(files)('%s makes a report as its schema says, and each of its facts says where it is from', async (name) => {
    const report = await checkDocument(read(name));
    expect(faultsOf(report)).toEqual([]);
    expect(leavesOf(report).flatMap(lacks)).toEqual([]);
  });

  it('some of them state facts', async () => {
    const stated = await Promise.all(files.map(async (name) => leavesOf(await checkDocument(read(name))).length));
    expect(stated.filter((n) => n > 0).length).toBeGreaterThan(3);
  });

  it('a record that a platform shows says that the platform shows it', async () => {
    const record = JSON.parse(read('accredible/credential-net-record-shape.json').toString()) as Doc;
    const uuid = '0fd54db4-6cda-4a95-9ed5-fb2c0e84ae28';
    const address = `https://api.accredible.com/v1/credential-net/credentials/${uuid}`;
    const report = await checkLink(`https://www.credential.net/${uuid}`, { network: network({ [address]: { json: record } }) });
    expect(faultsOf(report)).toEqual([]);
    const leaves = leavesOf(report);
    expect(leaves.flatMap(lacks)).toEqual([]);
    expect(leaves.length).toBeGreaterThan(0);
    for (const { fact } of leaves) expect(fact.speaker).toMatchObject({ who: 'platform' });
  });
});

it('what lacks a part of its provenance is found out', () => {
  const whole = { value: 1, speaker: { who: 'issuer' }, how: 'SIG', path: '$.name', raw: '1' };
  expect(lacks({ at: 'title', fact: whole })).toEqual([]);
  for (const part of ['speaker', 'how', 'path', 'raw'])
    expect(lacks({ at: 'title', fact: { ...whole, [part]: undefined } })).toHaveLength(1);
  expect(lacks({ at: 'title', fact: { ...whole, how: 'GUESS' } })).toHaveLength(1);
  expect(faultsIn({ report: 1 })).not.toEqual([]);
});
