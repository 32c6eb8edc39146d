import { HOST } from '../../lib/store/settings.ts';

/** Sites that Assay knows how to read, offered so that nobody has to look up a host. */
export const OFFERED = ['www.linkedin.com', 'app.greenhouse.io', 'hire.lever.co'] as const;

/** LinkedIn's agreement forbids what changes its pages: marks there stand behind a notice. */
export const isLinkedIn = (host: string): boolean => /(^|\.)linkedin\.com$/.test(host);

/** The host that somebody typed, as a name or as an address of one of its pages; null when it is none that can be read. */
export function hostTyped(text: string): string | null {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return HOST.test(hostname) && !/^[\d.]+$/.test(hostname) ? hostname : null;
}
