import type { Input, MessageType, Output } from '../../../lib/messages/protocol.ts';
import type { Report } from '../../../lib/report/report.ts';
import type { World } from '../../world/server.ts';
import type { Surface } from './surface.ts';
import type { System } from './system.ts';

/** One line of a list of results, as a person reads it. */
export interface ShownLine {
  title: string;
  line: string;
}

/** A real Firefox with the extension in it, all https addresses led to a world. */
export interface FirefoxAssay {
  system: System;
  /** The text of a file that was saved, once it is whole, by the name it was given. */
  downloaded(name: string): Promise<string>;
  /** Sends the event page a message from a page of the extension. */
  tell<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>>;
  /** The tab of a page of the extension that the product itself opened, by how its path begins; waits for it. */
  opened(path: string): Promise<Surface>;
  /** The addresses of all tabs. */
  pages(): Promise<string[]>;
  /** A tab in front; waits until it has loaded. */
  open(url: string): Promise<Surface>;
  /** A page of the extension as a tab, by its path: `options.html`. */
  openPage(path: string): Promise<Surface>;
  /** `popup.html` or `sidepanel.html` as a tab, for the tab of `page`. */
  openSurface(surface: 'popup' | 'sidepanel', page: Surface): Promise<Surface>;
  /** Puts the page in front and clicks the toolbar button on it: `activeTab`, and the real popup. */
  clickToolbar(page: Surface): Promise<Surface>;
  /** The browser's real question (`allowPrompts`): what it says, and a click on "Allow" or "Deny". */
  question(): Promise<string>;
  allow(): Promise<void>;
  deny(): Promise<void>;
  /** Clicks the toolbar button and then "Check", answers "Allow" if asked, and waits until all results stand in the overlay. */
  check(page: Surface): Promise<ShownLine[]>;
  /** The overlay of a page, as soon as it is there; its shadow root is closed, and is seen all the same. */
  overlayOf(page: Surface): Promise<Surface>;
  /** Strikes the keys that the manifest suggests for a command. */
  shortcut(command: string): Promise<void>;
  /** The results that a surface lists, in its order; waits until nothing is being checked. */
  resultsOf(surface: Surface): Promise<ShownLine[]>;
  /** The browser's own sidebar, once something has opened it (the product, or `openSidebar`: what the browser's menu does). */
  sidebar(): Promise<Surface>;
  openSidebar(): Promise<Surface>;
  /** Takes back every host that was allowed. */
  forgetHosts(): Promise<void>;
  tabOf(page: Surface): Promise<number>;
  /** Everything in the extension's session storage. */
  session(): Promise<Record<string, unknown>>;
  /** The reports behind a tab's results. */
  reportsOf(page: Surface): Promise<Report[]>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  world: World;
  /** The language of the browser, with or without its language pack; a matter of the extension's start. */
  locale?: string;
  /** True (default): the browser asks, and the test answers. False: every question is answered yes, without being shown. */
  allowPrompts?: boolean;
  /** Leaves the welcome page open and linkedin.com undecided. Default: the test begins after them, with results over LinkedIn's pages. */
  firstRun?: boolean;
  /** Default: the real build. */
  extension?: string;
}
