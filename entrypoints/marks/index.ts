import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageWatch } from '../page/watch-page.ts';
import { type DrawnMarks, drawMarks } from './draw-marks.ts';

// The isolated world is shared with the script that reads the page, which runs before this one; the page sees neither.
const here = globalThis as { assayPage?: PageWatch; assayMarks?: DrawnMarks };

export default defineUnlistedScript(() => {
  if (here.assayMarks?.isAlive()) return;
  // Of the extension before an update: it cannot speak to anybody any more.
  here.assayMarks?.end();
  if (here.assayPage) here.assayMarks = drawMarks(document, here.assayPage);
});
