import type { ActiveContext, ContextResolver, Processed, ResolvedContext, TermDefinition } from 'jsonld/lib/context.js';
import context from 'jsonld/lib/context.js';
import { isObject, isString, type Json, type JsonObject } from '../../json.ts';

/** How many processed contexts are kept between documents. A badge uses some twenty; documents made to fill this only make room. */
const MAX_KEPT = 200;

/** How many contexts one document may have processed that were not at hand: some hundred milliseconds. */
const MAX_WORK = 3000;

/** A document asks for more work than it can be worth. */
export class TooMuchWork extends Error {}

/**
 * Contexts, and what the library made of each after those that went before. What a call finds here another call may have left, which is sound
 * because an active context is never changed once it was made: the library changes only the copy that it just took (`process` in its
 * context.js), and what is kept is frozen, so that anything else throws.
 */
export class ContextsAtHand implements ContextResolver {
  /** The same object for every document, so that what follows from it is found again. */
  readonly initial: ActiveContext;
  readonly onlyOnTop: boolean;
  readonly #lookup: (url: string) => Json;
  readonly #documents = new Map<string, Resolved[]>();
  readonly #scoped = new WeakMap<object, Resolved>();
  #kept = 0;
  #work = 0;

  /** `onlyOnTop`: no context names another by address, so that one found by its address stands in a node, never in the definition of a term. */
  constructor(lookup: (url: string) => Json, onlyOnTop: boolean) {
    this.#lookup = lookup;
    this.onlyOnTop = onlyOnTop;
    const initial = context.getInitialContext({});
    this.initial = { ...initial, mappings: new Map(), protected: {}, clone: copyOf, revertToPreviousContext: previousOf };
    lasting.add(this.initial);
  }

  /** True when it is time to begin anew. Calls under way keep what they hold. */
  get isWornOut(): boolean {
    return this.#kept >= MAX_KEPT || this.#work >= MAX_WORK / 2;
  }

  /** True when documents asked for more than they are worth: what they threw since then says nothing about them. */
  get isSpent(): boolean {
    return this.#work > MAX_WORK;
  }

  /** Counts one more context that was not at hand. False when no more are kept. */
  mayKeep(): boolean {
    this.#work++;
    if (this.isSpent) throw new TooMuchWork();
    return this.#kept < MAX_KEPT;
  }

  keeps(): void {
    this.#kept++;
  }

  async resolve({ context: asked }: { context: Json }): Promise<Resolved[]> {
    return this.#find(asked);
  }

  #find(asked: Json): Resolved[] {
    if (isString(asked)) {
      const known = this.#documents.get(asked) ?? this.#find(this.#lookup(asked));
      if (this.onlyOnTop) for (const one of known) one.isOnTop = true;
      this.#documents.set(asked, known);
      return known;
    }
    if (Array.isArray(asked)) return asked.flatMap((one) => this.#find(one));
    const local = isObject(asked) && asked['@context'];
    if (local) return this.#find(local);
    if (!isObject(asked)) return [new Resolved(asked, this)];
    const known = this.#scoped.get(asked) ?? new Resolved(asked, this);
    this.#scoped.set(asked, known);
    return [known];
  }
}

/** One context. */
class Resolved implements ResolvedContext {
  readonly document: Json;
  /** It stands in nodes only, where protected terms are never redefined. */
  isOnTop = false;
  readonly #home: ContextsAtHand;
  readonly #after = new WeakMap<ActiveContext, Processed>();
  readonly #afterEntering = new WeakMap<ActiveContext, Processed>();

  constructor(document: Json, home: ContextsAtHand) {
    this.document = document;
    this.#home = home;
  }

  getProcessed(active: ActiveContext): Processed | undefined {
    const entered = enteredFrom(active);
    return entered === null ? this.#after.get(active) : this.#afterEntering.get(entered);
  }

  setProcessed(active: ActiveContext, processed: Processed): void {
    if (!this.#home.mayKeep() || !isObject(this.document)) return;
    const entered = enteredFrom(active);
    if (!lasting.has(entered ?? active)) return;
    if (!this.isOnTop && !isSameEitherWay(this.document, active, processed.context)) return;
    for (const definition of processed.context.mappings.values()) Object.freeze(definition);
    Object.freeze(processed.context.protected);
    lasting.add(processed.context);
    this.#home.keeps();
    (entered === null ? this.#after : this.#afterEntering).set(entered ?? active, processed);
  }
}

/**
 * The library processes a context in two ways: terms that are protected may be redefined (by the context of a property) or not, and does not
 * tell which. So the result of a context that may be that of a property is kept only when it is the same in both: each protected term that the context names again keeps its definition, and
 * is protected by the context itself.
 */
function isSameEitherWay(document: JsonObject, before: ActiveContext, after: ActiveContext): boolean {
  return Object.keys(document).every((term) => {
    const was = before.mappings.get(term);
    if (!was?.protected) return true;
    const own = document[term];
    const isProtected = isObject(own) && own['@protected'] !== undefined ? own['@protected'] : document['@protected'];
    return isProtected === true && isSame(was, after.mappings.get(term));
  });
}

const isSame = (one: TermDefinition, other: TermDefinition | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Active contexts that documents come by again, unlike the copies on which the library only tries out the contexts of terms. */
const lasting = new WeakSet<ActiveContext>();
/** What a context was copied from. */
const origins = new WeakMap<ActiveContext, ActiveContext>();
const reverted = new WeakMap<ActiveContext, ActiveContext>();

/** The copies that the library takes when it enters the context of a type are alike, and known by where they lead back to. */
const enteredFrom = (active: ActiveContext): ActiveContext | null => {
  const origin = origins.get(active);
  return origin !== undefined && active.previousContext === origin ? origin : null;
};

/**
 * The library's copy of an active context, which shares the definitions of terms instead of copying each. Its tables are made when they are
 * first looked at: most copies are thrown away for what is at hand.
 */
function copyOf(this: ActiveContext): ActiveContext {
  const from = this;
  let mappings: ActiveContext['mappings'] | undefined;
  let own: ActiveContext['protected'] | undefined;
  const copy: ActiveContext = {
    get mappings() {
      mappings ??= new Map(from.mappings);
      return mappings;
    },
    clone: this.clone,
    inverse: null,
    getInverse: this.getInverse,
    get protected() {
      own ??= { ...from.protected };
      return own;
    },
    set protected(value) {
      own = value;
    },
    revertToPreviousContext: this.revertToPreviousContext,
  };
  if (this.previousContext) copy.previousContext = this.previousContext.clone();
  for (const name of ['@base', '@language', '@vocab'] as const) if (name in this) copy[name] = this[name];
  origins.set(copy, this);
  return copy;
}

/** The library leaves the context of a type by a new copy of the one before; here always by the same copy. */
function previousOf(this: ActiveContext): ActiveContext {
  if (!this.previousContext) return this;
  const known = reverted.get(this.previousContext) ?? this.previousContext.clone();
  reverted.set(this.previousContext, known);
  if (lasting.has(this)) lasting.add(known);
  return known;
}
