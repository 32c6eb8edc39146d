import { idOf, isObject, isString, type Json, type JsonObject, listOf } from '../json.ts';
import { askable, isOnHostOf } from '../net/address.ts';
import type { Authentic } from './check.ts';
import { instantOf } from './dates.ts';
import { inScope } from './proof/hosted.ts';
import type { Party } from './same-organisation.ts';
import type { EndorsementTarget, Verification } from './verification.ts';

/** The badge that carries endorsements, with what is known of who made it. */
export interface Endorsed {
  /** Where endorsements may stand, with the path of each. */
  places: Place[];
  /** What an endorsement may be about. Where it stands says nothing (employer facts, section 4.2). */
  targets: { target: EndorsementTarget; id: string | null }[];
  issuer: Party;
  /** Milliseconds since 1970. */
  awarded: number | null;
  authentic: Authentic;
  /** An endorsement may be given by the address that vouches for it (Open Badges 2.0), and nothing else. */
  byAddress: boolean;
  /**
   * Whether an identifier is the issuer's to give: the badge is the issuer's, and the identifier lies where the issuer's do. Anybody can
   * write the identifier of somebody else's award into a badge of his own, and copy the endorsement with it.
   */
  isOwn(id: string, target: EndorsementTarget): boolean;
}

type Place = [path: string, holder: JsonObject];

const objectsAt = (path: string, value: Json | undefined): Place[] =>
  listOf(value).flatMap((one, at): Place[] => (isObject(one) ? [[Array.isArray(value) ? `${path}[${at}]` : path, one]] : []));

const inside = (places: Place[], member: string): Place[] =>
  places.flatMap(([path, holder]) => objectsAt(`${path}.${member}`, holder[member]));

const idsOf = (target: EndorsementTarget, places: Place[]): Endorsed['targets'] =>
  places.map(([, holder]) => ({ target, id: idOf(holder) }));

export const partyOf = (id: string | null, profile: Json | undefined, thumbprint: string | null): Party => ({
  id,
  name: isObject(profile) && isString(profile.name) ? profile.name : null,
  url: isObject(profile) && isString(profile.url) ? profile.url : null,
  thumbprint,
});

/** Open Badges 3.0 and CLR 2.0 (sections 5 and B): the credential, its achievements, and every profile in it. */
export function endorsedCredential(
  json: JsonObject,
  issuer: string | null,
  by: { authentic: Authentic; thumbprint: string | null },
): Endorsed {
  const issuers = objectsAt('$.issuer', json.issuer);
  const subjects = objectsAt('$.credentialSubject', json.credentialSubject);
  const achievements = inside(subjects, 'achievement');
  const others = [...inside(achievements, 'creator'), ...inside(subjects, 'source'), ...inside(subjects, 'profile')];
  const date = [json.awardedDate, json.validFrom, json.issuanceDate].find(isString);
  return {
    places: [['$', json], ...issuers, ...inside(issuers, 'parentOrg'), ...achievements, ...others, ...subjects],
    targets: [
      { target: 'credential', id: idOf(json) },
      ...idsOf('achievement', achievements),
      { target: 'issuer', id: issuer },
      ...idsOf('creator', others),
      ...idsOf('person', subjects),
    ],
    issuer: partyOf(issuer, json.issuer, by.thumbprint),
    awarded: date === undefined ? null : instantOf(date),
    authentic: by.authentic,
    byAddress: false,
    // A person is nobody's to give.
    isOwn: (id, target) => by.authentic === 'signed' && (target === 'person' || (issuer !== null && isOnHostOf(id, issuer))),
  };
}

/** Open Badges 2.0: the assertion, its badge class and the issuer's profile, as they were read. */
export function endorsedAssertion(verification: Verification): Endorsed {
  const { authentic, badgeClass, issuerProfile, issuerId, signer, credential } = verification;
  const { json } = credential;
  const classes = badgeClass === null ? objectsAt('$.badge', json.badge) : objectsAt('$.badge', badgeClass);
  const profiles = issuerProfile === null ? inside(classes, 'issuer') : objectsAt('$.badge.issuer', issuerProfile);
  const { issuedOn } = json;
  return {
    places: [['$', json], ...classes, ...profiles],
    targets: [{ target: 'credential', id: idOf(json) }, ...idsOf('achievement', classes), { target: 'issuer', id: issuerId }],
    issuer: partyOf(issuerId, issuerProfile, signer?.thumbprint ?? null),
    awarded: typeof issuedOn === 'number' ? issuedOn * 1000 : isString(issuedOn) ? instantOf(issuedOn) : null,
    authentic,
    byAddress: true,
    isOwn: (id) =>
      (authentic === 'signed' || authentic === 'hosted') &&
      issuerId !== null &&
      // A profile may claim any scope.
      isOnHostOf(id, issuerId) &&
      askable(id) !== null &&
      inScope(id, issuerId, issuerProfile ?? {}),
  };
}
