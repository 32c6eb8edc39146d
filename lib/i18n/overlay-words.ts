/** Sentences of surfaces that have a page of their own, of what the worker writes, and of what comes later (`entrypoints/more`). */
const OF_OTHERS =
  /^(options|bulk|welcome|popup|menu|pin|run|side|mark|ext|ask|summary|sheet|element|rule(?!_PM_0$)|award|metadata|compare_reason)_|^action_continue$|^fault_detail$|^permission_(platform|many|unknown|unknown_many|joint|denied|ask_again)$/;

/** Whether the overlay may need a message: its words go into every page that it stands on. */
export const isOverlayWord = (key: string): boolean => !OF_OTHERS.test(key);
