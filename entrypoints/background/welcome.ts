import { browser } from 'wxt/browser';

/**
 * Opens the welcome page, once: when the person installs Assay, and not when it is updated. A private window alone
 * (which Firefox can be set to) keeps nothing, and gets no page that would be there at its next start again.
 */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' || browser.extension.inIncognitoContext) return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/popup.html') });
  });
}
