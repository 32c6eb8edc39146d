import { expect, it } from 'vitest';
import { elementsOf } from '../../../lib/report/details.ts';
import { BADGES } from '../../world/badges.ts';
import { issuerDocuments } from '../../world/issuer-documents.ts';
import { change, guildBadge } from '../support/badges.ts';
import { checkDocument, checkLink } from '../support/check.ts';
import { worldNetwork } from '../support/network.ts';

const read = async (name: string) => {
  const badge = BADGES.find((one) => one.name === name);
  const documents = await Promise.all([issuerDocuments(), badge?.documents() ?? []]);
  return checkLink(badge?.url ?? '', { network: worldNetwork(documents.flat()) });
};

it.each(['credly-good', 'badgr-good', 'obf-ob2'])(
  'what a platform holds for an issuer is the platform’s word: %s',
  async (name) => {
    const report = await read(name);
    expect(report.axes.authentic).toBe('hosted');
    for (const fact of [report.facts?.title, report.facts?.issuerName, report.facts?.issueDate])
      expect(fact).toMatchObject({
        how: 'TLS-P',
        speaker: { who: 'platform', host: expect.stringMatching(/credly|badgr|openbadgefactory/) },
      });
    expect(elementsOf(report)?.award).toBe('hosted-not-listed');
  },
);

it('what an issuer holds itself is its own word', async () => {
  const { axes, facts } = await read('ob2-endorsed');
  expect(axes.authentic).toBe('hosted');
  expect(facts?.title).toMatchObject({ how: 'TLS', speaker: { who: 'issuer' } });
});

it.each([
  ['urn:uuid:1', 'urn:uuid:1'],
  ['https://college.example/@team/1', 'https://college.example/@team/1'],
  ['mailto:ada@people.example', null],
  ['ada@people.example', null],
])('the identifier of what was awarded is never an e-mail address: %s', async (id, expected) => {
  const { credential } = await checkDocument(change(guildBadge(), 'credentialSubject.achievement.id', id));
  expect(credential?.achievementId).toBe(expected);
});
