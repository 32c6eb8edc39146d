// The part of rdf-canonize that is used, and its entry, which tests use. The version is pinned.
declare module 'rdf-canonize/lib/RDFC10.js' {
  interface Options {
    messageDigestAlgorithm: 'SHA-256' | 'SHA-384';
    maxDeepIterations: number;
  }
  /** RDFC-1.0 of one dataset, as N-Quads. */
  export default class Rdfc10 {
    constructor(options: Options);
    main(dataset: unknown): Promise<string>;
    /** The statements about each blank node. */
    readonly blankNodeInfo: ReadonlyMap<string, { quads: ReadonlySet<unknown> }>;
    /** Which canonical identifier each blank node was given. */
    readonly canonicalIssuer: { getOldIds(): string[]; getId(old: string): string };
    /** What is left of `maxDeepIterations`. */
    readonly remainingDeepIterations: number;
    /** The first of what each step of Hash N-Degree Quads does (rdf-canon section 4.8.3). */
    createHashToRelated(id: string, issuer: unknown): Promise<unknown>;
  }
}
declare module 'rdf-canonize' {
  const rdfCanonize: {
    canonize(dataset: unknown, options: object): Promise<string>;
    NQuads: { parse(text: string): unknown };
  };
  export default rdfCanonize;
}
