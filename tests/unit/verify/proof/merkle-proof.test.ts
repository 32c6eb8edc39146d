import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../lib/json.ts';
import { readMerkleProof2017 } from '../../../../lib/verify/proof/merkle-proof-2017.ts';
import { readMerkleProof2019 } from '../../../../lib/verify/proof/merkle-proof-2019.ts';
import { members2019, merkleProof2017, merkleProof2019, receiptOf, TRANSACTION } from '../../../world/blockcerts.ts';
import { GUILD } from '../../../world/issuers.ts';
import { signRdfc } from '../../../world/sign.ts';
import type { Doc } from '../../../world/types.ts';
import { guildBadge } from '../../support/badges.ts';
import { checkDocument, codesOf } from '../../support/check.ts';
import { anchored2, blockcert, blockcert2 } from '../codes/certified.ts';

const verdictOf = async (document: Doc): Promise<string> => {
  const report = await checkDocument(document);
  return `${report.verdict}: ${[...codesOf(report)].filter((code) => /^(proof|model_[^o])/.test(code)).join(' ')}`;
};

const receipt = await receiptOf(guildBadge());
const v3 = (members: unknown[], form?: 'own' | 'data-integrity'): Doc => ({
  ...guildBadge(),
  proof: merkleProof2019(members, form),
});

describe('a receipt that leads to its root leaves the anchor to be looked up', () => {
  it.each([
    ['version 3', () => v3(members2019(receipt))],
    ['version 3, hashes written as digits', () => v3(members2019(receipt, 'digits'))],
    ['version 3, as a Data Integrity cryptosuite', () => v3(members2019(receipt), 'data-integrity')],
    ['version 3, as a list of one', () => ({ ...guildBadge(), proof: [merkleProof2019(members2019(receipt))] })],
    ['version 2', () => anchored2()],
  ])('%s', async (_, document) => {
    expect(await verdictOf(await document())).toBe('unchecked: proof_anchor_unchecked');
  });

  it.each([
    ['version 3', () => blockcert(), 'Bitcoin'],
    ['version 2', () => anchored2(), 'bitcoinMainnet'],
  ])('and says where, in %s', async (_, document, what) => {
    const { checks } = await checkDocument(await document());
    expect(checks.find(({ code }) => code === 'proof_anchor_unchecked')?.params).toEqual({ what, transaction: TRANSACTION });
  });
});

it.each([
  [
    'a test network',
    [
      [0, 1],
      [1, 11155111],
      [2, Buffer.from('4101', 'hex')],
    ],
    'Ethereum (test)',
    '01',
  ],
  [
    'no blockchain at all',
    [
      [0, -1],
      [1, -1],
    ],
    'mocknet (test)',
    '',
  ],
  ['a blockchain that has no name here', [[0, 9]], '? (test)', ''],
])('an anchor in %s is called so', async (_, anchor, what, transaction) => {
  const members = members2019(receipt).map((member, at) => (at === 2 ? [2, [anchor]] : member));
  const { checks } = await checkDocument(v3(members));
  expect(checks.find(({ code }) => code === 'proof_anchor_unchecked')?.params).toEqual({ what, transaction });
});

describe('an altered certificate, or a receipt of something else, is invalid', () => {
  const flip = (hash: string): string => (hash[0] === '0' ? '1' : '0') + hash.slice(1);
  it.each([
    ['version 3, another name', () => blockcert((badge) => ({ ...badge, name: 'Another' }))],
    ['version 3, a member left out', () => blockcert(({ name: _, ...badge }) => badge)],
    ['version 3, another root', () => v3(members2019({ ...receipt, root: flip(receipt.root) }))],
    ['version 3, another target', () => v3(members2019({ ...receipt, target: flip(receipt.target) }))],
    ['version 3, a step left out', () => v3(members2019({ ...receipt, path: receipt.path.slice(1) }))],
    [
      'version 3, sides changed',
      () => v3(members2019({ ...receipt, path: receipt.path.map(({ hash }) => ({ side: 'left' as const, hash })) })),
    ],
    [
      'version 2, another name',
      async () => ({ ...(await anchored2()), recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Bob' } }),
    ],
    [
      'version 2, another root',
      async () => ({
        ...blockcert2(),
        signature: merkleProof2017(await receiptOf(blockcert2()), { merkleRoot: flip(receipt.root) }),
      }),
    ],
  ])('%s', async (_, document) => {
    expect(await verdictOf(await document())).toBe('invalid: proof_merkle_fails');
  });

  it.each([
    ['no root', members2019(receipt).slice(1)],
    ['no anchor', members2019(receipt).filter((_, at) => at !== 2)],
    ['anchors that are empty', [...members2019(receipt).filter((_, at) => at !== 2), [2, []]]],
    ['a member twice', [...members2019(receipt), [0, 1]]],
    ['a path that goes neither left nor right', [...members2019(receipt).slice(0, 3), [3, [[2, Buffer.alloc(34)]]]]],
  ])('and so is a version 3 receipt with %s', async (_, members) => {
    expect(await verdictOf(v3(members))).toBe('invalid: proof_malformed');
  });

  it.each([
    ['no target', { targetHash: undefined }],
    ['a root that is no hash', { merkleRoot: 'abc' }],
    ['no anchor', { anchors: [] }],
    ['a step to both sides', { proof: [{ left: receipt.root, right: receipt.root }] }],
  ])('and a version 2 receipt with %s', async (_, more) => {
    expect(await verdictOf({ ...blockcert2(), signature: merkleProof2017(await receiptOf(blockcert2()), more) })).toBe(
      'invalid: proof_malformed',
    );
  });
});

it('a tab in a text was once written as it is, and a certificate of that time is none the worse', async () => {
  const document = blockcert2();
  const before = await receiptOf(document, (nquads) => nquads.replaceAll('\\t', '\t'));
  expect(before.target).not.toBe((await receiptOf(document)).target);
  expect(await verdictOf({ ...document, signature: merkleProof2017(before) })).toBe('unchecked: proof_anchor_unchecked');
});

describe('every proof has to hold', () => {
  const receiptProof = merkleProof2019(members2019(receipt));
  it('a good signature beside a receipt does not make it verified', async () => {
    const signed = await signRdfc(guildBadge(), GUILD.key, GUILD.method);
    const [own] = signed.proof as Doc[];
    expect(await verdictOf({ ...guildBadge(), proof: [own, receiptProof] })).toMatch(/^unchecked: .*proof_unsupported/);
    expect(await verdictOf({ ...guildBadge(), proof: [own] })).toBe('verified: proof_holds');
  });

  it('a broken signature beside a receipt is invalid', async () => {
    const signed = await signRdfc({ ...guildBadge(), name: 'Another' }, GUILD.key, GUILD.method);
    const [own] = signed.proof as Doc[];
    expect(await verdictOf({ ...guildBadge(), proof: [receiptProof, own] })).toMatch(/^invalid: .*proof_fails/);
  });

  it('a version 2 receipt with a proof beside it never counts as both', async () => {
    const both = await anchored2(blockcert2({ proof: { type: 'MerkleProof2017' } }));
    expect(await verdictOf(both)).toMatch(/^(unchecked|invalid): /);
  });
});

it('terms that the contexts of Blockcerts leave out are said, and are no fault', async () => {
  expect(
    await verdictOf(await anchored2({ ...blockcert2() }).then((document) => ({ ...document, motto: 'Links that hold' }))),
  ).toBe('unchecked: proof_merkle_uncovered');
});

it('a context that is not at hand leaves the proof unread', async () => {
  const strange = {
    ...(await blockcert()),
    '@context': [...(guildBadge()['@context'] as string[]), 'https://nowhere.example/context.json'],
  };
  expect(await verdictOf(strange)).toBe('unchecked: model_context_unknown');
});

it('whatever a receipt holds is read without an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), fc.uint8Array(), (json, text, bytes) => {
      const proofs = [
        { proof: json, anchors: json, targetHash: json, merkleRoot: json },
        { proofValue: json },
        { proofValue: `z${text}` },
      ];
      for (const proof of proofs) {
        readMerkleProof2017(proof as JsonObject);
        readMerkleProof2019(proof as JsonObject);
      }
      expect(readMerkleProof2019(merkleProof2019([[0, bytes]]) as JsonObject)).toBeNull();
    }),
  );
});
