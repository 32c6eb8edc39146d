import { collegeBadge, collegeJwt, guildBadge, guildDi, guildJwt, signJcs } from '../../unit/support/badges.ts';
import { LIST, signedList, statusEntry } from '../../unit/support/status-list.ts';
import { COLLEGE, GUILD, IMPOSTOR, type Issuer, profileOf, STRAY_KEY } from '../../world/issuers.ts';
import { didKey } from '../../world/keys.ts';
import { signRdfc, signVcJwt, spoil } from '../../world/sign.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack } from './attack.ts';
import { file, issuers } from './given.ts';

const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const CONTEXT = ['https://www.w3.org/ns/credentials/v2', CLR, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/** An unsigned learning record of the guild around these credentials. */
const record = (verifiableCredential: unknown[], members: Doc = {}, issuer: Issuer = GUILD): Doc => ({
  '@context': CONTEXT,
  id: 'urn:uuid:3c2d3f5e-5a86-4a3e-9a2e-3a0b6f0d8c11',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Learning record',
  issuer: profileOf(issuer),
  validFrom: '2024-06-01T00:00:00Z',
  credentialSubject: { type: ['ClrSubject'], verifiableCredential },
  ...members,
});

const signed = async (clr: Doc, issuer: Issuer = GUILD): Promise<string> => signVcJwt(clr, issuer.key, issuer.method);
const tampered = async (): Promise<Doc> => ({ ...(await guildDi()), name: 'Doctor of Medicine' });
/** What the record says, and what the badges in it say. */
const around = async (inside: unknown[], members: Doc = {}) => file(await signed(record(inside, members)));

export const RECORDS: Attack[] = [
  { name: 'control: a record of a good badge', make: async () => around([await guildDi()]), verdict: 'verified' },
  {
    name: 'control: a record of the guild with a badge of the college',
    make: async () =>
      file(await signed(record([await signRdfc(collegeBadge(), COLLEGE.key, COLLEGE.method)])), { documents: await issuers() }),
    verdict: 'verified',
  },
  {
    name: 'control: a record with a proof in it',
    make: async () => file(signJcs(record([guildBadge()]))),
    verdict: 'verified',
  },
  {
    name: 'a record whose title was changed',
    make: async () => file({ ...signJcs(record([guildBadge()])), name: 'Doctorate' }),
    verdict: 'invalid',
  },
  {
    name: 'a record to which a badge was added',
    make: async () => {
      const made = signJcs(record([guildBadge()]));
      const subject = made.credentialSubject as Doc;
      return file({ ...made, credentialSubject: { ...subject, verifiableCredential: [guildBadge(), collegeBadge()] } });
    },
    verdict: 'invalid',
  },
  { name: 'a record whose signature was changed', make: async () => file(spoil(await signed(record([])))), verdict: 'invalid' },
  { name: 'a record that nobody signed, of a good badge', make: async () => file(record([await guildDi()])), verdict: 'claim' },
  {
    name: 'a record that nobody signed, in the college’s name',
    make: async () => file(record([await collegeJwt()], {}, COLLEGE), { documents: await issuers() }),
    verdict: 'claim',
  },
  {
    name: 'a record in the college’s name, under a stranger’s key',
    make: async () =>
      file(await signVcJwt(record([await guildDi()], {}, COLLEGE), STRAY_KEY, didKey(STRAY_KEY).method), {
        documents: await issuers(),
      }),
    verdict: 'unbound',
  },
  {
    name: 'a record under the key of the issuer of the badge in it',
    make: async () =>
      file(await signVcJwt(record([await guildDi()], {}, COLLEGE), GUILD.key, GUILD.method), { documents: await issuers() }),
    verdict: 'unbound',
  },
  { name: 'a record that ended', make: () => around([], { validUntil: '2025-01-01T00:00:00Z' }), verdict: 'expired' },
  {
    name: 'a record that has not begun',
    make: () => around([], { validFrom: '2099-01-01T00:00:00Z' }),
    verdict: 'not-yet-valid',
  },
  {
    name: 'a record that was withdrawn, of a good badge',
    make: async () =>
      file(
        await signVcJwt(record([await guildDi()], { credentialStatus: statusEntry(7) }, COLLEGE), COLLEGE.key, COLLEGE.method),
        { documents: await issuers({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ set: [7] }) } }) },
      ),
    verdict: 'revoked',
  },
  {
    name: 'a record inside a record that nobody signed',
    make: async () => file(record([await signed(record([await guildDi()]))])),
    verdict: 'claim',
  },
  {
    name: 'control: a record that calls itself a badge too, in its own name',
    make: async () =>
      file(
        await signed(record([], { type: ['VerifiableCredential', 'OpenBadgeCredential', 'ClrCredential'] }, IMPOSTOR), IMPOSTOR),
      ),
    verdict: 'verified',
  },
  // A record's verdict is its own, and so are those of what it holds.
  {
    name: 'a good record of a changed badge',
    make: async () => around([await tampered()]),
    verdict: 'verified',
    inside: ['invalid'],
  },
  {
    name: 'a good record of a badge that nobody signed',
    make: () => around([guildBadge()]),
    verdict: 'verified',
    inside: ['claim'],
  },
  {
    name: 'a good record of a badge in the college’s name, signed by the guild',
    make: async () => file(await signed(record([await guildJwt(collegeBadge())])), { documents: await issuers() }),
    verdict: 'verified',
    inside: ['unbound'],
  },
  {
    name: 'a good record of a badge that ended, and one that did not',
    make: async () => around([await guildJwt(guildBadge({ members: { validUntil: '2025-01-01T00:00:00Z' } })), await guildJwt()]),
    verdict: 'verified',
    inside: ['expired', 'verified'],
  },
];
