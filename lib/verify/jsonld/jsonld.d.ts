// The parts of jsonld that `to-rdf` is made of. The version is pinned.
declare module 'jsonld/lib/context.js' {
  import type { Json } from '../../json.ts';

  /** What terms mean at one place of a document. */
  export interface ActiveContext {
    mappings: Map<string, TermDefinition>;
    protected: Record<string, boolean>;
    inverse: null;
    getInverse: unknown;
    clone: (this: ActiveContext) => ActiveContext;
    revertToPreviousContext: (this: ActiveContext) => ActiveContext;
    previousContext?: ActiveContext;
    '@base'?: unknown;
    '@language'?: unknown;
    '@vocab'?: unknown;
  }
  export interface TermDefinition {
    protected?: boolean;
  }
  export interface Processed {
    context: ActiveContext;
    events: unknown[];
  }
  /** One context, and what it makes of an active context. */
  export interface ResolvedContext {
    readonly document: Json;
    getProcessed(active: ActiveContext): Processed | undefined;
    setProcessed(active: ActiveContext, processed: Processed): void;
  }
  /** Stands where the library would load contexts. */
  export interface ContextResolver {
    resolve(asked: { context: Json }): Promise<ResolvedContext[]>;
  }
  const context: { getInitialContext(options: object): ActiveContext };
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
