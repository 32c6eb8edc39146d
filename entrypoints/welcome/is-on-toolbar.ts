import { browser } from 'wxt/browser';

/** Newer than the browsers that Assay runs on, and than the types: Chrome 91, Edge 91, Firefox 124; the event Chrome 130. */
interface NewerAction {
  getUserSettings?(): Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: { addListener(listener: () => void): void };
}

/** Says whether the button is on the toolbar, now and whenever that changes; null where the browser does not tell. */
export function isOnToolbar(say: (now: boolean | null) => void): void {
  const action: NewerAction = browser.action;
  const ask = () => {
    const asked = action.getUserSettings?.() ?? Promise.resolve<{ isOnToolbar?: boolean }>({});
    asked.then(
      (now) => say(now.isOnToolbar ?? null),
      () => say(null),
    );
  };
  action.onUserSettingsChanged?.addListener(ask);
  // Where there is no event, the person comes back to this page after they did it.
  addEventListener('focus', ask);
  ask();
}
