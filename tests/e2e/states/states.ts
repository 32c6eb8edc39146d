import type { Page } from '@playwright/test';
import type { World } from '../../world/server.ts';
import type { Assay } from '../extension.ts';
import { BULK_STATES } from './bulk.ts';
import { MARKS_STATES } from './marks.ts';
import { OPTIONS_STATES } from './options.ts';
import { PANEL_STATES } from './panel.ts';
import { POPUP_STATES } from './popup.ts';
import { SHEET_STATES } from './sheet.ts';
import { SIDE_PANEL_STATES } from './side-panel.ts';
import { WELCOME_STATES } from './welcome.ts';

/** A world, and two browsers: in one the person allows whatever Assay asks for, in the other nothing was answered yet. */
export interface Stage {
  world: World;
  allowing: Assay;
  strict: Assay;
}

/** One state of one surface, brought about for real. */
export interface State {
  name: string;
  /** Default: as the surface is in a browser. */
  size?: { width: number; height: number };
  /** The next state of the same scene goes on from this one. */
  scene?: string;
  /** It hears nothing any more, not even that the language changed. */
  isOrphan?: true;
  /** What a screen reader hears of itself, in English. */
  announces?: string;
  /** Gives the page to look at. */
  arrange(stage: Stage): Promise<Page>;
}

export const STATES: State[] = [
  ...WELCOME_STATES,
  ...POPUP_STATES,
  ...PANEL_STATES,
  ...SIDE_PANEL_STATES,
  ...BULK_STATES,
  ...SHEET_STATES,
  ...OPTIONS_STATES,
  // Last: an update of the extension ends what came before.
  ...MARKS_STATES,
];

/** The state of that name; throws when there is none, for a misspelt name is a mistake in a test. */
export function stateOf(name: string): State {
  const found = STATES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no state ${name}`);
  return found;
}
