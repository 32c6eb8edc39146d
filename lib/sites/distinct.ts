const plain = (title: string | null): string => title?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';

/**
 * Each badge once per title that the page states for it, in order, by a key that is the badge's own for the first: two entries with
 * one link and different titles are two claims, of which at most one is true. A finding that states no title goes with any that does.
 */
export function distinct<T>(all: Iterable<T>, keyOf: (one: T) => string, titleOf: (one: T) => string | null): Map<string, T> {
  const kept = new Map<string, T>();
  const firstTitles = new Map<string, string>();
  for (const one of all) {
    const key = keyOf(one);
    const title = plain(titleOf(one));
    const first = firstTitles.get(key);
    if (!first && (title || first === undefined)) {
      firstTitles.set(key, title);
      kept.set(key, one);
    } else if (title && title !== first && !kept.has(`${key}\n${title}`)) {
      kept.set(`${key}\n${title}`, one);
    }
  }
  return kept;
}
