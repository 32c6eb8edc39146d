import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import card from '../../assets/styles/card.css?inline';
import panel from '../../assets/styles/panel.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { type OpenPanel, openPanel } from './open-panel.tsx';

// The isolated world outlives a second injection, and the page does not see it.
const here = globalThis as { assayPanel?: OpenPanel };

export default defineUnlistedScript(() => {
  if (here.assayPanel?.isOpen()) return here.assayPanel.focus();
  here.assayPanel?.close();
  here.assayPanel = openPanel(document, tokens + card + panel);
});
