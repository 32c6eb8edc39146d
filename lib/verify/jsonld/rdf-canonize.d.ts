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
  }
}
declare module 'rdf-canonize' {
  const rdfCanonize: { canonize(dataset: unknown, options: object): Promise<string> };
  export default rdfCanonize;
}
