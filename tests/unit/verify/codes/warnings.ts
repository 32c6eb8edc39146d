import type { Pin } from '../../../../lib/trust/pin.ts';
import { ASSOCIATION, COLLEGE, GUILD, type Issuer } from '../../../world/issuers.ts';
import { endorsement } from '../../../world/open-badge.ts';
import { signVcJwt } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { collegeJwt, guildBadge, guildJwt } from '../../support/badges.ts';
import { type Circumstances, checkDocument } from '../../support/check.ts';
import { issuerNetwork } from '../../support/network.ts';
import { END, iTXt, png, tEXt } from '../../support/png.ts';
import type { Scenario } from '../../support/scenario.ts';

/** A good badge that is verified whatever it is warned of. */
const good = (
  code: Scenario['code'],
  when: string,
  document: () => Promise<Doc | string | Uint8Array>,
  circumstances: Circumstances = {},
): Scenario => ({
  code,
  when,
  verdict: 'verified',
  report: async () => checkDocument(await document(), { network: await issuerNetwork(), ...circumstances }),
});

const pin = (more: Partial<Pin>): Pin => ({
  id: 'https://elsewhere.example/issuer',
  name: 'Elsewhere',
  role: 'issuer',
  keys: [],
  note: '',
  pinnedBy: 'HR',
  pinnedAt: '2025-01-01T00:00:00Z',
  ...more,
});

const { id: TARGET } = (guildBadge().credentialSubject as Doc).achievement as Doc;

const endorsedBy = (by: Issuer, more: Doc = {}): Promise<string> =>
  signVcJwt({ ...endorsement('urn:uuid:1', by, String(TARGET), 'Members took part.'), ...more }, by.key, by.method);

const endorsed = async (...endorsementJwt: Promise<string>[]): Promise<string> =>
  guildJwt(guildBadge({ achievement: { endorsementJwt: await Promise.all(endorsementJwt) } }));

export const WARNINGS: Scenario[] = [
  good('name_mixed_scripts', 'a Cyrillic letter stands in a Latin word', () =>
    guildJwt(guildBadge({ title: 'Bench V\u0456ce Maintenance' })),
  ),
  good('picture_says_other', 'the picture has the title of another badge', async () =>
    png(tEXt('Title', 'Certified Cloud Architect'), iTXt('openbadgecredential', await guildJwt()), END),
  ),
  good('holder_is_issuer', 'the guild awards a badge to itself', () =>
    guildJwt(guildBadge({ subject: { id: GUILD.id, identifier: [] } })),
  ),
  good('issuer_name_like_listed', 'the list has the name under another identifier', () => guildJwt(), {
    pins: [pin({ name: GUILD.name })],
  }),
  good('issuer_name_like_known', 'a digit stands for a letter of a well-known name', () =>
    guildJwt(guildBadge({ issuer: { ...GUILD, name: 'Micr0soft' } })),
  ),
  good('issuer_host_alike', 'the list has a host that looks the same', () => collegeJwt(), {
    pins: [pin({ id: `https://${new URL(COLLEGE.url).host.replace('l', '1')}/issuer` })],
  }),
  good('endorsement_over', 'it began after the award, and ended', () =>
    endorsed(endorsedBy(ASSOCIATION, { validFrom: '2024-06-01T00:00:00Z', validUntil: '2025-01-01T00:00:00Z' })),
  ),
  good('endorsement_one_key', 'one key signs in two names', () =>
    endorsed(endorsedBy(ASSOCIATION), endorsedBy({ ...ASSOCIATION, id: 'did:web:second.example', name: 'Second' })),
  ),
  good('endorsement_name_alike', 'the endorser goes by a well-known name', () =>
    endorsed(endorsedBy({ ...ASSOCIATION, name: 'Tourism H.R. Canada' })),
  ),
];
