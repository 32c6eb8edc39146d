import { base64, base64url } from '../../lib/base.ts';
import type { GivenFile } from '../../lib/store/jobs.ts';

/** What was done to the sample: one letter of its title. */
export interface Alteration {
  /** The file, with that letter changed in its bytes; the signature is as it was. */
  text: string;
  /** The title as the file states it now, in three parts; the middle one is the letter. */
  title: [before: string, letter: string, after: string];
}

const NAME = '"name":"';

/** The signed part of a compact JWS as text, and where the achievement's name stands in it; null when it states none. */
function titleIn(payload: string): { said: string; from: number; to: number } | null {
  const said = new TextDecoder().decode(base64url.decode(payload));
  const achievement = said.indexOf('"achievementType"');
  const from = said.indexOf(NAME, achievement) + NAME.length;
  return achievement < 0 || from < NAME.length ? null : { said, from, to: said.indexOf('"', from) };
}

/** The letter after this one, so that a change is always a change. */
const next = (letter: string): string =>
  /[zZ]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 25) : String.fromCharCode(letter.charCodeAt(0) + 1);

/** The sample with one letter of its title changed: the first for `times` 0, then the second …, and around again. */
export function alter(jws: string, times: number): Alteration | null {
  const [header, payload, signature] = jws.trim().split('.');
  const stated = signature === undefined || payload === undefined ? null : titleIn(payload);
  if (stated === null) return null;
  const { said, from, to } = stated;
  const was = said.slice(from, to);
  const letters = [...was].flatMap((character, at) => (/[a-zA-Z]/.test(character) ? [at] : []));
  const at = letters[times % letters.length];
  if (at === undefined) return null;
  const title: Alteration['title'] = [was.slice(0, at), next(was.charAt(at)), was.slice(at + 1)];
  const altered = new TextEncoder().encode(said.slice(0, from) + title.join('') + said.slice(to));
  return { title, text: `${header}.${base64url.encode(altered)}.${signature}` };
}

/** The sample as a file that somebody gave us: it is judged like any other. */
export const fileOf = (name: string, text: string): GivenFile => ({
  name,
  contentType: 'application/vc+jwt',
  base64: base64.encode(new TextEncoder().encode(text)),
});
