import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../lib/report/progress.ts';
import { type Check, check } from '../../../lib/verify/check.ts';
import { GUILD } from '../../world/issuers.ts';
import { spoil } from '../../world/sign.ts';
import { guildBadge, guildJwt } from '../support/badges.ts';
import { checkDocument, checkLink } from '../support/check.ts';
import { issuerNetwork, network } from '../support/network.ts';
import { ASSERTION, assertion, schoolAnswers } from '../support/open-badges-2.ts';
import { LIST, signedList, statusEntry, withStatus } from '../support/status-list.ts';

const ADDRESS = `${GUILD.url}credentials/vice`;

/** Which questions were answered, each time that there were more answers. */
function listener() {
  const heard: Check[][] = [];
  return { heard, onChecks: (checks: readonly Check[]) => void heard.push([...checks]) };
}
const stepsOf = (heard: Check[][]) => heard.map((checks) => [...new Set(checks.map(({ id }) => id))].join(' '));

describe('how far a check came is told while it goes on', () => {
  test('a signed badge with a status list: step by step, in the order of the path', async () => {
    const { heard, onChecks } = listener();
    const net = await issuerNetwork({
      [ADDRESS]: { type: 'application/vc+jwt', body: await withStatus(statusEntry(7)) },
      [LIST]: { type: 'application/vc+jwt', body: await signedList({}) },
    });
    const report = await checkLink(ADDRESS, { network: net, onChecks });
    expect(report.verdict).toBe('verified');
    expect(stepsOf(heard)).toEqual([
      'link',
      'link network',
      'link network data-model',
      'link network data-model proof binding',
      'link network data-model proof binding dates',
      'link network data-model proof binding dates status',
    ]);
    // What was told is what the report says, and nothing of the list's own checks is among it.
    expect(report.checks.slice(0, heard.at(-1)?.length)).toEqual(heard.at(-1));
    for (const [at, checks] of heard.slice(1).entries()) expect(checks).toEqual(expect.arrayContaining(heard[at] ?? []));
  });

  test('a hosted badge', async () => {
    const { heard, onChecks } = listener();
    const report = await checkLink(ASSERTION, {
      network: network(schoolAnswers({ [ASSERTION]: { json: assertion() } })),
      onChecks,
    });
    expect(report.verdict).toBe('hosted');
    expect(stepsOf(heard).slice(0, 2)).toEqual(['link', 'link network']);
    expect(stepsOf(heard).at(-1)).toContain('dates');
  });

  test('a link that leads nowhere stops where it stopped', async () => {
    const { heard, onChecks } = listener();
    await checkLink(ADDRESS, { network: network(), onChecks });
    expect(stepsOf(heard)).toEqual(['link']);
  });

  test('of several credentials side by side, and of those inside another, nobody is told', async () => {
    const { heard, onChecks } = listener();
    await checkDocument([await guildJwt(), await guildJwt()], { onChecks });
    expect(stepsOf(heard).join('')).toBe('');
  });
});

describe('what is shown of it', () => {
  const TITLE = 'Doctor of Vices';
  const warning = check('model_context_unknown', { context: TITLE, host: 'x.example' });

  test('before a proof has passed nothing that the credential says, and what was asked all the same', () => {
    const shown = progressOf([check('net_read', { host: 'college.example' }), warning]);
    expect(JSON.stringify(shown)).not.toContain(TITLE);
    expect(shown[0]?.params).toEqual({ host: 'college.example' });
    expect(shown.map(({ id, outcome, code }) => [id, outcome, code])).toContainEqual([warning.id, warning.outcome, warning.code]);
  });

  test('after it, everything', () => {
    const all = [warning, check('proof_holds', { suite: 'eddsa-jcs-2022' })];
    expect(progressOf(all)).toEqual(all);
    expect(JSON.stringify(progressOf([warning, check('proof_fails')]))).not.toContain(TITLE);
    const oneOfTwo = [warning, check('proof_holds', { suite: 'eddsa-jcs-2022' }), check('proof_fails')];
    expect(JSON.stringify(progressOf(oneOfTwo))).not.toContain(TITLE);
  });

  test('nothing of a badge that turns out to be altered', async () => {
    const { heard, onChecks } = listener();
    const odd = guildBadge({ title: TITLE, members: { termsOfUse: [{ type: TITLE }] } });
    const report = await checkDocument(spoil(await guildJwt(odd)), { onChecks });
    expect(report.verdict).toBe('invalid');
    expect(heard.length).toBeGreaterThan(0);
    expect(JSON.stringify(heard)).toContain(TITLE);
    expect(JSON.stringify(heard.map(progressOf))).not.toContain(TITLE);
  });
});
