import context from 'jsonld/lib/context.js';
import events from 'jsonld/lib/events.js';
import expansion from 'jsonld/lib/expand.js';
import rdf from 'jsonld/lib/toRdf.js';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';

/**
 * `jsonld.toRDF` of the pinned library in safe mode, put together from its own parts: its entry also holds compaction, framing, parsers and
 * loaders, which are a tenth of the worker. A test holds both to the same answers. Throws what the library throws.
 */
export async function toRdf(document: JsonObject, bundled: (url: string) => JsonObject): Promise<unknown> {
  const options = {
    base: undefined,
    safe: true,
    eventHandler: events.setupEventHandler({ options: { safe: true } }),
    contextResolver: new ContextsAtHand(bundled),
    keepFreeFloatingNodes: false,
    produceGeneralizedRdf: false,
    // Texts with a `@direction` verify only in this form; without it safe mode refuses them.
    rdfDirection: 'i18n-datatype',
  };
  const element = structuredClone(document);
  const expanded = await expansion.expand({ activeCtx: context.getInitialContext(options), element, options });
  const graph = isObject(expanded) && Object.keys(expanded).join() === '@graph' ? expanded['@graph'] : expanded;
  return rdf.toRDF(Array.isArray(graph) ? graph : graph === null || graph === undefined ? [] : [graph], options);
}

/** Stands where the library would load contexts. All are bundled, and none refers to another, so that each is only looked up. */
class ContextsAtHand {
  readonly #bundled: (url: string) => JsonObject;
  readonly #known = new Map<string, Resolved>();

  constructor(bundled: (url: string) => JsonObject) {
    this.#bundled = bundled;
  }

  async resolve({ context: asked }: { context: Json }): Promise<Resolved[]> {
    return this.#find(asked);
  }

  #find(asked: Json): Resolved[] {
    const local = (isObject(asked) && asked['@context']) || asked;
    return (Array.isArray(local) ? local : [local]).flatMap((one) => {
      if (isString(one)) return this.#find(this.#bundled(one));
      // By content: the library copies contexts as it goes.
      const key = JSON.stringify(one);
      const known = this.#known.get(key) ?? new Resolved(one);
      this.#known.set(key, known);
      return known;
    });
  }
}

/** A context, and what the library made of it after each context that went before. */
class Resolved {
  readonly document: Json;
  readonly #processed = new Map<object, object>();

  constructor(document: Json) {
    this.document = document;
  }

  getProcessed(active: object): object | undefined {
    return this.#processed.get(active);
  }

  setProcessed(active: object, processed: object): void {
    this.#processed.set(active, processed);
  }
}
