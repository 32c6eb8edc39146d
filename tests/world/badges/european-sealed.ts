import { europeanCredential } from '../european.ts';
import { signJades } from '../jades.ts';
import { p256 } from '../keys.ts';
import { PEOPLE, uuid } from '../people.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { served } from './own-host.ts';

const { mailys } = PEOPLE;

/** A European Digital Credential under the seal of a school: no authority for the certificate was accepted by anybody here. */
export function european(): WorldBadge {
  const school = 'Haute école de la Semois';
  const url = 'https://haute-ecole-semois.example/credentials/efficacite-energetique.json';
  const title = 'Efficacité énergétique des bâtiments';
  const body = { id: 'urn:epass:org:1', type: 'Organisation', legalName: { fr: school } };
  const base = europeanCredential();
  const subject = base.credentialSubject as Doc & { hasClaim: Doc[] };
  const [claim = {}] = subject.hasClaim;
  const credential = europeanCredential({
    id: `urn:credential:${uuid('european credential')}`,
    displayParameter: {
      ...(base.displayParameter as Doc),
      title: { fr: title },
      description: { fr: 'Mesurer ce qu’un bâtiment perd, et proposer par où commencer.' },
    },
    issuer: body,
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      fullName: { fr: mailys.name },
      hasClaim: [
        {
          ...claim,
          title: { fr: title },
          awardedBy: {
            id: 'urn:epass:awardingProcess:1',
            type: 'AwardingProcess',
            awardingBody: body,
            awardingDate: '2024-02-20T00:00:00Z',
          },
          provenBy: { ...(claim.provenBy as Doc), title: { fr: 'Bilan d’une maison habitée' } },
        },
      ],
    },
  });
  return {
    name: 'european-sealed',
    url,
    claims: { title, issuer: school, issuedOn: 'Issued Feb 2024', holder: mailys.name },
    expected: 'unbound',
    expectedCodes: ['proof_holds', 'key_in_certificate', 'proof_time_claimed'],
    note: 'A European Digital Credential, sealed (JAdES) under a certificate.',
    documents: () => {
      const parts = { organisation: school, commonName: 'Cachet du secrétariat' };
      return [served(url, signJades(credential, [{ key: p256('semois'), parts }]), title)];
    },
  };
}
