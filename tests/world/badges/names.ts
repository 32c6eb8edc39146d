import { REGIE_ISSUER, WADI } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { PEOPLE } from '../people.ts';
import { signRdfc, signVcJwt } from '../sign.ts';
import type { WorldBadge } from '../types.ts';
import { ownHost } from './own-host.ts';

const { fatima } = PEOPLE;
const inWadi = {
  issuer: WADI,
  sign: (open: Parameters<typeof openBadge>[0]) => signRdfc(openBadge(open), WADI.key, WADI.method),
};
const inRegie = {
  issuer: REGIE_ISSUER,
  sign: (open: Parameters<typeof openBadge>[0]) => signVcJwt(openBadge(open), REGIE_ISSUER.key, REGIE_ISSUER.method),
};

/** Good badges whose names are hard to show: right to left, very long, or without a place to break. */
export const NAMES: WorldBadge[] = [
  ownHost({
    ...inWadi,
    name: 'name-arabic',
    title: 'تصميم الجسور الخرسانية المسلحة',
    description: 'حساب الأحمال وتفاصيل التسليح لجسر بفتحة واحدة.',
    criteria: 'مشروع كامل يُعرض على لجنة من ثلاثة مهندسين.',
    holder: fatima,
    awarded: '2025-03-04T09:00:00Z',
    onPage: 'Issued Mar 2025',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_is_identifier'],
    note: 'Title, criteria, issuer and holder in Arabic.',
  }),
  ownHost({
    ...inRegie,
    name: 'name-long',
    title:
      'Attestation d’études en coordination de la prévention de la santé et de la sécurité sur les chantiers de construction, volet ouvrages d’art et infrastructures de transport collectif',
    description: 'Coordonner la prévention sur un chantier de plus de cinquante personnes.',
    criteria:
      'Réussir les trois épreuves, dont une en milieu de travail, devant deux évaluateurs; remettre un plan de prévention complet, le défendre, puis le mettre à jour après une visite de chantier commentée par une conseillère en prévention.',
    holder: fatima,
    awarded: '2024-11-30T17:00:00-05:00',
    onPage: 'Issued Nov 2024',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'A title and an issuer that do not fit on two lines.',
  }),
  ownHost({
    ...inRegie,
    name: 'name-one-word',
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftszertifizierung',
    description: 'One word.',
    criteria: 'None.',
    holder: fatima,
    awarded: '2023-01-15T12:00:00Z',
    onPage: 'Issued Jan 2023',
    expected: 'verified',
    expectedCodes: ['proof_holds'],
    note: 'No place to break a line.',
  }),
  ownHost({
    ...inWadi,
    name: 'name-mixed',
    title: 'شهادة AutoCAD 2025 (المستوى 3) – Structural',
    description: 'رسم إنشائي.',
    criteria: 'Exam, 90 minutes.',
    holder: fatima,
    awarded: '2025-08-20T09:00:00Z',
    onPage: 'Issued Aug 2025',
    expected: 'verified',
    expectedCodes: ['proof_holds'],
    note: 'Both directions in one title.',
  }),
];
