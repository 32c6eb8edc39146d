/**
 * Tells the surfaces that a tab changed. While one telling is under way, further changes of that tab become one more telling:
 * forty reports that come in at once are not sent forty times.
 */
export function createChanges(tell: (tabId: number) => Promise<void>) {
  const telling = new Map<number, { again: boolean }>();
  return async function changed(tabId: number): Promise<void> {
    const underWay = telling.get(tabId);
    if (underWay) {
      underWay.again = true;
      return;
    }
    const turn = { again: true };
    telling.set(tabId, turn);
    while (turn.again) {
      turn.again = false;
      await tell(tabId).catch(() => undefined);
    }
    telling.delete(tabId);
  };
}
