import { VC_1, VC_2 } from '../../../../lib/credential/identify.ts';
import type { Doc } from '../../../world/types.ts';
import { change, guildBadge, guildDi, guildJwt, rewrite } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import type { Scenario } from '../../support/scenario.ts';

/** Signed as it stands: the flaw is the issuer's own. */
const signed = (code: Scenario['code'], when: string, member: string, value: unknown): Scenario => ({
  code,
  when,
  verdict: 'invalid',
  report: async () => checkDocument(await guildJwt(change(guildBadge(), member, value))),
});

/** Said, and nothing less true for it. */
const departs = (code: Scenario['code'], when: string, member: string, value: unknown): Scenario => ({
  ...signed(code, when, member, value),
  verdict: 'verified',
});

/** Added to a document with a Data Integrity proof: the terms decide before the signature is looked at. */
const terms = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  changed: (document: Doc) => Doc,
): Scenario => ({ code, when, verdict, report: async () => checkDocument(changed(await guildDi())) });

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const contexts =
  (...more: unknown[]) =>
  (document: Doc) => ({ ...document, '@context': [VC_2, OB, ...more] });

/** Nodes without a name that all point at each other: naming them in order costs more than any credential is worth. */
function poisoned(document: Doc): Doc {
  const names = Array.from({ length: 9 }, (_, at) => `_:n${at}`);
  const related = names.map((id) => ({
    id,
    type: ['Achievement'],
    related: names.filter((other) => other !== id).map((other) => ({ id: other, type: ['Related'] })),
  }));
  const subject = document.credentialSubject as Doc;
  return { ...document, credentialSubject: { ...subject, achievement: { ...(subject.achievement as Doc), related } } };
}

export const DATA_MODEL: Scenario[] = [
  { code: 'model_ok', when: 'every rule is kept', verdict: 'verified', report: async () => checkDocument(await guildJwt()) },
  signed('model_member_missing', 'there is no issuer', 'issuer', undefined),
  signed('model_member_malformed', 'the issuer is no URL', 'issuer', { id: 'Riverbend', name: 'Riverbend' }),
  signed('model_context_missing', 'another context stands before that of the data model', '@context', [OB, VC_2]),
  signed('model_dates_contradict', 'the end lies before the beginning', 'validUntil', '2020-01-01T00:00:00Z'),
  departs('model_open_badges_member_missing', 'a member is absent that only Open Badges asks for', 'id', undefined),
  departs('model_open_badges_member_repeated', 'it has two names', 'name', ['One', 'Two']),
  departs('model_open_badges_member_malformed', 'its description is a number', 'credentialSubject.achievement.description', 7),
  departs('model_reference_missing', 'a result is of nothing that it describes', 'credentialSubject.result', [
    { type: ['Result'], resultDescription: 'urn:uuid:none', value: 'A' },
  ]),
  departs('model_context_not_read', 'a token names a vocabulary that is not in the bundle', '@context', [
    VC_2,
    OB,
    'https://contexts.example/v1',
  ]),
  departs('model_context_own', 'a token brings a vocabulary of its own', '@context', [
    VC_2,
    OB,
    { craft: 'https://craft.example/' },
  ]),
  departs('model_schema_not_read', 'it names a schema', 'credentialSchema', {
    id: 'https://schemas.example/badge.json',
    type: '1EdTechJsonSchemaValidator2019',
  }),
  departs('model_related_resource_not_read', 'it names a related document', 'relatedResource', [
    { id: 'https://school.example/guide.pdf', digestMultibase: 'uEiB' },
  ]),
  departs('model_refresh_not_asked', 'a newer copy is offered', 'refreshService', {
    id: 'https://school.example/refresh',
    type: '1EdTechCredentialRefresh',
  }),
  departs('model_terms_of_use', 'the issuer set terms', 'termsOfUse', [{ type: 'IssuerPolicy' }]),
  {
    code: 'model_jwt_claims_differ',
    when: 'the token’s own identifier is another one',
    verdict: 'invalid',
    report: async () => checkDocument(rewrite(await guildJwt(), { payload: { ...guildBadge(), jti: 'urn:uuid:other' } })),
  },
  terms('model_context_unknown', 'a context is not in the bundle', 'unchecked', contexts('https://contexts.example/v1')),
  terms('model_context_inline', 'a context stands in the document', 'unchecked', contexts({ name: 'https://schema.org/name' })),
  terms('model_term_undefined', 'a member has no meaning', 'invalid', (document) => ({
    ...document,
    honour: 'with distinction',
  })),
  terms('model_term_redefined', 'a second context redefines a protected term', 'invalid', contexts(VC_1)),
  terms('model_not_compact', 'a member hides in @nest', 'unchecked', ({ awardedDate, ...document }) => ({
    ...document,
    '@nest': { awardedDate },
  })),
  terms('model_not_canonical', 'the graph is made to be too much work', 'unchecked', poisoned),
];
