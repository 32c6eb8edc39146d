import { guildBadge } from '../../unit/support/badges.ts';
import { anchored2, blockcert, blockcert2 } from '../../unit/verify/codes/certified.ts';
import { members2019, merkleProof2017, merkleProof2019, type Receipt, receiptOf } from '../../world/blockcerts.ts';
import type { Doc } from '../../world/types.ts';
import type { Attack, Given } from './attack.ts';
import { file } from './given.ts';

const flip = (hash: string): string => (hash[0] === '0' ? '1' : '0') + hash.slice(1);
const v3 = async (change: (receipt: Receipt) => Receipt = (same) => same, form?: 'own' | 'data-integrity'): Promise<Given> =>
  file({ ...guildBadge(), proof: merkleProof2019(members2019(change(await receiptOf(guildBadge()))), form) });
const v2 = async (change: (receipt: Receipt) => Receipt = (same) => same, more: Doc = {}): Promise<Given> =>
  file({ ...blockcert2(), signature: merkleProof2017(change(await receiptOf(blockcert2())), more) });
const bare = async (change: (members: unknown[]) => unknown[]): Promise<Given> =>
  file({ ...guildBadge(), proof: merkleProof2019(change(members2019(await receiptOf(guildBadge())))) });

/** What a receipt leads to stands in a blockchain that nobody here reads: it is never better than `unchecked`. */
export const RECEIPTS: Attack[] = [
  { name: 'control: version 3', make: () => v3(), verdict: 'unchecked', code: 'proof_anchor_unchecked' },
  {
    name: 'control: version 3, as a suite',
    make: () => v3(undefined, 'data-integrity'),
    verdict: 'unchecked',
    code: 'proof_anchor_unchecked',
  },
  { name: 'control: version 2', make: () => v2(), verdict: 'unchecked', code: 'proof_anchor_unchecked' },
  {
    name: 'version 3, another title',
    make: async () => file(await blockcert((badge) => ({ ...badge, name: 'Doctor' }))),
    verdict: 'invalid',
  },
  {
    name: 'version 3, a member left out',
    make: async () => file(await blockcert(({ name: _, ...badge }) => badge)),
    verdict: 'invalid',
  },
  { name: 'version 3, another root', make: () => v3((one) => ({ ...one, root: flip(one.root) })), verdict: 'invalid' },
  { name: 'version 3, another leaf', make: () => v3((one) => ({ ...one, target: flip(one.target) })), verdict: 'invalid' },
  {
    name: 'version 3, a way with a step less',
    make: () => v3((one) => ({ ...one, path: one.path.slice(1) })),
    verdict: 'invalid',
  },
  {
    name: 'version 3, a way turned round',
    make: () => v3((one) => ({ ...one, path: one.path.toReversed() })),
    verdict: 'invalid',
  },
  { name: 'version 3, no way at all', make: () => v3((one) => ({ ...one, path: [] })), verdict: 'invalid' },
  {
    name: 'version 3, a tree of one leaf',
    make: () => v3((one) => ({ ...one, path: [], root: one.target })),
    verdict: 'unchecked',
  },
  { name: 'version 3, no root', make: () => bare((members) => members.slice(1)), verdict: 'invalid' },
  { name: 'version 3, no anchor', make: () => bare((members) => members.filter((_, at) => at !== 2)), verdict: 'invalid' },
  { name: 'version 3, a root twice', make: () => bare((members) => [...members, members[0]]), verdict: 'invalid' },
  {
    name: 'version 2, a hundred steps',
    make: () => v2((one) => ({ ...one, path: Array(100).fill(one.path[0]) })),
    verdict: 'invalid',
  },
  {
    name: 'version 2, another name',
    make: async () =>
      file({ ...(await anchored2()), recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Bob' } }),
    verdict: 'invalid',
  },
  { name: 'version 2, another root', make: () => v2((one) => one, { merkleRoot: flip('0'.repeat(64)) }), verdict: 'invalid' },
  { name: 'version 2, another leaf', make: () => v2((one) => ({ ...one, target: flip(one.target) })), verdict: 'invalid' },
  {
    name: 'version 2, a step that goes both ways',
    make: () => v2((one) => one, { proof: [{ left: '0'.repeat(64), right: '0'.repeat(64) }] }),
    verdict: 'invalid',
  },
  { name: 'version 2, no anchors', make: () => v2((one) => one, { anchors: [] }), verdict: 'invalid' },
  {
    name: 'version 2, with the address of a hosted badge',
    make: async () =>
      file(await anchored2(blockcert2({ verification: { type: 'HostedBadge' }, id: 'https://nowhere.example/1' }))),
    verdict: 'unchecked',
  },
  {
    name: 'version 2, nothing but the name of a receipt',
    make: () => file({ ...blockcert2(), signature: { type: ['MerkleProof2017', 'Extension'] } }),
    verdict: 'invalid',
  },
];
