// The parts of jsonld that `to-rdf` is made of. The version is pinned.
declare module 'jsonld/lib/context.js' {
  const context: { getInitialContext(options: object): object };
  export default context;
}
declare module 'jsonld/lib/events.js' {
  const events: { setupEventHandler(given: { options: object }): object };
  export default events;
}
declare module 'jsonld/lib/expand.js' {
  const expansion: { expand(given: { activeCtx: object; element: unknown; options: object }): Promise<unknown> };
  export default expansion;
}
declare module 'jsonld/lib/toRdf.js' {
  const rdf: { toRDF(expanded: unknown[], options: object): unknown };
  export default rdf;
}
