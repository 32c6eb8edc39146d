import { describe, expect, test } from 'vitest';
import { accredible, achievement, credly, ob2, ob3 } from './inputs.ts';

const uuid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const skill = (alignment: object) => ob3(achievement({ alignment: [alignment as never] })).facts.skills.map((one) => one.value);

describe('skills frameworks', () => {
  test.each([
    [`http://data.europa.eu/esco/skill/${uuid}`, 'ESCO'],
    [`https://data.europa.eu/esco/occupation/${uuid}`, 'ESCO'],
    ['https://noc.esdc.gc.ca/OaSIS/OaSISOccProfile?code=21232.00', 'NOC / OaSIS'],
    ['https://www.onetonline.org/link/summary/15-1252.00', 'O*NET'],
    ['https://lightcast.io/open-skills/skills/KS125LS6N7WP4S6SFTCK/python', 'Lightcast'],
    [`https://credentialfinder.org/competency/ce-${uuid}`, 'Credential Engine'],
    [`https://case.college.example/ims/case/v1p0/CFItems/${uuid}`, '1EdTech CASE'],
    ['https://sfia-online.org/en/sfia-8/skills/programming-software-development', 'SFIA'],
  ])('%s is known', (targetUrl, framework) => {
    expect(skill({ targetName: 'x', targetUrl })).toMatchObject([{ recognised: 'known', framework }]);
  });

  test.each([
    `https://data.europa.eu.evil.example/esco/skill/${uuid}`,
    `https://evil.example/data.europa.eu/esco/skill/${uuid}`,
    'https://data.europa.eu/esco/model',
    'https://www.onetonline.org/find/',
    'https://notlightcast.io/open-skills/skills/KS1',
  ])('%s is not', (targetUrl) => {
    expect(skill({ targetName: 'x', targetUrl, targetFramework: 'ESCO' })).toMatchObject([
      { recognised: 'unknown', framework: 'ESCO' },
    ]);
  });

  test('a local identifier is only a label', () => {
    expect(skill({ targetName: 'Test', targetUrl: 'urn:epass:relatedESCOSkill:1', targetFramework: 'ESCO' })).toEqual([
      { name: 'Test', framework: 'ESCO', url: null, recognised: 'label-only' },
    ]);
  });
});

describe('skills', () => {
  test('one that is only an address is called by exactly that address, one with a name by its name', () => {
    const targetUrl = `https://data.europa.eu/esco/skill/${uuid}`;
    expect(skill({ targetUrl })).toMatchObject([{ name: targetUrl, url: targetUrl }]);
    expect(skill({ targetUrl, targetName: 'Welding' })).toMatchObject([{ name: 'Welding', url: targetUrl }]);
  });

  test.each(['ext:QualityAssurance', 'ext:EQF', 'ext:EQFLevel', 'ceterms:Credential', 'CFRubricCriterion'])(
    '%s is no skill',
    (targetType) => {
      expect(skill({ targetType, targetName: 'x', targetUrl: 'https://a.example/' })).toEqual([]);
      expect(skill({ targetType: 'CFItem', targetName: 'x', targetUrl: 'https://a.example/' })).toHaveLength(1);
    },
  );

  test('Open Badges 2 has them in the badge class, version 1 with other names', () => {
    expect(ob2({ badge: { alignment: { targetName: 'A', targetUrl: 'https://a.example/' } } }).facts.skills).toMatchObject([
      { value: { name: 'A' }, path: '$.badge.alignment' },
    ]);
    expect(ob2({ badge: { alignments: [{ name: 'A', url: 'https://a.example/' }] } }).facts.skills).toMatchObject([
      { value: { name: 'A' } },
    ]);
    expect(ob2({ badge: { tags: ['A'] } }).facts.skills).toEqual([]);
  });

  test('Open Badges 3 has them on results and rubric levels too, each once', () => {
    const at = (targetName: string) => ({ targetName, targetUrl: `https://a.example/${targetName}` });
    const { facts } = ob3(
      achievement({
        alignment: at('a'),
        resultDescription: [{ alignment: [at('a'), at('b')], rubricCriterionLevel: { alignment: at('c') } }],
      }),
    );
    expect(facts.skills.map((one) => one.value.name)).toEqual(['a', 'b', 'c']);
  });

  test('alignments that are no skills are what they say', () => {
    const { facts } = ob3(
      achievement({
        alignment: [
          { targetType: 'ext:EQF', targetName: 'EQF level 6' },
          { targetType: 'ext:QualityAssurance', targetName: 'Decision', targetUrl: 'https://a.example/' },
          { targetType: 'ceterms:Credential', targetName: 'Programme', targetUrl: 'https://a.example/p' },
        ],
      }),
    );
    expect(facts).toMatchObject({
      skills: [],
      levels: [{ value: { scheme: 'EQF', value: '6' } }],
      quality: [{ value: { kind: 'Decision', appliesTo: 'programme' } }],
      stack: [],
    });
  });

  test('platforms give labels', () => {
    expect(
      ob2({}, { record: credly({ badge_template: { skills: ['Cloud', { name: 'Linux' }, {}] } }) }).facts.skills.map((one) => [
        one.value.name,
        one.value.recognised,
      ]),
    ).toEqual([
      ['Cloud', 'label-only'],
      ['Linux', 'label-only'],
    ]);
    expect(ob2({}, { record: accredible({ skills: [{ name: 'AI' }] }) }).facts.skills).toHaveLength(1);
    expect(ob2({}, { record: accredible({ learning_outcomes: ['AI'] }) }).facts.skills).toEqual([]);
  });
});
