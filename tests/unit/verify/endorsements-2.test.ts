import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/report/report.ts';
import { ed25519, northfieldKey } from '../../world/keys.ts';
import { signJws, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import { change } from '../support/badges.ts';
import { checkDocument } from '../support/check.ts';
import { BOARD_PROFILE, boardAnswers, boardEndorsement, boardProfile, CLASS_ID, ENDORSEMENT } from '../support/endorsements-2.ts';
import { type NetworkOptions, network, type Reply } from '../support/network.ts';
import { ASSERTION, assertion, badgeClass, PROFILE, profile, SCHOOL, schoolAnswers } from '../support/open-badges-2.ts';

/** The school's badge, whose class carries this endorsement. */
const carried = (endorsement: unknown, answers: Record<string, Reply> = {}, options: NetworkOptions = {}): Promise<Report> => {
  const all = schoolAnswers(boardAnswers({ [CLASS_ID]: { json: badgeClass({ endorsement }) }, ...answers }));
  return checkDocument(assertion(), { network: network(all, options) });
};
const firstOf = ({ endorsements: [one] }: Report) => one && [one.checks[0]?.code, one.holds];
const says = (more: Doc): Record<string, Reply> => ({ [ENDORSEMENT]: { json: boardEndorsement(more) } });

describe('an endorsement of Open Badges 2.0 is read again at its own address', () => {
  it.each<[string, unknown]>([
    ['named by its address', ENDORSEMENT],
    ['named by an object with nothing but its id', { id: ENDORSEMENT }],
    ['embedded', boardEndorsement()],
    ['in a list', [ENDORSEMENT]],
    ['twice, which counts once', [ENDORSEMENT, ENDORSEMENT]],
    [
      'embedded, in words that its address does not say',
      boardEndorsement({ claim: { id: CLASS_ID, endorsementComment: 'Best.' } }),
    ],
  ])('%s', async (_, endorsement) => {
    const report = await carried(endorsement);
    expect(report.verdict).toBe('hosted');
    expect(report.endorsements).toHaveLength(1);
    expect(firstOf(report)).toEqual(['endorsement_hosted', true]);
    expect(report.endorsements[0]).toMatchObject({
      endorser: { id: BOARD_PROFILE, name: 'Standards Board' },
      target: 'achievement',
      comment: 'Members took part.',
      date: '2023-02-01T00:00:00Z',
      authentic: 'hosted',
      current: 'current',
      thirdParty: true,
    });
  });

  it.each<[string, Report['endorsements'][number]['target'], Record<string, Reply>, Doc]>([
    ['the assertion', 'credential', says({ claim: { id: ASSERTION } }), { endorsement: ENDORSEMENT }],
    ['the issuer, which is not the badge', 'issuer', says({ claim: { id: PROFILE } }), { endorsement: ENDORSEMENT }],
  ])('of %s, standing on the assertion', async (_, target, answers, more) => {
    const all = schoolAnswers(boardAnswers({ [ASSERTION]: { json: assertion(more) }, ...answers }));
    const report = await checkDocument(assertion(), { network: network(all) });
    expect(report.endorsements[0]).toMatchObject({ target, holds: target === 'credential' });
  });

  it('is found on the issuer’s profile', async () => {
    const all = schoolAnswers(boardAnswers({ [PROFILE]: { json: profile({ endorsement: [ENDORSEMENT] }) } }));
    const report = await checkDocument(assertion(), { network: network(all) });
    expect(report.endorsements.map(({ path, holds }) => [path, holds])).toEqual([['$.badge.issuer.endorsement[0]', true]]);
  });

  it('and its own endorsements are not followed', async () => {
    const net = network(
      schoolAnswers(
        boardAnswers({
          [CLASS_ID]: { json: badgeClass({ endorsement: ENDORSEMENT }) },
          [BOARD_PROFILE]: { json: boardProfile({ endorsement: 'https://third.example/1' }) },
        }),
      ),
    );
    expect(firstOf(await checkDocument(assertion(), { network: net }))).toEqual(['endorsement_hosted', true]);
    expect(net.asked.filter((url) => url.includes('third.example'))).toEqual([]);
  });
});

describe('the first condition that is not met is named', () => {
  const STRANGER = 'https://stranger.example/profile';

  it.each<[string, string, Record<string, Reply>]>([
    ['its host is down', 'endorsement_unknown', { [ENDORSEMENT]: 'destroy' }],
    ['it is not found', 'endorsement_unknown', { [ENDORSEMENT]: { status: 404 } }],
    ['the endorser’s profile cannot be read', 'endorsement_unknown', { [BOARD_PROFILE]: 'destroy' }],
    ['it is gone', 'endorsement_withdrawn', { [ENDORSEMENT]: { status: 410 } }],
    ['it was revoked', 'endorsement_withdrawn', says({ revoked: true })],
    ['only that is left of it', 'endorsement_withdrawn', { [ENDORSEMENT]: { json: { id: ENDORSEMENT, revoked: true } } }],
    ['its address says another id', 'endorsement_not_confirmed', says({ id: `${ENDORSEMENT}0` })],
    ['its address holds an assertion', 'endorsement_not_confirmed', { [ENDORSEMENT]: { json: assertion({ id: ENDORSEMENT }) } }],
    ['its address holds a page', 'endorsement_not_confirmed', { [ENDORSEMENT]: { type: 'text/html', body: '<p>' } }],
    [
      'the endorser’s profile lies on another host',
      'endorsement_not_confirmed',
      { ...says({ issuer: STRANGER }), [STRANGER]: { json: boardProfile({ id: STRANGER }) } },
    ],
    ['it has no claim', 'endorsement_malformed', { [ENDORSEMENT]: { json: change(boardEndorsement(), 'claim', undefined) } }],
    ['its claim is about nothing', 'endorsement_malformed', says({ claim: { endorsementComment: 'Fine.' } })],
    ['it is about another class', 'endorsement_of_something_else', says({ claim: { id: `${CLASS_ID}1` } })],
    ['it ended before the award', 'endorsement_ended_before_award', says({ expires: '2023-12-01' })],
    ['it ended', 'endorsement_ended', says({ expires: '2025-12-01' })],
    ['it ended before it began', 'endorsement_malformed', says({ expires: '2022-12-01' })],
    [
      'the endorser bears the issuer’s name',
      'endorsement_by_issuer',
      { [BOARD_PROFILE]: { json: boardProfile({ name: 'Tamarack School' }) } },
    ],
    [
      'the endorser has the issuer’s home page',
      'endorsement_same_domain',
      { [BOARD_PROFILE]: { json: boardProfile({ url: 'https://tamarack-school.example/' }) } },
    ],
  ])('%s', async (_, code, answers) => {
    const report = await carried(ENDORSEMENT, answers);
    expect(report.verdict).toBe('hosted');
    expect(firstOf(report)).toEqual([code, false]);
  });

  it.each<[string, unknown, string]>([
    ['an address that is never asked', 'https://10.0.0.1/1', 'endorsement_not_included'],
    ['a name without an address', 'urn:uuid:1', 'endorsement_not_included'],
    ['words', 'Everybody likes it.', 'endorsement_malformed'],
    ['a number', 7, 'endorsement_malformed'],
    ['an assertion', assertion(), 'endorsement_malformed'],
  ])('%s', async (_, endorsement, code) => {
    expect(firstOf(await carried(endorsement))).toEqual([code, false]);
  });

  it('the issuer endorses its own badge', async () => {
    const own = boardEndorsement({ id: `${SCHOOL}/e`, issuer: PROFILE });
    expect(firstOf(await carried(own, { [`${SCHOOL}/e`]: { json: own } }))).toEqual(['endorsement_by_issuer', false]);
  });

  it('a class that is only embedded, with somebody else’s id, is not what was endorsed', async () => {
    const theirs = 'https://big-university.example/classes/1';
    const badge = badgeClass({ id: theirs, endorsement: ENDORSEMENT });
    const all = schoolAnswers(boardAnswers({ [ASSERTION]: { json: assertion({ badge }) }, ...says({ claim: { id: theirs } }) }));
    const report = await checkDocument(assertion(), { network: network(all) });
    expect(firstOf(report)).toEqual(['endorsement_target_not_confirmed', false]);
  });

  it('more than ten are not asked', async () => {
    const net = network(
      schoolAnswers({
        [CLASS_ID]: { json: badgeClass({ endorsement: Array.from({ length: 40 }, (_, at) => `https://e${at}.example/`) }) },
      }),
      { limits: { hosts: 50 } },
    );
    const report = await checkDocument(assertion(), { network: net });
    expect(report.endorsements).toHaveLength(11);
    expect(report.endorsements[10]?.checks[0]?.code).toBe('endorsement_limit');
    expect(net.asked.filter((url) => /\/\/e\d/.test(url))).toHaveLength(10);
  });
});

describe('permission for the hosts of endorsers', () => {
  it('is asked for with the others', async () => {
    const report = await carried(ENDORSEMENT, {}, { denied: ['standards-board.example'] });
    expect([report.verdict, ...(firstOf(report) ?? [])]).toEqual(['hosted', 'endorsement_unknown', false]);
    expect(report.permissionNeeded.join()).toContain('standards-board.example');
  });

  it('while the badge itself may not be asked for, an endorsement in its copy is only said to be there', async () => {
    const net = network(schoolAnswers(boardAnswers()), { denied: ['badges.tamarack-school.example'] });
    const report = await checkDocument(assertion({ endorsement: ENDORSEMENT }), { network: net });
    expect([report.verdict, ...(firstOf(report) ?? [])]).toEqual(['unchecked', 'endorsement_not_read', false]);
    expect(net.asked).toEqual([]);
  });
});

describe('a signed endorsement of Open Badges 2.0', () => {
  const key = northfieldKey();
  const KEY = 'https://standards-board.example/key';
  const signing: Record<string, Reply> = {
    [BOARD_PROFILE]: { json: boardProfile({ publicKey: KEY }) },
    [KEY]: { json: { id: KEY, type: 'CryptographicKey', owner: BOARD_PROFILE, publicKeyJwk: key.jwk } },
  };
  const signed = (by = key) =>
    signJws(boardEndorsement({ id: 'urn:uuid:1', verification: { type: 'SignedBadge', creator: KEY } }), by);

  it('holds under the endorser’s key', async () => {
    expect(firstOf(await carried(await signed(), signing))).toEqual(['endorsement_holds', true]);
  });

  it('and not when it was changed, or signed by another', async () => {
    expect(firstOf(await carried(spoil(await signed()), signing))).toEqual(['endorsement_proof_fails', false]);
    const stray = ed25519('nobody');
    const own = { [KEY]: { json: { id: KEY, owner: BOARD_PROFILE, publicKeyJwk: stray.jwk } } };
    const unlisted = { ...signing, ...own, [BOARD_PROFILE]: { json: boardProfile() } };
    expect(firstOf(await carried(await signed(stray), unlisted))).toEqual(['endorsement_signer_not_confirmed', false]);
  });

  it('and not when the endorser revoked it', async () => {
    const LIST = 'https://standards-board.example/revoked';
    const report = await carried(await signed(), {
      ...signing,
      [BOARD_PROFILE]: { json: boardProfile({ publicKey: KEY, revocationList: LIST }) },
      [LIST]: { json: { type: 'RevocationList', issuer: BOARD_PROFILE, revokedAssertions: ['urn:uuid:1'] } },
    });
    expect(firstOf(report)).toEqual(['endorsement_withdrawn', false]);
  });
});

it('an endorsement alone is judged like an assertion', async () => {
  const verdictOf = async (answers: Record<string, Reply>) =>
    (await checkDocument(boardEndorsement(), { network: network(answers) })).verdict;
  expect(await verdictOf(boardAnswers())).toBe('hosted');
  expect(await verdictOf({})).toBe('unchecked');
  expect(await verdictOf(boardAnswers({ [ENDORSEMENT]: { status: 410 } }))).toBe('revoked');
  expect(await verdictOf(boardAnswers(says({ id: `${ENDORSEMENT}0` })))).toBe('claim');
});
