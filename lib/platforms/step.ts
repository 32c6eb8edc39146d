import { isPlatformHost } from './patterns.ts';
import type { Step } from './platform.ts';

const mayRedirect = (url: string) => isPlatformHost(new URL(url).hostname);

export function credentialStep(url: string, accept: string): Step {
  return { kind: 'credential', url, accept, mayRedirect: mayRedirect(url) };
}

export function pointerStep(url: string, accept: string, member: string): Step {
  return { kind: 'pointer', url, accept, member, mayRedirect: mayRedirect(url) };
}

/** `host` is who the facts of the record are "shown by". */
export function recordStep(url: string, accept: string, host: string): Step {
  return { kind: 'record', url, accept, host, mayRedirect: mayRedirect(url) };
}
