/** Longer texts are worked out each time: what is remembered stays small, whatever a stranger writes. */
const MAX_LENGTH = 2000;

/**
 * A pure function of a text that remembers its latest answers: the key of an issuer is read for each of its badges.
 * At most `limit` answers; then it begins anew. Answers are shared, so that nobody may change them.
 */
export function remember<T>(limit: number, of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    if (text.length > MAX_LENGTH) return answer;
    if (known.size >= limit) known.clear();
    known.set(text, answer);
    return answer;
  };
}
