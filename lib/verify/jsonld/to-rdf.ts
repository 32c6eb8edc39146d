import events from 'jsonld/lib/events.js';
import expansion from 'jsonld/lib/expand.js';
import rdf from 'jsonld/lib/toRdf.js';
import { isObject, type JsonObject } from '../../json.ts';
import { ContextsAtHand, TooMuchWork } from './contexts-at-hand.ts';

/** The context at an address. Throws when there is none. What it answers must never change. */
export type Lookup = (url: string) => JsonObject;

/** What contexts came to, kept as long as the function that looks them up. */
const kept = new WeakMap<Lookup, ContextsAtHand>();

/**
 * `jsonld.toRDF` of the pinned library in safe mode, put together from its own parts: its entry also holds compaction, framing, parsers and
 * loaders, which are a tenth of the worker. A test holds both to the same answers. Throws what the library throws, and TooMuchWork. The
 * document stays as it is. Documents with contexts of their own want a function of their own; `hasOwnContexts` false says that this is none.
 */
export async function toRdf(document: JsonObject, lookup: Lookup, hasOwnContexts = true): Promise<unknown> {
  const known = kept.get(lookup);
  const contexts =
    known === undefined || known.isWornOut || known.onlyOnTop === hasOwnContexts
      ? new ContextsAtHand(lookup, !hasOwnContexts)
      : known;
  kept.set(lookup, contexts);
  try {
    return await statementsOf(document, contexts);
  } catch (error) {
    if (!contexts.isSpent) throw error;
  }
  // Others at the same time may have had their share of the work.
  const own = new ContextsAtHand(lookup, !hasOwnContexts);
  try {
    return await statementsOf(document, own);
  } catch (error) {
    throw own.isSpent ? new TooMuchWork() : error;
  }
}

async function statementsOf(document: JsonObject, contexts: ContextsAtHand): Promise<unknown> {
  const options = {
    base: undefined,
    safe: true,
    eventHandler: events.setupEventHandler({ options: { safe: true } }),
    contextResolver: contexts,
    keepFreeFloatingNodes: false,
    produceGeneralizedRdf: false,
    // Texts with a `@direction` verify only in this form; without it safe mode refuses them.
    rdfDirection: 'i18n-datatype',
  };
  const expanded = await expansion.expand({ activeCtx: contexts.initial, element: document, options });
  const graph = isObject(expanded) && Object.keys(expanded).join() === '@graph' ? expanded['@graph'] : expanded;
  return rdf.toRDF(Array.isArray(graph) ? graph : graph === null || graph === undefined ? [] : [graph], options);
}
