import { jsonLd } from '../answers.ts';
import { COLLEGE, GUILD, OEB_ISSUER } from '../issuers.ts';
import { openBadge } from '../open-badge.ts';
import { PEOPLE, slug22, uuid } from '../people.ts';
import { signRdfc } from '../sign.ts';
import type { WorldBadge } from '../types.ts';
import { served } from './own-host.ts';

const { mateusz, priya } = PEOPLE;

/** A real oddity: an https issuer profile with a misspelt key, and `?v=3_0` in every identifier. */
function openEducationBadges(): WorldBadge {
  const id = slug22('open education badges');
  const address = `https://api.openbadges.education/public/assertions/${id}?v=3_0`;
  const title = 'Barrierefreie Webseiten';
  return {
    name: 'open-education-badges-ob3',
    url: `https://openbadges.education/public/assertions/${id}`,
    claims: { title, issuer: OEB_ISSUER.name, issuedOn: 'Mar 2025', holder: PEOPLE.lea.name },
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'OpenEducationBadges, OB 3.0; the key stands in the issuer profile in the platform’s own spelling.',
    documents: async () => [
      jsonLd(
        address,
        await signRdfc(
          openBadge({
            id: address,
            issuer: OEB_ISSUER,
            title,
            description: 'Prüft und verbessert Webseiten nach WCAG 2.2.',
            criteria: 'Eine bestehende Seite prüfen und drei Hürden beseitigen.',
            holder: PEOPLE.lea,
            awarded: '2025-03-14T11:00:00Z',
            achievement: { inLanguage: 'de' },
          }),
          OEB_ISSUER.key,
          OEB_ISSUER.method,
        ),
      ),
    ],
  };
}

function verifierPlusShared(): WorldBadge {
  const id = uuid('verifier plus');
  const title = 'Test Automation Foundations';
  return {
    name: 'verifier-plus',
    url: `https://verifierplus.org/credentials/${id}`,
    claims: { title, issuer: COLLEGE.name, issuedOn: 'Oct 2024', holder: priya.name },
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'A credential shared through VerifierPlus: the answer wraps it.',
    documents: async () => {
      const credential = await signRdfc(
        openBadge({
          id: `urn:uuid:${uuid('verifier plus credential')}`,
          issuer: COLLEGE,
          title,
          description: 'Writes tests that fail for one reason.',
          criteria: 'A suite for a given program, reviewed line by line.',
          holder: priya,
          awarded: '2024-10-04T12:00:00Z',
        }),
        COLLEGE.key,
        COLLEGE.method,
      );
      return [
        jsonLd(`https://verifierplus.org/api/credentials/${id}`, { id, controller: 'did:key:unused', credential, shared: true }),
      ];
    },
  };
}

function verifierPlusPointer(): WorldBadge {
  const address = `${GUILD.url}wallet/crane-signals.json`;
  const title = 'Crane Hand Signals';
  return {
    name: 'verifier-plus-fragment',
    url: `https://verifierplus.org/#verify?vc=${address}`,
    claims: { title, issuer: GUILD.name, issuedOn: 'Jul 2024', holder: mateusz.name },
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_is_identifier'],
    note: 'VerifierPlus page whose fragment names the address of a credential elsewhere.',
    documents: async () => [
      served(
        address,
        await signRdfc(
          openBadge({
            id: address,
            issuer: GUILD,
            title,
            description: 'Gives and reads the standard signals.',
            criteria: 'Twenty lifts without a misunderstanding.',
            holder: mateusz,
            awarded: '2024-07-19T17:00:00Z',
          }),
          GUILD.key,
          GUILD.method,
        ),
        title,
      ),
    ],
  };
}

/** Signed badges that platforms and wallets serve. */
export const WALLETS: WorldBadge[] = [openEducationBadges(), verifierPlusShared(), verifierPlusPointer()];
