import type { Doc } from './types.ts';

const concept = (id: string, label: string): Doc => ({ id, type: 'Concept', prefLabel: { en: label } });

/** A European Digital Credential of an invented polytechnic (European Learning Model 3, on VC Data Model 1.1). */
export const europeanCredential = (more: Doc = {}): Doc => ({
  id: 'urn:credential:0b9f4c56-6f0d-4f0e-8d3e-6d1f3a1f5a10',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  credentialProfiles: concept('http://data.europa.eu/snb/credential/e34929035b', 'Generic'),
  displayParameter: {
    id: 'urn:epass:displayParameter:1',
    type: 'DisplayParameter',
    title: { fr: 'Réparation de poêles', en: 'Stove Repair' },
    description: { en: 'Finds the draught and gives it back.' },
    primaryLanguage: concept('http://publications.europa.eu/resource/authority/language/ENG', 'English'),
  },
  credentialSchema: { id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' },
  issuanceDate: '2024-03-01T10:00:00Z',
  issued: '2024-02-29T10:00:00Z',
  validFrom: '2024-03-01T10:00:00Z',
  expirationDate: '2034-03-01T10:00:00Z',
  issuer: { id: 'urn:epass:org:2', type: 'Organisation', legalName: { en: 'Sealing House' } },
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    fullName: { en: 'Zoé Trembley-Okafor' },
    contactPoint: {
      id: 'urn:epass:contactPoint:1',
      type: 'ContactPoint',
      emailAddress: { id: 'mailto:zoe@example.com', type: 'Mailbox' },
    },
    hasClaim: [
      {
        id: 'urn:epass:learningAchievement:1',
        type: 'LearningAchievement',
        title: { en: 'Stove repair, first year' },
        awardedBy: {
          id: 'urn:epass:awardingProcess:1',
          type: 'AwardingProcess',
          awardingBody: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: 'Polytechnic of Nowhere' } },
          awardingDate: '2024-02-20T00:00:00Z',
        },
        provenBy: {
          id: 'urn:epass:learningAssessment:1',
          type: 'LearningAssessment',
          title: { en: 'One stove, cold' },
          grade: { id: 'urn:epass:note:1', type: 'Note', noteLiteral: { en: 'B' } },
          idVerification: concept('urn:epass:concept:1', 'Supervised with ID Verification'),
          specifiedBy: {
            id: 'urn:epass:learningAssessmentSpec:1',
            type: 'LearningAssessmentSpecification',
            dcType: concept('http://data.europa.eu/snb/assessment/6a4db9f11d', 'practical assessment'),
          },
        },
        specifiedBy: {
          id: 'urn:epass:learningAchievementSpec:1',
          type: 'LearningAchievementSpecification',
          volumeOfLearning: 'PT60H',
          eqfLevel: concept('http://data.europa.eu/snb/eqf/4', 'Level 4'),
          language: concept('http://publications.europa.eu/resource/authority/language/FRA', 'French'),
        },
      },
    ],
  },
  ...more,
});
