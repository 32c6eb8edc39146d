import { ANY_CREDENTIAL } from './accept.ts';
import type { Address, Step } from './platform.ts';
import { credentialStep } from './step.ts';

/** An address of no platform that we know, such as a JSON, JWT, PNG or SVG file: asked once, as it stands. */
export function direct(address: Address): Step[] {
  const url = new URL(address.url);
  url.hash = '';
  return [credentialStep(url.href, ANY_CREDENTIAL)];
}
