import type { Report } from '../../lib/report/report.ts';
import type { Attack, Given } from '../security/attacks/attack.ts';
import { faultsOf } from '../security/attacks/faults.ts';
import { ATTACKS } from '../security/attacks/index.ts';
import type { World } from '../world/server.ts';
import type { Assay } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { launchGranted } from './granted.ts';
import { until } from './targets.ts';

const isInWorker = ({ onlyInNode }: Attack): boolean => onlyInNode === undefined;

/** What the network of one case answers, and nothing of the world beside it. */
function serve(world: World, { documents }: Given): void {
  world.instead(({ host, path }) => {
    const answer = documents[`https://${host}${path}`] ?? 'destroy';
    return answer === 'hangs' ? new Promise(() => undefined) : answer;
  });
}

/** Every address that the worker asked. */
const askedOf = (world: World): string[] =>
  world.requests
    .filter(
      ({ host, headers }) => headers['sec-fetch-dest'] === 'empty' && !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host),
    )
    .map(({ headers, path }) => `https://${headers.host}${path}`);

/** The way of one file; what is compared with the list of pins, and links, go the way of a table. */
async function check(assay: Assay, { input, pins }: Given): Promise<Report> {
  const files =
    input.kind === 'file' ? [{ name: 'badge', contentType: '', base64: Buffer.from(input.bytes).toString('base64') }] : [];
  const [file] = files;
  if (file !== undefined && pins.length === 0) return assay.tell('file.check', { file });
  await assay.pin(...pins);
  const text = input.kind === 'link' ? input.url : '';
  const id = (await assay.tell('run.create', { tabId: null, keys: null, text, files, opens: false, isPrivate: true })) ?? '';
  const report = await until(async () => {
    const [row] = (await assay.tell('run.state', { id }))?.rows ?? [];
    return row?.state.name === 'done' && row.state.report;
  }, 'the table to be checked');
  await assay.tell('run.erase', { id });
  for (const { id: of, role } of pins) await assay.tell('pins.remove', { id: of, role });
  return report;
}

test.describe('the attacks on the engine get the same answers inside the worker', () => {
  let assay: Assay;
  test.beforeAll(async ({ world }) => {
    assay = await launchGranted({ resolverRules: world.resolverRules });
  });
  test.afterEach(({ world }) => world.instead(null));
  test.afterAll(() => assay.close());

  for (const [table, attacks] of Object.entries(ATTACKS))
    test(table, async ({ world }) => {
      const faults: string[] = [];
      let tried = 0;
      for (const attack of attacks.filter(isInWorker)) {
        const given = await attack.make();
        serve(world, given);
        world.requests.length = 0;
        const report = await check(assay, given);
        faults.push(...faultsOf(attack, report, askedOf(world)).map((fault) => `${attack.name}: ${fault}`));
        tried++;
      }
      expect(faults).toEqual([]);
      expect(tried).toBe(attacks.filter(isInWorker).length);
    });
});
