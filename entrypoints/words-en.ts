import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import en from '../assets/public/_locales/en/messages.json' with { type: 'json' };

// The overlay's sentences: only those of the person's language are put into a page (see `panelWords` in wxt.config.ts).
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { assayWords: { en } });
});
