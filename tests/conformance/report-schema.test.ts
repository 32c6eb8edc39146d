import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '../../lib/credential/model.ts';
import type { AwardConfirmed, ElementWord, RuleId, RuleVariant } from '../../lib/facts/elements/model.ts';
import { FIELDS } from '../../lib/facts/metadata/items.ts';
import type { MetadataItem, MetadataName, MetadataState } from '../../lib/facts/metadata/model.ts';
import type {
  AssessmentGroup,
  DateField,
  DeliveryValue,
  Facts,
  Host,
  How,
  LanguageValue,
  PortfolioItem,
  QualityValue,
  RecipientIdentifier,
  SkillValue,
  Speaker,
  StackValue,
  WorkDigest,
  WorkloadValue,
} from '../../lib/facts/model.ts';
import type { LinkKind, PlatformId } from '../../lib/platforms/platform.ts';
import { elementsOf, withDetails } from '../../lib/report/details.ts';
import schema from '../../lib/report/report.schema.json' with { type: 'json' };
import type {
  Axes,
  Comparison,
  EndorsementReport,
  Holder,
  IssuerStanding,
  Report,
  Source,
  WrittenReport,
} from '../../lib/report/report.ts';
import type { Authentic, CheckId, Current, Outcome, Verdict } from '../../lib/verify/check.ts';
import { CODES } from '../../lib/verify/codes.ts';
import type { EndorsementTarget } from '../../lib/verify/verification.ts';
import { RULES } from '../unit/facts/elements/rules.ts';
import { change, guildBadge, guildDi } from '../unit/support/badges.ts';
import { checkDocument, checkEntry, checkLink, claims } from '../unit/support/check.ts';
import { worldNetwork } from '../unit/support/network.ts';
import { BADGES, badge } from '../world/badges.ts';
import { europeanCredential } from '../world/european.ts';
import { issuerDocuments } from '../world/issuer-documents.ts';
import type { Doc, Served } from '../world/types.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** What is wrong with a report, as it is written out; empty when nothing is. */
const faultsOf = (report: Report): string[] => faultsIn(withDetails(report));

function faultsIn(written: unknown): string[] {
  validate(JSON.parse(JSON.stringify(written)));
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const world = new Map<string, Report>();

beforeAll(async () => {
  const documents = await Promise.all([issuerDocuments(), ...BADGES.map((one) => one.documents())]);
  const net = worldNetwork(documents.flat());
  for (const { name, url, claims: made } of BADGES) {
    const said = claims({ ...made, emails: ['someone@people.example'] });
    world.set(name, url === null ? await checkEntry(said, { network: net }) : await checkLink(url, { network: net }, said));
  }
});

const ofWorld = (name: string): WrittenReport => structuredClone(withDetails(world.get(badge(name).name) as Report));

/** A European credential with what the badges of the world leave out. */
function describedInFull(): Doc {
  const credential = europeanCredential();
  const subject = credential.credentialSubject as { hasClaim: Doc[] };
  const [claim] = subject.hasClaim as [Doc & Record<'awardedBy' | 'provenBy' | 'specifiedBy', Doc>];
  const named = (name: string): Doc => ({ prefLabel: { en: name }, legalName: { en: name }, title: { en: name } });
  const body = { ...named('Polytechnic of Nowhere'), location: { address: { countryCode: named('Canada') } } };
  const full = {
    ...claim,
    awardedBy: { ...claim.awardedBy, awardingBody: body },
    provenBy: { ...claim.provenBy, assessedBy: named('Stove Testers') },
    influencedBy: { directedBy: named('Stove Makers') },
    isPartOf: named('Stove repair, all years'),
    specifiedBy: {
      ...claim.specifiedBy,
      mode: named('Blended'),
      entryRequirement: { noteLiteral: { en: 'A match' } },
      learningOutcome: named('Finds the draught'),
      accreditation: { dcType: named('Program Quality Assurance'), accreditingAgent: named('Agency') },
    },
  };
  return { ...credential, credentialSubject: { ...subject, hasClaim: [full] } };
}

/** What a platform serves for a badge, its record with organisations that it lists as endorsers. */
async function listingEndorsers(name: string): Promise<Served[]> {
  const served = await badge(name).documents();
  return served.map((one) => ({
    ...one,
    handler: async (request) => {
      const answer = await one.handler(request);
      if (answer === 'destroy' || !one.url.endsWith('.json')) return answer;
      const { data } = JSON.parse(String(answer.body));
      data.badge_template.endorsements = [{ entity: { name: 'Guild' }, name: 'Guild' }];
      return { ...answer, body: JSON.stringify({ data }) };
    },
  }));
}

describe('a report is as its schema says', () => {
  it.each(BADGES.map(({ name }) => name))('of the fixture world: %s', (name) => {
    expect(faultsIn(ofWorld(name))).toEqual([]);
  });

  it('and the fixture world, with a badge that states all there is, fills every part of it', async () => {
    const full = await checkDocument(describedInFull());
    expect(faultsOf(full)).toEqual([]);
    expect(elementsOf(full)?.stackable).not.toBeNull();
    const listing = await checkLink(badge('credly-good').url ?? '', {
      network: worldNetwork(await listingEndorsers('credly-good')),
    });
    expect(faultsOf(listing)).toEqual([]);
    const edition = await checkDocument(
      change(
        change(guildBadge(), 'credentialSubject.achievement.version', '2'),
        'credentialSubject.achievement.fieldOfStudy',
        'Ovens',
      ),
    );
    expect(faultsOf(edition)).toEqual([]);
    const all = [...world.values(), full, listing, edition].map(withDetails);
    for (const part of ['checks', 'endorsements', 'portfolio', 'metadata', 'requests'] as const)
      expect(
        all.some((one) => one[part].length > 0),
        part,
      ).toBe(true);
    expect(all.some(({ credential }) => credential?.signer)).toBe(true);
    expect(all.some(({ page }) => page !== null && page.comparisons.length > 0)).toBe(true);
    const stated = new Set<keyof Facts>();
    for (const { facts } of all)
      for (const [name, value] of Object.entries(facts ?? {}))
        if (value !== null && [value].flat().length > 0) stated.add(name as keyof Facts);
    expect([...stated].sort()).toEqual([...schema.$defs.facts.required].sort());
  });

  it('when every host is down', async () => {
    const down = worldNetwork([], { denied: ['www.credly.com'] });
    for (const { url } of BADGES) if (url !== null) expect(faultsOf(await checkLink(url, { network: down }))).toEqual([]);
  });

  it('with the credentials of a presentation and of a list inside', async () => {
    const credential = await guildDi();
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [credential],
    };
    for (const document of [presentation, [credential, credential]]) {
      const report = await checkDocument(document);
      expect(report.credentials.map(({ verdict }) => verdict)).toContain('verified');
      expect(faultsOf(report)).toEqual([]);
    }
  });

  it.each([
    ['nothing', ''],
    ['words', 'not a credential'],
    ['a list', [{}, []]],
    ['two members of one name', '{"a":1,"a":2}'],
  ])('for a file that holds %s', async (_, document) => {
    expect(faultsOf(await checkDocument(document))).toEqual([]);
  });
});

/** Answers and files of real platforms, read in place where a checkout has them beside it. */
const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
const samples = existsSync(SAMPLES)
  ? readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(SAMPLES.length + 1))
  : [];

describe.runIf(samples.length > 0)('a report of a real sample is as its schema says', () => {
  it.each(samples)('%s', async (file) => {
    expect(faultsOf(await checkDocument(new Uint8Array(readFileSync(join(SAMPLES, file)))))).toEqual([]);
  });
});

describe('a report that is otherwise is not', () => {
  const without = (member: string) => (report: Record<string, unknown>) => {
    delete report[member];
  };
  type Part = Record<string, unknown>;
  const first = (list: unknown): Part => (list as Part[])[0] as Part;

  it.each<[string, (report: Part) => void, RegExp]>([
    ['another verdict word', (one) => Object.assign(one, { verdict: 'valid' }), /^\/verdict .*allowed values/],
    ['a version to come', (one) => Object.assign(one, { report: 2 }), /^\/report /],
    ['a score', (one) => Object.assign(one, { score: 97 }), /^ .*additionalProperty":"score/],
    ['a score of an element', (one) => Object.assign((one.elements as Part).mastery as Part, { score: 3 }), /mastery .*"score/],
    [
      'another word for an element',
      (one) => Object.assign((one.elements as Part).mastery as Part, { word: 'good' }),
      /mastery\/word /,
    ],
    ['no word for an element', (one) => without('delivery')(one.elements as Part), /^\/elements .*"delivery/],
    ['an item of no list', (one) => Object.assign(first(one.metadata), { list: 'ours' }), /^\/metadata\/0\/list /],
    ['a member more in a check', (one) => Object.assign(first(one.checks), { weight: 1 }), /^\/checks\/0 .*"weight/],
    [
      'a member more in a fact',
      (one) => Object.assign((one.facts as Part).title as Part, { sure: true }),
      /^\/facts\/title .*"sure/,
    ],
    ['no checks', without('checks'), /^ .*missingProperty":"checks/],
    ['no current axis', (one) => without('current')(one.axes as Part), /^\/axes .*missingProperty":"current/],
    ['an unknown code', (one) => Object.assign(first(one.checks), { code: 'looks_good' }), /^\/checks\/0\/code /],
    ['a fact that nobody said', (one) => without('speaker')((one.facts as Part).title as Part), /^\/facts\/title .*"speaker/],
    [
      'an e-mail address of the page',
      (one) => Object.assign((one.page as Part).claims as Part, { emails: ['a@b.example'] }),
      /emails/,
    ],
    ['credentials inside of another shape', (one) => Object.assign(one, { credentials: [{}] }), /^\/credentials\/0 /],
    ['a time that is not UTC', (one) => Object.assign(one, { checkedAt: '2026-06-01T12:00:00.000+02:00' }), /^\/checkedAt /],
    ['words of an invalid credential', (one) => Object.assign(one, { verdict: 'invalid' }), /^\/facts must be null/],
  ])('with %s', (_, change, fault) => {
    const report = ofWorld('ob3-di-did-web');
    expect(faultsIn(report)).toEqual([]);
    change(report as unknown as Part);
    expect(
      faultsIn(report).some((one) => fault.test(one)),
      faultsIn(report).join('\n'),
    ).toBe(true);
  });
});

const { $defs: defs } = schema;

/** Every closed union of a report, kept whole by the type checker: a new word must be added here and in the schema. */
const UNIONS: [{ enum: (string | null)[] }, object][] = [
  [defs.code, CODES],
  [
    defs.platform,
    {
      credly: 1,
      accredible: 1,
      badgr: 1,
      'open-badge-factory': 1,
      cancred: 1,
      'open-badge-passport': 1,
      moodle: 1,
      'open-education-badges': 1,
      'verifier-plus': 1,
      mycreds: 1,
      edx: 1,
      'mitx-online': 1,
      certifier: 1,
      sertifier: 1,
      certopus: 1,
      virtualbadge: 1,
      badgecert: 1,
      badgecraft: 1,
      bcdiploma: 1,
      europass: 1,
      'microsoft-learn': 1,
      'google-skills': 1,
      coursera: 1,
      'linkedin-learning': 1,
      udacity: 1,
      freecodecamp: 1,
      hackerrank: 1,
      trailhead: 1,
      oracle: 1,
      skilljar: 1,
      udemy: 1,
      dock: 1,
      'open-edx': 1,
      edubadges: 1,
      blockcerts: 1,
      learncard: 1,
    } satisfies Record<PlatformId, 1>,
  ],
  [
    defs.verdict,
    {
      verified: 1,
      hosted: 1,
      claim: 1,
      unbound: 1,
      expired: 1,
      'not-yet-valid': 1,
      suspended: 1,
      revoked: 1,
      unchecked: 1,
      invalid: 1,
    } satisfies Record<Verdict, 1>,
  ],
  [
    defs.authentic,
    { signed: 1, hosted: 1, unbound: 1, unsigned: 1, tampered: 1, malformed: 1, unknown: 1 } satisfies Record<Authentic, 1>,
  ],
  [
    defs.current,
    { current: 1, expired: 1, 'not-yet-valid': 1, suspended: 1, revoked: 1, unknown: 1 } satisfies Record<Current, 1>,
  ],
  [
    defs.issuerStanding,
    { pinned: 1, listed: 1, unrecognised: 1, 'key-changed': 1, blocked: 1 } satisfies Record<IssuerStanding, 1>,
  ],
  [defs.holder, { match: 1, similar: 1, different: 1, 'not-named': 1, 'not-compared': 1 } satisfies Record<Holder, 1>],
  [defs.axes.properties.holderBy, { name: 1, email: 1, key: 1 } satisfies Record<NonNullable<Axes['holderBy']>, 1>],
  [defs.outcome, { pass: 1, fail: 1, warn: 1, unknown: 1, skip: 1 } satisfies Record<Outcome, 1>],
  [
    defs.checkId,
    {
      link: 1,
      network: 1,
      document: 1,
      'data-model': 1,
      proof: 1,
      binding: 1,
      status: 1,
      dates: 1,
      endorsement: 1,
      holder: 1,
      issuer: 1,
    } satisfies Record<CheckId, 1>,
  ],
  [
    defs.format,
    {
      'open-badges-0.5': 1,
      'open-badges-1.0': 1,
      'open-badges-1.1': 1,
      'open-badges-2.0': 1,
      'open-badges-3.0': 1,
      'clr-2.0': 1,
      'vc-1.1': 1,
      'vc-2.0': 1,
      'sd-jwt-vc': 1,
      'elm-3': 1,
      presentation: 1,
    } satisfies Record<Format, 1>,
  ],
  [
    defs.linkKind,
    {
      award: 1,
      template: 1,
      profile: 1,
      collection: 1,
      picture: 1,
      'short-link': 1,
      'look-alike': 1,
      unknown: 1,
    } satisfies Record<LinkKind, 1>,
  ],
  [defs.source.properties.kind, { url: 1, file: 1, text: 1, entry: 1 } satisfies Record<Source['kind'], 1>],
  [defs.identifierType, { email: 1, name: 1, url: 1, telephone: 1, other: 1 } satisfies Record<RecipientIdentifier['type'], 1>],
  [
    defs.endorsementTarget,
    { credential: 1, achievement: 1, issuer: 1, person: 1, creator: 1, none: 1 } satisfies Record<EndorsementTarget, 1>,
  ],
  [
    defs.endorsement.properties.role,
    { industry: 1, assessor: 1, qa: 1, issuer: 1 } satisfies Record<NonNullable<EndorsementReport['role']>, 1>,
  ],
  [defs.how, { SIG: 1, 'SIG?': 1, TLS: 1, 'TLS-P': 1, TEXT: 1, REC: 1 } satisfies Record<How, 1>],
  [
    defs.dateField,
    {
      awardedDate: 1,
      issuedOn: 1,
      validFrom: 1,
      issuanceDate: 1,
      activityEndDate: 1,
      issued_at_date: 1,
      issued_on: 1,
      issued: 1,
    } satisfies Record<DateField, 1>,
  ],
  [
    defs.assessmentGroup,
    {
      project: 1,
      practical: 1,
      exam: 1,
      quiz: 1,
      coursework: 1,
      attendance: 1,
      'prior-learning': 1,
      peer: 1,
      group: 1,
      other: 1,
    } satisfies Record<AssessmentGroup, 1>,
  ],
  [
    defs.skillFact.properties.value.properties.recognised,
    { known: 1, unknown: 1, 'label-only': 1 } satisfies Record<SkillValue['recognised'], 1>,
  ],
  [
    defs.workHost,
    { github: 1, gitlab: 1, vimeo: 1, youtube: 1, figma: 1, behance: 1, 'google-drive': 1, other: 1 } satisfies Record<Host, 1>,
  ],
  [defs.portfolioItem.properties.addedBy, { issuer: 1, recipient: 1, unknown: 1 } satisfies Record<PortfolioItem['addedBy'], 1>],
  [
    defs.portfolioItem.properties.excluded,
    { not_https: 1, refused_address: 1, original_badge: 1, course_page: 1, login_page: 1 } satisfies Record<
      NonNullable<PortfolioItem['excluded']>,
      1
    >,
  ],
  [
    defs.comparison.properties.what,
    { title: 1, level: 1, issuer: 1, issued: 1, expires: 1, holder: 1, id: 1 } satisfies Record<Comparison['what'], 1>,
  ],
  [
    defs.comparison.properties.result,
    { same: 1, similar: 1, different: 1, 'page-only': 1, 'badge-only': 1 } satisfies Record<Comparison['result'], 1>,
  ],
  [
    defs.workloadFact.properties.value.properties.unit,
    { hours: 1, ECTS: 1, SBU: 1, credits: 1, duration: 1, bucket: 1 } satisfies Record<WorkloadValue['unit'], 1>,
  ],
  [
    defs.workloadFact.properties.value.properties.basis,
    { notional: 1, actual: 1, unspecified: 1 } satisfies Record<WorkloadValue['basis'], 1>,
  ],
  [
    defs.languageFact.properties.value.properties.of,
    { instruction: 1, achievement: 1, assessment: 1, text: 1 } satisfies Record<LanguageValue['of'], 1>,
  ],
  [
    defs.deliveryFact.properties.value.properties.of,
    { learning: 1, schedule: 1, activity: 1, assessment: 1 } satisfies Record<DeliveryValue['of'], 1>,
  ],
  [
    defs.qualityFact.properties.value.properties.appliesTo,
    { issuer: 1, programme: 1 } satisfies Record<QualityValue['appliesTo'], 1>,
  ],
  [
    defs.stackFact.properties.value.properties.relation,
    {
      'part-of': 1,
      'has-part': 1,
      precedes: 1,
      'built-from': 1,
      stackable: 1,
      'stand-alone': 1,
    } satisfies Record<StackValue['relation'], 1>,
  ],
  [
    defs.portfolioItem.properties.digest.anyOf[0]?.properties?.state ?? { enum: [] },
    { 'not-compared': 1, matches: 1, changed: 1, 'could-not-read': 1 } satisfies Record<WorkDigest['state'], 1>,
  ],
  [
    defs.elementWord,
    {
      'independently-verified': 1,
      'third-party-not-confirmed': 1,
      'issuer-signed': 1,
      'issuer-not-signed': 1,
      'in-file': 1,
      person: 1,
      'not-stated': 1,
      'not-checked': 1,
      conflict: 1,
    } satisfies Record<ElementWord, 1>,
  ],
  [defs.rule, RULES satisfies Record<RuleId, unknown>],
  [
    defs.ruleVariant,
    {
      version: 1,
      'field-of-study': 1,
      'identity-checked': 1,
      'identity-not-checked': 1,
      'part-of': 1,
      'has-part': 1,
      precedes: 1,
      'built-from': 1,
      stackable: 1,
      'stand-alone': 1,
    } satisfies Record<RuleVariant, 1>,
  ],
  [
    defs.elements.properties.award,
    {
      signed: 1,
      hosted: 1,
      'signed-not-listed': 1,
      'hosted-not-listed': 1,
      'not-confirmed': 1,
      'not-checked': 1,
    } satisfies Record<AwardConfirmed, 1>,
  ],
  [defs.metadataItem.properties.list, { report: 1, eu: 1 } satisfies Record<MetadataItem['list'], 1>],
  [defs.metadataItem.properties.name, FIELDS satisfies Record<MetadataName, unknown>],
  [
    defs.metadataItem.properties.state,
    { field: 1, text: 1, 'not-stated': 1, 'not-applicable': 1, undisclosed: 1 } satisfies Record<MetadataState, 1>,
  ],
];

describe('the words of the schema are those of the types', () => {
  it.each(UNIONS.map(([{ enum: words }, union]) => [Object.keys(union)[0], Object.keys(union), words]))(
    'for %s and its kin',
    (_, union, words) => {
      expect(words.filter((word) => word !== null).sort()).toEqual(union.sort());
    },
  );

  it('for every speaker', () => {
    const who = { issuer: 1, platform: 1, recipient: 1, page: 1, endorser: 1, file: 1 } satisfies Record<Speaker['who'], 1>;
    const [plain, platform, endorser] = defs.speaker.oneOf.map(({ properties }) => properties.who);
    expect(plain?.enum?.concat(platform?.const ?? [], endorser?.const ?? []).sort()).toEqual(Object.keys(who).sort());
  });
});
