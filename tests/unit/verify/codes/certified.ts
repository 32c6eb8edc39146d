import { members2019, merkleProof2017, merkleProof2019, receiptOf } from '../../../world/blockcerts.ts';
import { certificate } from '../../../world/certificate.ts';
import { europeanCredential } from '../../../world/european.ts';
import { type JadesOptions, type JadesSigner, signJades } from '../../../world/jades.ts';
import { ed25519, p256 } from '../../../world/keys.ts';
import type { Doc } from '../../../world/types.ts';
import { guildBadge } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import type { Scenario } from '../../support/scenario.ts';

export const REGISTRAR = ed25519('registrar of the polytechnic');

export const sealed = (more: Partial<JadesSigner> = {}, options: JadesOptions = {}): Doc | string =>
  signJades(europeanCredential(), [{ key: REGISTRAR, ...more }], options);

/** An Open Badge of the guild whose only proof is a receipt. */
export async function blockcert(change: (document: Doc) => Doc = (document) => document): Promise<Doc> {
  const badge = guildBadge();
  return { ...change(badge), proof: merkleProof2019(members2019(await receiptOf(badge))) };
}

/** A Blockcerts 2 certificate: an Open Badges 2.0 assertion with a receipt as its signature. */
export const blockcert2 = (more: Doc = {}): Doc => ({
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  id: 'urn:uuid:5d1fd4a4-3a6a-4a53-9c3f-4e1b8b0c2f10',
  type: 'Assertion',
  recipient: { type: 'email', identity: 'zoe@example.com', hashed: false },
  recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Zoé\tTrembley-Okafor' },
  issuedOn: '2024-02-15T15:22:35Z',
  verification: {
    type: ['MerkleProofVerification2017', 'Extension'],
    publicKey: 'ecdsa-koblitz-pubkey:1NowhereNowhereNowhereNowhere',
  },
  badge: {
    id: 'urn:uuid:82a4c9f2-3588-457b-80ea-da695571b8fc',
    type: 'BadgeClass',
    name: 'Chain Repair',
    description: 'Links that hold.',
    image: 'data:image/png;base64,iVBORw0KGgo=',
    criteria: { narrative: 'Mend a chain.' },
    issuer: {
      id: 'https://nowhere.example/issuer.json',
      type: 'Profile',
      name: 'Polytechnic of Nowhere',
      url: 'https://nowhere.example/',
      email: 'registrar@nowhere.example',
    },
  },
  ...more,
});

export const anchored2 = async (document: Doc = blockcert2()): Promise<Doc> => ({
  ...document,
  signature: merkleProof2017(await receiptOf(document)),
});

const scenario = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  document: () => Promise<Doc | string> | Doc | string,
): Scenario => ({ code, when, verdict, report: async () => checkDocument(await document()) });

export const CERTIFIED: Scenario[] = [
  scenario('key_in_certificate', 'a European credential is sealed under one', 'unbound', () => sealed()),
  scenario('key_certificate_ended', 'its certificate has ended since', 'unbound', () =>
    sealed({ parts: { notAfter: new Date('2025-05-10T14:31:15Z') } }),
  ),
  scenario('key_certificate_early', 'its certificate has not begun', 'unbound', () =>
    sealed({ parts: { notBefore: new Date('2030-05-10T14:31:15Z') } }),
  ),
  scenario('key_certificates_apart', 'its certificate came with one that did not sign it', 'unbound', () =>
    sealed({
      header: {
        x5c: [certificate(REGISTRAR), certificate(p256('nobody'), { organisation: 'Nobody' })].map((one) =>
          one.toString('base64'),
        ),
        'x5t#S256': undefined,
      },
    }),
  ),
  scenario('proof_time_claimed', 'the seal states a time', 'unbound', () => sealed()),
  scenario('proof_merkle_fails', 'a Blockcert was altered', 'invalid', () =>
    blockcert((badge) => ({ ...badge, name: 'Master of Vices' })),
  ),
  scenario('proof_merkle_uncovered', 'a Blockcert holds a word that nothing defines', 'unchecked', () =>
    blockcert((badge) => ({ ...badge, honours: 'all of them' })),
  ),
  scenario('proof_anchor_unchecked', 'a Blockcert leads to its root', 'unchecked', () => blockcert()),
];
