import rdfCanonize from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { LimitedRdfc10 } from '../../lib/verify/jsonld/limited-rdfc10.ts';
import { here, json, text } from './vectors.ts';

interface Entry {
  id: string;
  name: string;
  type: 'rdfc:RDFC10EvalTest' | 'rdfc:RDFC10MapTest' | 'rdfc:RDFC10NegativeEvalTest';
  action: string;
  result?: string;
  hashAlgorithm?: 'SHA384';
}

const { entries } = json<{ entries: Entry[] }>('rdf-canon/manifest.jsonld', { entries: [] });
const of = (type: Entry['type']): [string, Entry][] =>
  entries.filter((entry) => entry.type === type).map((entry) => [`${entry.id} ${entry.name}`, entry]);

/** With the class that the engine uses, so with its limit of work. */
async function canonicalOf({ action, hashAlgorithm }: Entry): Promise<{ nquads: string; rdfc10: LimitedRdfc10 }> {
  const rdfc10 = new LimitedRdfc10(hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256');
  return { nquads: await rdfc10.main(rdfCanonize.NQuads.parse(text(`rdf-canon/${action}`))), rdfc10 };
}

/** Deviations: none. */
describe.runIf(here)('RDF Dataset Canonicalization, the tests of the W3C', () => {
  it.each(of('rdfc:RDFC10EvalTest'))('%s: the canonical form', async (_, entry) => {
    expect((await canonicalOf(entry)).nquads).toBe(text(`rdf-canon/${entry.result}`));
  });

  it.each(of('rdfc:RDFC10MapTest'))('%s: the identifier of each blank node', async (_, entry) => {
    const { canonicalIssuer } = (await canonicalOf(entry)).rdfc10;
    const given = Object.fromEntries(canonicalIssuer.getOldIds().map((old) => [old, canonicalIssuer.getId(old)]));
    expect(given).toEqual(json(`rdf-canon/${entry.result}`, {}));
  });

  it.each(of('rdfc:RDFC10NegativeEvalTest'))('%s: refused as too much work', async (_, entry) => {
    await expect(canonicalOf(entry)).rejects.toThrow('too much work');
  });

  it('there are all of them, one of them with SHA-384', () => {
    expect(
      [of('rdfc:RDFC10EvalTest'), of('rdfc:RDFC10MapTest'), of('rdfc:RDFC10NegativeEvalTest')].map((all) => all.length),
    ).toEqual([64, 21, 1]);
    expect(of('rdfc:RDFC10EvalTest').filter(([, { hashAlgorithm }]) => hashAlgorithm === 'SHA384')).toHaveLength(1);
  });

  it('none of those that have a form comes near the limit', async () => {
    for (const [id, entry] of of('rdfc:RDFC10EvalTest')) {
      const { rdfc10 } = await canonicalOf(entry);
      expect(rdfc10.statementsLeft, id).toBeGreaterThan(45_000);
      expect(rdfc10.remainingDeepIterations, id).toBeGreaterThan(9_000);
    }
  });
});

const clique = (size: number): string =>
  Array.from({ length: size ** 2 }, (_, n) => [Math.floor(n / size), n % size])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `_:e${from} <https://example.org/knows> _:e${to} .\n`)
    .join('');

describe('the limit of work', () => {
  it.each([10, 20, 40])('ends a clique of %i nodes after as many statements as any other', async (size) => {
    const rdfc10 = new LimitedRdfc10('SHA-256');
    await expect(rdfc10.main(rdfCanonize.NQuads.parse(clique(size)))).rejects.toThrow('too much work');
    expect(rdfc10.statementsLeft).toBeLessThan(0);
    expect(rdfc10.statementsLeft).toBeGreaterThan(-100);
  });

  it.each([
    ['a clique of 3 nodes', clique(3)],
    [
      '2,000 nodes that look alike under one',
      Array.from({ length: 2000 }, (_, n) => `<https://example.org/> <https://example.org/has> _:n${n} .\n`).join(''),
    ],
  ])('lets %s through', async (_, nquads) => {
    const made = await new LimitedRdfc10('SHA-256').main(rdfCanonize.NQuads.parse(nquads));
    expect(made.trim().split('\n')).toHaveLength(nquads.trim().split('\n').length);
  });
});
