import { didJwk, didKey, ed25519, laurentideKey, northfieldKey, p256, type WorldKey } from './keys.ts';
import type { Doc } from './types.ts';

/** Somebody who issues or endorses, with the key that signs and the address at which that key is published. */
export interface Issuer {
  id: string;
  name: string;
  url: string;
  key: WorldKey;
  /** The verification method (or `kid`) that proofs name. */
  method: string;
}

/** The profile as it stands in a credential. */
export const profileOf = (issuer: Issuer): Doc => ({ id: issuer.id, type: ['Profile'], name: issuer.name, url: issuer.url });

const HARBOURLINE = 'did:web:harbourline-college.example';
const harbourline = { id: HARBOURLINE, name: 'Harbourline College', url: 'https://harbourline-college.example/' };

/** A community college that publishes a DID document with two keys. */
export const COLLEGE: Issuer = { ...harbourline, key: ed25519('harbourline 2023'), method: `${HARBOURLINE}#key-ed25519-2023` };
export const COLLEGE_P256: Issuer = { ...harbourline, key: p256('harbourline 2024'), method: `${HARBOURLINE}#key-p256-2024` };

/** A makers' guild without a web host for keys: its identifier is its key. */
const riverbendKey = ed25519('riverbend');
export const GUILD: Issuer = {
  id: didKey(riverbendKey).did,
  name: 'Riverbend Makers’ Guild',
  url: 'https://riverbend-makers.example/',
  key: riverbendKey,
  method: didKey(riverbendKey).method,
};

/** A training company that signs with a did:jwk. */
const tidewaterKey = p256('tidewater');
export const TRAINER: Issuer = {
  id: didJwk(tidewaterKey).did,
  name: 'Tidewater Training Company',
  url: 'https://tidewater-training.example/',
  key: tidewaterKey,
  method: didJwk(tidewaterKey).method,
};

/** Anybody at all, who took the name of a well-known university. */
const impostorKey = ed25519('impostor');
export const IMPOSTOR: Issuer = {
  id: didKey(impostorKey).did,
  name: 'Royal University of Wexbridge',
  url: 'https://royal-wexbridge.example/',
  key: impostorKey,
  method: didKey(impostorKey).method,
};

/** A polytechnic: one identifier answers with a controller document (Ed25519), another with a profile that names a JWK Set (RSA). */
const polytechnic = { name: 'Northfield Polytechnic', url: 'https://northfield-polytechnic.example/' };
const CONTROLLER = `${polytechnic.url}issuer`;
export const POLYTECHNIC: Issuer = { id: CONTROLLER, ...polytechnic, key: ed25519('northfield'), method: `${CONTROLLER}#key-1` };
export const NORTHFIELD_JWKS = `${polytechnic.url}.well-known/jwks.json`;
export const POLYTECHNIC_RSA: Issuer = {
  id: `${polytechnic.url}registrar`,
  ...polytechnic,
  key: northfieldKey(),
  method: 'rs-2022',
};

/** Issuers whose names are long, or are read from right to left. */
const wadiKey = ed25519('wadi');
export const WADI: Issuer = {
  id: didKey(wadiKey).did,
  name: 'معهد الوادي للتدريب المهني والتقني',
  url: 'https://wadi-institute.example/',
  key: wadiKey,
  method: didKey(wadiKey).method,
};
const REGIE = 'did:web:regie-intermunicipale-formation.example';
export const REGIE_ISSUER: Issuer = {
  id: REGIE,
  name: 'Régie intermunicipale de formation professionnelle et de reconnaissance des acquis de Saint-Hyacinthe et des Maskoutains',
  url: 'https://regie-intermunicipale-formation.example/',
  key: ed25519('regie'),
  method: `${REGIE}#cle-1`,
};

/** The industry association. It issues nothing but endorsements. */
const COUNCIL = 'did:web:data-skills-council.example';
export const ASSOCIATION: Issuer = {
  id: COUNCIL,
  name: 'Canadian Data Skills Council',
  url: 'https://data-skills-council.example/',
  key: ed25519('data skills council'),
  method: `${COUNCIL}#signing`,
};

/** A key that nobody publishes. */
export const STRAY_KEY: WorldKey = ed25519('stray');

/** did:web issuer whose host is down. */
const SALTMARSH = 'did:web:saltmarsh-academy.example';
export const UNREACHABLE: Issuer = {
  id: SALTMARSH,
  name: 'Saltmarsh Academy',
  url: 'https://saltmarsh-academy.example/',
  key: ed25519('saltmarsh'),
  method: `${SALTMARSH}#key-1`,
};

/** did:key issuer behind Open Badge Factory, which signs for its clients with a key of each. */
const obfKey = ed25519('open badge factory client');
export const OBF_CLIENT: Issuer = {
  id: didKey(obfKey).did,
  name: 'Granite Bay Adult Education',
  url: 'https://granite-bay.example/',
  key: obfKey,
  method: didKey(obfKey).method,
};
export const OBF_CLIENT_ID = 'NB4TSPXGRANITE01';

/** Issuer profile of OpenEducationBadges, an https address with its key in the document. */
const OEB = 'https://api.openbadges.education/public/issuers/Wm3hFq2kTzSbn0aLr7xVcA?v=3_0';
export const OEB_ISSUER: Issuer = {
  id: OEB,
  name: 'Lernwerkstatt Süd',
  url: 'https://lernwerkstatt-sued.example/',
  key: ed25519('lernwerkstatt'),
  method: `${OEB}#key-0`,
};

/** OB 2.0 issuer that signs (RS256) and keeps a revocation list. */
export const LAURENTIDE_HOST = 'https://badges.laurentide-tech.example';
export const LAURENTIDE: Issuer = {
  id: `${LAURENTIDE_HOST}/issuer.json`,
  name: 'Institut Laurentide de technologie',
  url: 'https://laurentide-tech.example/',
  key: laurentideKey(),
  method: `${LAURENTIDE_HOST}/keys/1.json`,
};
