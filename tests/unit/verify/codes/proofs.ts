import { withEdition } from '../../../world/contexts.ts';
import { COLLEGE_P256, GUILD, STRAY_KEY } from '../../../world/issuers.ts';
import { didKey, p256 } from '../../../world/keys.ts';
import { signEd25519Signature2020, signJws, spoil } from '../../../world/sign.ts';
import { bindKey, seal, signSdJwt } from '../../../world/sign-sd-jwt.ts';
import { signSelective } from '../../../world/sign-selective.ts';
import type { Doc } from '../../../world/types.ts';
import { guildBadge, guildDi, guildJwt, rewrite, signJcs } from '../../support/badges.ts';
import { checkDocument } from '../../support/check.ts';
import type { Scenario } from '../../support/scenario.ts';

const proof = (
  code: Scenario['code'],
  when: string,
  verdict: Scenario['verdict'],
  document: () => Promise<Doc | string> | Doc | string,
): Scenario => ({ code, when, verdict, report: async () => checkDocument(await document()) });

const header = (more: Doc): Doc => ({ alg: 'EdDSA', typ: 'vc+jwt', kid: GUILD.method, ...more });

const HOLDER = COLLEGE_P256.key;
const sdJwt = (cnf: Doc, shown = true): Promise<string> => {
  const { sealed, disclosures } = seal({ iss: GUILD.id, vct: 'urn:eudi:micro_credential:1', title: 'Vice', cnf }, 'title');
  return signSdJwt(sealed, GUILD.key, { kid: GUILD.method }, shown ? disclosures : []);
};

const presented = async (more: Doc, header: Doc = {}): Promise<string> =>
  signJws(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [await guildDi()],
      ...more,
    },
    GUILD.key,
    { typ: 'vp+jwt', kid: GUILD.method, ...header },
  );

const DRAFT = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';

export const PROOFS: Scenario[] = [
  proof('proof_none', 'there is no proof', 'claim', () => guildBadge()),
  proof('proof_holds', 'the signature fits', 'verified', () => guildDi()),
  proof('proof_holds_older_context', 'it was signed with the draft of the vocabulary', 'verified', () =>
    withEdition(DRAFT, 'open-badges-3.0-2022-05', async () =>
      signEd25519Signature2020(
        {
          '@context': ['https://www.w3.org/2018/credentials/v1', DRAFT, 'https://w3id.org/security/suites/ed25519-2020/v1'],
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          issuer: { id: GUILD.id, type: ['Profile'], name: GUILD.name },
          issuanceDate: '2022-09-01T12:00:00Z',
          credentialSubject: {
            type: ['AchievementSubject'],
            achievement: {
              id: `${GUILD.url}achievements/draft`,
              type: ['Achievement'],
              name: 'Draft',
              description: 'Of the days of the draft.',
              criteria: { narrative: 'Early.' },
            },
          },
        },
        GUILD.key,
        GUILD.method,
      ),
    ),
  ),
  proof('proof_created_ahead', 'it was signed next year, as it says', 'verified', () =>
    signJcs(guildBadge(), { created: '2027-01-01T00:00:00Z' }),
  ),
  proof('proof_fails', 'the signature was changed', 'invalid', async () => spoil(await guildJwt())),
  proof('proof_unsupported', 'the suite is one that cannot be checked yet', 'unchecked', async () => {
    const signed = await guildDi();
    const [own] = signed.proof as Doc[];
    return { ...signed, proof: { ...own, cryptosuite: 'bbs-2023' } };
  }),
  proof('proof_too_many', 'there are eleven proofs', 'unchecked', async () => {
    const { proof: own, ...signed } = signJcs(guildBadge());
    return { ...signed, proof: Array.from({ length: 11 }, () => own) };
  }),
  proof('proof_base_only', 'the proof is the one that only the person may have', 'invalid', async () => {
    const key = p256('selective');
    return (await signSelective(guildBadge(), key, didKey(key).method, ['/issuer'])).base;
  }),
  proof('proof_malformed', 'the header names an extension that must be understood', 'invalid', async () =>
    rewrite(await guildJwt(), { header: header({ crit: ['exp'] }) }),
  ),
  proof('proof_purpose_wrong', 'the signature was made to log in', 'invalid', () =>
    signJcs(guildBadge(), { proofPurpose: 'authentication' }),
  ),
  proof('proof_expired', 'the proof has ended', 'invalid', () => signJcs(guildBadge(), { expires: '2025-01-01T00:00:00Z' })),
  proof('proof_chain_broken', 'an earlier proof that it rests on is gone', 'invalid', () =>
    signJcs(guildBadge(), { previousProof: 'urn:uuid:gone' }),
  ),
  proof('proof_algorithm_refused', 'the algorithm is "none"', 'invalid', async () =>
    rewrite(await guildJwt(), { header: header({ alg: 'none' }), signature: '' }),
  ),
  proof('proof_key_unfit', 'the key is of another kind than the algorithm', 'invalid', async () =>
    rewrite(await guildJwt(), { header: header({ alg: 'ES256' }) }),
  ),
  proof('proof_undisclosed', 'the person left something out', 'verified', () => sdJwt({}, false)),
  proof('proof_key_binding', 'the person’s key signed the copy', 'verified', async () =>
    bindKey(await sdJwt({ jwk: HOLDER.jwk }), HOLDER),
  ),
  proof('proof_key_binding_unchecked', 'the person’s key is only named', 'verified', async () =>
    bindKey(await sdJwt({ kid: 'did:web:wallet.example#1' }), HOLDER),
  ),
  proof('proof_key_binding_fails', 'another key signed the copy', 'invalid', async () =>
    bindKey(await sdJwt({ jwk: HOLDER.jwk }), { ...STRAY_KEY, jwk: HOLDER.jwk }),
  ),
  proof('proof_presentation', 'the holder signed a presentation around it', 'verified', () => presented({ holder: GUILD.id })),
  proof('proof_presentation_unchecked', 'the key of the one who handed it over cannot be had', 'unchecked', () =>
    presented({ holder: 'did:web:wallet.example' }, { kid: 'did:web:wallet.example#1' }),
  ),
  proof('proof_presentation_unconfirmed', 'another signed the presentation around it', 'unchecked', () =>
    presented({ holder: didKey(STRAY_KEY).did }),
  ),
  proof('proof_presentation_not_in_force', 'the presentation around it has ended', 'unchecked', () =>
    presented({ holder: GUILD.id, exp: 1_700_000_000 }),
  ),
];
