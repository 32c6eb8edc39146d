import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../lib/json.ts';
import { openBadgesWarnings } from '../../../../lib/verify/data-model/open-badges-3.ts';
import { change, guildBadge } from '../../support/badges.ts';

const GOOD = guildBadge() as JsonObject;
const warnings = (json: JsonObject, kind: 'achievement' | 'endorsement' | 'clr' = 'achievement'): string[] =>
  openBadgesWarnings(json, kind).map(({ code, outcome, params }) => {
    expect(outcome).toBe('warn');
    return `${code.replace('model_', '')} ${params.member}`;
  });

const ACHIEVEMENT = 'credentialSubject.achievement';

describe('what Open Badges 3.0 asks beyond the data model is only a warning', () => {
  it('a good badge gives none', () => {
    expect(warnings(GOOD)).toEqual([]);
  });

  it.each<[string, string, unknown, string]>([
    ['no id', 'id', undefined, 'open_badges_member_missing id'],
    ['two names', 'name', ['A', 'B'], 'open_badges_member_repeated name'],
    ['no criteria', `${ACHIEVEMENT}.criteria`, undefined, `open_badges_member_missing ${ACHIEVEMENT}.criteria`],
    ['two criteria', `${ACHIEVEMENT}.criteria`, [{}, {}], `open_badges_member_repeated ${ACHIEVEMENT}.criteria`],
    [
      'a description that is a list',
      `${ACHIEVEMENT}.description`,
      { text: 'x' },
      `open_badges_member_malformed ${ACHIEVEMENT}.description`,
    ],
    [
      'an alignment to nothing',
      `${ACHIEVEMENT}.alignment`,
      [{ type: ['Alignment'], targetName: 'x' }],
      `open_badges_member_missing ${ACHIEVEMENT}.alignment.targetUrl`,
    ],
    [
      'a description of results without a type',
      `${ACHIEVEMENT}.resultDescription`,
      [{ id: 'urn:r', type: 'ResultDescription', name: 'Grade' }],
      `open_badges_member_missing ${ACHIEVEMENT}.resultDescription.resultType`,
    ],
    [
      'a result of nothing that is described',
      'credentialSubject.result',
      [{ type: ['Result'], resultDescription: 'urn:none', value: '7' }],
      'reference_missing result.resultDescription',
    ],
    [
      'a level that no rubric has',
      'credentialSubject.result',
      [{ type: ['Result'], achievedLevel: 'urn:none' }],
      'reference_missing result.achievedLevel',
    ],
    [
      'an identity without its hash',
      'credentialSubject.identifier',
      [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress' }],
      'open_badges_member_missing credentialSubject.identifier.identityHash',
    ],
    ['evidence without a type', 'evidence', [{ id: 'https://a.example/' }], 'open_badges_member_missing evidence.type'],
  ])('%s', (_, path, value, expected) => {
    expect(warnings(change(GOOD, path, value) as JsonObject)).toContain(expected);
  });

  it('a result that is described, and text with a language, give none', () => {
    const described = change(GOOD, `${ACHIEVEMENT}.resultDescription`, [
      { id: 'urn:r', type: ['ResultDescription'], name: { '@value': 'Note', '@language': 'fr' }, resultType: 'LetterGrade' },
    ]);
    expect(
      warnings(
        change(described, 'credentialSubject.result', [
          { type: ['Result'], resultDescription: 'urn:r', value: 'A' },
        ]) as JsonObject,
      ),
    ).toEqual([]);
  });

  it('an endorsement and a CLR have members of their own', () => {
    expect(warnings({ ...GOOD, credentialSubject: { endorsementComment: ['a', 'b'] } }, 'endorsement')).toEqual([
      'open_badges_member_missing credentialSubject.id',
      'open_badges_member_missing credentialSubject.type',
      'open_badges_member_repeated credentialSubject.endorsementComment',
    ]);
    expect(warnings({ ...GOOD, credentialSubject: { type: ['ClrSubject'] } }, 'clr')).toEqual([
      'open_badges_member_missing credentialSubject.id',
      'open_badges_member_missing credentialSubject.verifiableCredential',
    ]);
  });

  it('there are never more than anybody reads', () => {
    const many = Array.from({ length: 500 }, () => ({ targetCode: ['a'] }));
    expect(warnings(change(GOOD, `${ACHIEVEMENT}.alignment`, many) as JsonObject).length).toBeLessThanOrEqual(12);
  });
});
