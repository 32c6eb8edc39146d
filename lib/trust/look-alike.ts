import { issuerWords } from '../facts/comparison.ts';
import { homograph, withinEdits } from '../platforms/patterns-imitated.ts';
import { registrableDomain } from '../verify/same-organisation.ts';

/** Letters of other scripts, and digits, that look like a Latin letter, each above the one that it looks like; "1", "l" and "i" are one. */
const LOOKS = 'аеорсухіјѕԁһӏѵԛԝвкмнтгαβεηικνορτυχ01i';
const LIKE = 'aeopcyxljsdhlvqwbkmhtrabenlkvoptuxoll';

/** Words that half of all names share: two names that differ in the other half are two. */
const COMMON =
  /^(universi|colleg|institut|school|ecole|academ|associat|council|conseil|canad|national|foundation|society|cent(re|er)|technolog)/;
/** Below so many letters a name is an acronym, and its neighbours are other people's. */
const SHORT = 5;
const LONG = 12;

/** What a text looks like: letters that are easily taken for each other are one letter (Unicode TR 39, section 4, in small). */
const skeleton = (text: string): string =>
  [...text]
    .map((letter) => LIKE[LOOKS.indexOf(letter)] ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');

/**
 * Whether two names of organisations are one name, or easily taken for each other: the same to the eye, or one letter apart (two in long
 * names). Symmetric. That two names are alike says nothing about who is meant (employer facts, section 7, T1).
 */
export function resemblance(a: string, b: string): 'same' | 'similar' | null {
  const [words, others] = [issuerWords(a), issuerWords(b)];
  const [own, other] = [words.join(''), others.join('')];
  if (own === '' || other === '') return null;
  if (own === other) return 'same';
  const [left, right] = [skeleton(own), skeleton(other)];
  if (left === right) return 'similar';
  // "District 42" and "District 43" are neighbours.
  if (words.filter(isNumber).join() !== others.filter(isNumber).join()) return null;
  const letters = Math.min(...[words, others].map((all) => all.filter((word) => !COMMON.test(word)).join('').length));
  return letters >= SHORT && withinEdits(left, right, letters > LONG ? 2 : 1) ? 'similar' : null;
}

/** A name that is too short to be anybody's alone. */
export const isAcronym = (name: string): boolean => issuerWords(name).join('').length < SHORT;

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/**
 * Whether a host is easily taken for another: the same to the eye, one letter apart, or the other's whole name inside a third one's.
 * `otherEnding`: also the same name under another ending, which for a host that nobody chose is an everyday thing.
 */
export function hostResembles(host: string, known: string, otherEnding = false): boolean {
  const [own, other] = [registrableDomain(host) ?? host, registrableDomain(known) ?? known];
  if (own === other) return false;
  if (`.${host}`.includes(`.${other}.`)) return true;
  const [[label = '', ...ending], [name = '', ...its]] = [own.split('.'), other.split('.')];
  if (label === name) return otherEnding;
  if (skeleton(label) === skeleton(name) || homograph(label, name)) return true;
  return ending.join() === its.join() && Math.min(label.length, name.length) >= SHORT && withinEdits(label, name, 1);
}

/** Letters of Greek and Cyrillic that pass for Latin ones, in a word that is Latin otherwise; none in a word of one script (T10). */
export function strangeLetters(text: string): string[] {
  const mixed = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => LATIN.test(word));
  return [...new Set(mixed.join(''))].filter((letter) => !LATIN.test(letter) && LOOKS.includes(letter.toLowerCase()));
}

const LATIN = /\p{Script=Latin}/u;
