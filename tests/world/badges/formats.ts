import { jsonLd } from '../answers.ts';
import { members2019, merkleProof2019, receiptOf } from '../blockcerts.ts';
import { withEdition } from '../contexts.ts';
import { COLLEGE, type Issuer, LAURENTIDE, LAURENTIDE_HOST, POLYTECHNIC, TRAINER } from '../issuers.ts';
import { type OpenBadge, openBadge, openBadge11 } from '../open-badge.ts';
import { hashed, PEOPLE, uuid } from '../people.ts';
import { signEd25519Signature2020, signRdfc } from '../sign.ts';
import type { Doc, WorldBadge } from '../types.ts';
import { european } from './european-sealed.ts';
import { ownHost } from './own-host.ts';

const { mailys } = PEOPLE;

const blockcert = (): WorldBadge =>
  ownHost({
    name: 'blockcert-3',
    issuer: TRAINER,
    title: 'Combustion Analysis',
    description: 'Reads what leaves a chimney, and tunes the burner by it.',
    criteria: 'Tune three burners; leave each below the limit.',
    holder: mailys,
    awarded: '2023-09-22T15:00:00Z',
    onPage: 'Issued Sep 2023',
    ending: '.json',
    expected: 'unchecked',
    expectedCodes: ['proof_anchor_unchecked'],
    note: 'Blockcerts 3: the receipt leads to its root; whether that root is in the blockchain is not looked up.',
    sign: async (open) => {
      const plain = openBadge11({ ...open, contexts: ['https://w3id.org/blockcerts/v3'] });
      const credential = { ...plain, type: [...(plain.type as string[]), 'BlockcertsCredential'] };
      const proof = merkleProof2019(members2019(await receiptOf(credential)));
      return { ...credential, proof: { ...proof, verificationMethod: TRAINER.method } };
    },
  });

/** Open Badges 2.0 on the institute's own host; another organization endorses the class at an address of its own. */
function endorsed2(): WorldBadge {
  const title = 'Thermographie du bâtiment';
  const id = `${LAURENTIDE_HOST}/assertions/2046.json`;
  const classId = `${LAURENTIDE_HOST}/classes/thermographie.json`;
  const association = 'https://technologues-energie.example';
  const context = { '@context': 'https://w3id.org/openbadges/v2' };
  const verification = { type: 'HostedBadge' };
  return {
    name: 'ob2-endorsed',
    url: id,
    claims: { title, issuer: LAURENTIDE.name, issuedOn: 'Issued Apr 2025', holder: mailys.name },
    expected: 'hosted',
    expectedCodes: ['hosted_confirmed', 'endorsement_hosted'],
    note: 'OB 2.0 hosted by its issuer, with an OB 2.0 endorsement that another organization hosts.',
    documents: () => [
      jsonLd(id, {
        ...{ ...context, type: 'Assertion', id, badge: classId, issuedOn: '2025-04-11T18:00:00Z', verification },
        recipient: { type: 'email', hashed: true, salt: 'laurentide', identity: hashed(mailys.email, 'laurentide') },
        evidence: [{ id: 'https://mailys-trudel.example/duplex', name: 'Un duplex de 1928, avant et après' }],
      }),
      jsonLd(classId, {
        ...{ ...context, type: 'BadgeClass', id: classId, name: title, issuer: LAURENTIDE.id },
        description: 'Lire une image thermique sans se laisser tromper par les reflets.',
        image: `${LAURENTIDE_HOST}/classes/thermographie.png`,
        criteria: { narrative: 'Trois bâtiments inspectés en hiver, un rapport défendu devant un propriétaire.' },
        endorsement: [`${association}/appuis/12.json`],
      }),
      jsonLd(`${association}/appuis/12.json`, {
        ...{ ...context, type: 'Endorsement', id: `${association}/appuis/12.json`, issuer: `${association}/profil.json` },
        ...{ issuedOn: '2024-10-01T12:00:00Z', verification },
        claim: {
          id: classId,
          endorsementComment: 'Nos membres ont relu le cahier d’épreuves et siègent au jury.',
        },
      }),
      jsonLd(`${association}/profil.json`, {
        ...{ ...context, type: 'Profile', id: `${association}/profil.json`, url: `${association}/` },
        name: 'Association des technologues en énergie du bâtiment',
      }),
    ],
  };
}

const VOCABULARY = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';

const olderContext = (): WorldBadge =>
  ownHost({
    name: 'ob3-older-context',
    issuer: POLYTECHNIC,
    title: 'Residential Energy Audit',
    description: 'Walks through a house with its owner and finds the three things worth doing.',
    criteria: 'Two audits, one of them read by an examiner on the spot.',
    holder: mailys,
    awarded: '2022-09-16T15:00:00Z',
    onPage: 'Issued Sep 2022',
    ending: '.json',
    expected: 'verified',
    expectedCodes: ['proof_holds_older_context', 'key_published_by_issuer'],
    note: 'OB 3.0 of 2022: the signature fits only with the edition of the vocabulary of that time.',
    sign: (open) =>
      withEdition(VOCABULARY, 'open-badges-3.0-2022-05', () =>
        signEd25519Signature2020(ofTheDraft(open), POLYTECHNIC.key, POLYTECHNIC.method, '2022-09-16T15:00:00Z'),
      ),
  });

/** The draft had no term for the names of the person, nor for the date of the award. */
function ofTheDraft(open: OpenBadge): Doc {
  const { awardedDate: _, name: __, ...whole } = openBadge11(open);
  const { identifier: ___, ...subject } = whole.credentialSubject as Doc;
  return {
    ...whole,
    '@context': ['https://www.w3.org/2018/credentials/v1', VOCABULARY, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    credentialSubject: subject,
  };
}

const course = (by: Issuer, title: string, description: string, criteria: string, awarded: string): OpenBadge => ({
  ...{ id: `urn:uuid:${uuid(title)}`, issuer: by, holder: mailys, title, description, criteria, awarded },
});

/** A comprehensive learner record with a badge of the polytechnic and one of the college, each under its issuer's own signature. */
const learnerRecord = (): WorldBadge =>
  ownHost({
    name: 'clr-2',
    issuer: POLYTECHNIC,
    title: 'Building Energy Technology: learner record',
    description: 'All that was earned on the way to the diploma.',
    criteria: 'The courses of the programme.',
    holder: mailys,
    awarded: '2025-05-30T16:00:00Z',
    onPage: 'Issued May 2025',
    ending: '.json',
    expected: 'verified',
    expectedCodes: ['proof_holds', 'key_published_by_issuer'],
    note: 'CLR 2.0 with two badges in it.',
    sign: async (open) => {
      const building = course(
        POLYTECHNIC,
        'Building Physics',
        'Heat, air and moisture in walls.',
        'A wall, calculated and then measured.',
        '2024-12-13T16:00:00Z',
      );
      const heating = course(
        COLLEGE,
        'Hydronic Heating',
        'Balances a system of pipes.',
        'One building, balanced.',
        '2025-04-25T16:00:00Z',
      );
      const record = openBadge(open);
      const { identifier } = record.credentialSubject as Doc;
      return signRdfc(
        {
          ...record,
          '@context': [
            'https://www.w3.org/ns/credentials/v2',
            'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
            'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
          ],
          type: ['VerifiableCredential', 'ClrCredential'],
          credentialSubject: {
            type: ['ClrSubject'],
            identifier,
            verifiableCredential: [
              await signRdfc(openBadge(building), POLYTECHNIC.key, POLYTECHNIC.method),
              await signRdfc(openBadge(heating), COLLEGE.key, COLLEGE.method),
            ],
          },
        },
        POLYTECHNIC.key,
        POLYTECHNIC.method,
      );
    },
  });

/** Credentials in formats, or with proofs, that are seldom met. */
export const FORMATS: WorldBadge[] = [european(), blockcert(), endorsed2(), olderContext(), learnerRecord()];
