import type { Scope } from './dom.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import type { Site } from './site.ts';

/** Markup that only one site has. */
const MARKS: [string, Site][] = [
  [linkedin.lists.sections?.replace(/,main$/, '') ?? '', linkedin],
  ['[componentkey^="ProfileVerificationTriggerRef-"],[componentkey^="com.linkedin.sdui."]', linkedin],
  ['.flyover .interview-story', lever],
  ['[data-provides="candidate-header"],[data-provides="header-view-resume"]', greenhouse],
];

/** The site that a saved page came from, when nobody told its address; undefined for any other. */
export function guessSite(root: Scope): Site | undefined {
  return MARKS.find(([selector]) => root.querySelector(selector))?.[1];
}
