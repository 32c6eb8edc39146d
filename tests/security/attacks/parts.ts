import { guildBadge } from '../../unit/support/badges.ts';
import { LIST, signedList, statusEntry } from '../../unit/support/status-list.ts';
import { COLLEGE } from '../../world/issuers.ts';
import { didKey, p256 } from '../../world/keys.ts';
import { type DerivedParts, type Selective, signSelective } from '../../world/sign-selective.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file, issuers } from './given.ts';

const KEY = p256('selective attacks');
const { did, method } = didKey(KEY);
const BY = { id: did, key: KEY, method, name: '', url: '' };
const STRANGER = p256('stranger to the selective');

const MANDATORY = [
  '/issuer',
  '/validFrom',
  '/validUntil',
  '/credentialStatus',
  '/credentialSubject/achievement/name',
  '/credentialSubject/achievement/description',
  '/credentialSubject/achievement/criteria',
  '/credentialSubject/achievement/achievementType',
];
const SHOWN = ['/name', '/credentialSubject/identifier/1'];

const badge = (more: Doc = {}, issuer = did): Doc => {
  const made = guildBadge();
  return {
    ...made,
    issuer: { ...(made.issuer as Doc), id: issuer },
    credentialStatus: statusEntry(7),
    validUntil: '2099-01-01T00:00:00Z',
    ...more,
  };
};
const selective = (more: Doc = {}, options: Doc = {}, key = KEY, by = method, mandatory = MANDATORY): Promise<Selective> =>
  signSelective(badge(more), key, by, mandatory, options);

/** With the status list of the issuer, in which the badge is set or not. */
const given = async (document: Doc, set: number[] = []): Promise<Given> =>
  file(document, {
    documents: await issuers({ [LIST]: { type: 'application/vc+jwt', body: await signedList({ by: BY, set }) } }),
  });
const derived = async (change?: (parts: DerivedParts) => DerivedParts, pointers = SHOWN): Promise<Given> =>
  given(await (await selective()).derive(pointers, change));
const rewritten = async (rewrite: (document: Doc) => Doc): Promise<Given> =>
  given(rewrite(await (await selective()).derive(SHOWN)));

const spoiled = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
const proofOf = (document: Doc): Doc => document.proof as Doc;

export const PARTS: Attack[] = [
  ...['validUntil', 'validFrom', 'credentialStatus'].map(
    (member): Attack => ({
      name: `${member} left out, which the issuer allowed`,
      make: async () => {
        const mandatory = MANDATORY.filter((one) => one !== `/${member}`);
        const dates = {
          validFrom: member === 'validFrom' ? '2098-01-01T00:00:00Z' : '2024-01-01T00:00:00Z',
          validUntil: member === 'validUntil' ? '2025-01-01T00:00:00Z' : '2099-01-01T00:00:00Z',
        };
        return given(
          await (await selective(dates, {}, KEY, method, mandatory)).derive(SHOWN),
          [7].slice(member === 'credentialStatus' ? 0 : 1),
        );
      },
      verdict: 'unchecked',
      code: member === 'credentialStatus' ? 'status_withheld' : 'dates_withheld',
    }),
  ),
  {
    name: 'control: a part of a badge that ended',
    make: async () => given(await (await selective({ validUntil: '2025-01-01T00:00:00Z' })).derive(SHOWN)),
    verdict: 'expired',
  },
  { name: 'control: a part', make: () => derived(), verdict: 'verified' },
  { name: 'control: another part', make: () => derived(undefined, []), verdict: 'verified' },
  {
    name: 'control: a part of a revoked badge',
    make: async () => given(await (await selective()).derive(SHOWN), [7]),
    verdict: 'revoked',
  },
  { name: 'the copy that is only for the person', make: async () => given((await selective()).base), verdict: 'invalid' },
  { name: 'another title', make: () => rewritten((d) => ({ ...d, name: 'Doctor of Medicine' })), verdict: 'invalid' },
  { name: 'a member more', make: () => rewritten((d) => ({ ...d, description: 'More' })), verdict: 'invalid' },
  {
    name: 'another end',
    make: () => rewritten((d) => ({ ...d, validUntil: '2100-01-01T00:00:00Z' })),
    verdict: 'invalid',
  },
  { name: 'the start left out, which is mandatory', make: () => rewritten(({ validFrom: _, ...d }) => d), verdict: 'invalid' },
  {
    name: 'the revocation entry left out, which is mandatory',
    make: () => rewritten(({ credentialStatus: _, ...d }) => d),
    verdict: 'invalid',
  },
  {
    name: 'the index of the revocation entry changed',
    make: () => rewritten((d) => ({ ...d, credentialStatus: { ...(d.credentialStatus as Doc), statusListIndex: '8' } })),
    verdict: 'invalid',
  },
  {
    name: 'another issuer',
    make: () => rewritten((d) => ({ ...d, issuer: { ...(d.issuer as Doc), id: COLLEGE.id } })),
    verdict: 'invalid',
  },
  {
    name: 'another date of the proof',
    make: () => rewritten((d) => ({ ...d, proof: { ...proofOf(d), created: '2020-01-01T00:00:00Z' } })),
    verdict: 'invalid',
  },
  {
    name: 'the issuer’s signature changed',
    make: () => derived((parts) => ({ ...parts, baseSignature: spoiled(parts.baseSignature) })),
    verdict: 'invalid',
  },
  {
    name: 'one of the small signatures changed',
    make: () =>
      derived((parts) => ({ ...parts, signatures: parts.signatures.map((one, at) => (at === 0 ? spoiled(one) : one)) })),
    verdict: 'invalid',
  },
  {
    name: 'a small signature too few',
    make: () => derived((parts) => ({ ...parts, signatures: parts.signatures.slice(1) })),
    verdict: 'invalid',
  },
  {
    name: 'a small signature twice',
    make: () => derived((parts) => ({ ...parts, signatures: [...parts.signatures, ...parts.signatures.slice(0, 1)] })),
    verdict: 'invalid',
  },
  { name: 'no small signatures', make: () => derived((parts) => ({ ...parts, signatures: [] })), verdict: 'invalid' },
  { name: 'nothing mandatory', make: () => derived((parts) => ({ ...parts, mandatory: [] })), verdict: 'invalid' },
  {
    name: 'one thing less mandatory',
    make: () => derived((parts) => ({ ...parts, mandatory: parts.mandatory.slice(1) })),
    verdict: 'invalid',
  },
  {
    name: 'one thing mandatory twice',
    make: () => derived((parts) => ({ ...parts, mandatory: [...parts.mandatory, parts.mandatory[0] ?? 0] })),
    verdict: 'invalid',
  },
  {
    name: 'something mandatory that is not there',
    make: () => derived((parts) => ({ ...parts, mandatory: [...parts.mandatory, 4000] })),
    verdict: 'invalid',
  },
  {
    name: 'the key of the small signatures exchanged',
    make: () => derived((parts) => ({ ...parts, publicKey: spoiled(parts.publicKey) })),
    verdict: 'invalid',
  },
  {
    name: 'labels exchanged',
    make: () =>
      derived((parts) => ({
        ...parts,
        labels: new Map(
          [...parts.labels].map(([at], index, all) => [at, all[(index + 1) % all.length]?.[1] ?? new Uint8Array()]),
        ),
      })),
    verdict: 'invalid',
  },
  { name: 'no labels', make: () => derived((parts) => ({ ...parts, labels: new Map() })), verdict: 'invalid' },
  {
    name: 'a stranger’s key in the issuer’s name',
    make: async () => given(await (await selective({}, {}, STRANGER, didKey(STRANGER).method)).derive(SHOWN)),
    verdict: 'unbound',
  },
  {
    name: 'a stranger’s signature under the issuer’s key',
    make: async () => given(await (await selective({}, {}, STRANGER)).derive(SHOWN)),
    verdict: 'invalid',
  },
  {
    name: 'a proof that ended',
    make: async () => given(await (await selective({}, { expires: '2025-01-01T00:00:00Z' })).derive(SHOWN)),
    verdict: 'invalid',
    code: 'proof_expired',
  },
  {
    name: 'a proof for another purpose',
    make: async () => given(await (await selective({}, { proofPurpose: 'authentication' })).derive(SHOWN)),
    verdict: 'invalid',
    code: 'proof_purpose_wrong',
  },
  {
    name: 'a proof value of another kind',
    make: () => rewritten((d) => ({ ...d, proof: { ...proofOf(d), proofValue: 'z3Fgh' } })),
    verdict: 'invalid',
  },
  {
    name: 'a proof value that is cut',
    make: () => rewritten((d) => ({ ...d, proof: { ...proofOf(d), proofValue: String(proofOf(d).proofValue).slice(0, 200) } })),
    verdict: 'invalid',
  },
];
