import { GUILD } from '../../../world/issuers.ts';
import { signJws, spoil } from '../../../world/sign.ts';
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

export const PROOFS: Scenario[] = [
  proof('proof_none', 'there is no proof', 'claim', () => guildBadge()),
  proof('proof_holds', 'the signature fits', 'verified', () => guildDi()),
  proof('proof_fails', 'the signature was changed', 'invalid', async () => spoil(await guildJwt())),
  proof('proof_unsupported', 'the suite is one that cannot be checked yet', 'unchecked', async () => {
    const signed = await guildDi();
    const [own] = signed.proof as Doc[];
    return { ...signed, proof: { ...own, cryptosuite: 'bbs-2023' } };
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
  proof('proof_presentation', 'the holder signed a presentation around it', 'verified', async () =>
    signJws(
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: GUILD.id,
        verifiableCredential: [await guildDi()],
      },
      GUILD.key,
      { typ: 'vp+jwt', kid: GUILD.method },
    ),
  ),
];
