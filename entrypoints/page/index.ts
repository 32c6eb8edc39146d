import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageWatch, watchPage } from './watch-page.ts';

// The isolated world outlives a second injection, and the page does not see it.
const here = globalThis as { assayPage?: PageWatch };

export default defineUnlistedScript(() => {
  // Injected twice, the first one goes on; unless it belongs to an extension that was updated since.
  if (here.assayPage?.isAlive()) return;
  const start = () => {
    here.assayPage = watchPage(document, location);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
});
