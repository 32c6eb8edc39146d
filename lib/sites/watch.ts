import { addTo, assemble, emptyState, pageUrl, prune, type State, siteOf } from './assemble.ts';
import type { SeenFindings } from './badge-link.ts';
import { isElement, type Scope } from './dom.ts';
import type { Mine, Site } from './site.ts';

export interface Finder {
  /** What the page shows now, without waiting for the pause after a change. */
  findings(): SeenFindings;
  /** Whether an element still speaks for the person that the page is about now. */
  mine: Mine;
}

/** Pages change in bursts: wait for a pause, but not for ever. Milliseconds. */
const PAUSE = 200;
const LONGEST = 1000;

/**
 * Keeps findings true while the page changes: reads it once, then only what is added or gets another `href`. `onChange` is called
 * at once and then whenever the findings differ. When the page moves on to another person, the results are emptied in the same
 * task, and elements that were seen with the person before count again only when they change. Ends with `signal`.
 */
export function createFinder(
  root: Scope,
  location: { readonly href: string },
  onChange: (findings: SeenFindings) => void,
  signal: AbortSignal,
): Finder {
  let url = pageUrl(location.href);
  let site: Site = siteOf(url);
  let state: State = emptyState();
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const pending = new Set<Scope | Text>();
  const seen = new WeakMap<Node, Map<string, string>>();

  const personAt = (at: URL | null) => (at ? `${at.host} ${site.personAt(at) ?? at.pathname}` : '');
  let person = personAt(url);
  const mine: Mine = (node, said) => {
    const before = seen.get(node) ?? new Map<string, string>();
    const whose = before.get(said);
    if (whose !== undefined) return whose === person;
    seen.set(node, before.set(said, person));
    return true;
  };

  const tell = () => {
    prune(state);
    const findings = assemble(state, site, url, mine);
    const text = JSON.stringify(findings);
    if (text !== last) onChange(findings);
    last = text;
    return findings;
  };

  /** Empties the results when the address names another person; true when it does. */
  const moved = () => {
    const now = pageUrl(location.href);
    if (now?.href === url?.href) return false;
    url = now;
    site = siteOf(url);
    const next = personAt(url);
    if (next === person) return false;
    person = next;
    state = emptyState();
    pending.clear();
    pending.add(root);
    tell();
    return true;
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    moved();
    const whole = pending.has(root);
    for (const node of whole ? [root] : pending) {
      if (!whole && (!node.isConnected || hasParentIn(node, pending))) continue;
      addTo(state, node, site, url);
    }
    pending.clear();
    return tell();
  };

  const schedule = () => {
    const now = Date.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(PAUSE, Math.max(0, since + LONGEST - now)));
  };

  const observer = new MutationObserver((records) => {
    if (signal.aborted) return;
    moved();
    for (const record of records) {
      if (record.type === 'attributes') pending.add(record.target as Element);
      for (const node of record.addedNodes) {
        if (isElement(node)) pending.add(node);
        else if (node.nodeType === 3) pending.add(node as Text);
      }
    }
    schedule();
  });

  if (!signal.aborted) {
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }
  pending.add(root);
  flush();
  return { findings: flush, mine };
}

function hasParentIn(node: Node, set: ReadonlySet<Node>): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (set.has(parent)) return true;
  return false;
}
