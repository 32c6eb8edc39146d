import { Panel } from './panel.tsx';
import type { SidePanelProps } from './view.ts';

/** The same list and cards beside the page; here the browser can be asked for permission. */
export function SidePanelView(props: SidePanelProps) {
  return <Panel {...props} />;
}
