import Rdfc10 from 'rdf-canonize/lib/RDFC10.js';

// The hardest of the published graphs that have a canonical form takes 430 steps over 2,580 statements.
const MAX_STEPS = 10_000;
const MAX_STATEMENTS = 50_000;

/**
 * RDF Dataset Canonicalization (RDFC-1.0) of one dataset, with an end: to tell blank nodes apart that look alike can take hours ("poison"
 * graphs, rdf-canon section 7.1). A step reads every statement about one node, so that large graphs need the second limit: with steps
 * alone, 80 nodes that all know each other took ten seconds; with both, none was found that takes more than one.
 */
export class LimitedRdfc10 extends Rdfc10 {
  statementsLeft = MAX_STATEMENTS;

  constructor(digest: 'SHA-256' | 'SHA-384') {
    super({ messageDigestAlgorithm: digest, maxDeepIterations: MAX_STEPS });
  }

  override createHashToRelated(id: string, issuer: unknown): Promise<unknown> {
    this.statementsLeft -= this.blankNodeInfo.get(id)?.quads.size ?? 0;
    if (this.statementsLeft < 0) return Promise.reject(new Error('too much work'));
    return super.createHashToRelated(id, issuer);
  }
}
