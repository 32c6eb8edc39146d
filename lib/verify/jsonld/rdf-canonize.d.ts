declare module 'rdf-canonize' {
  interface Options {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
    messageDigestAlgorithm?: 'SHA-256' | 'SHA-384';
    maxWorkFactor?: number;
  }
  const rdfCanonize: { canonize(dataset: unknown, options: Options): Promise<string> };
  export default rdfCanonize;
}
