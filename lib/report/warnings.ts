import type { PictureWords } from '../credential/model.ts';
import { cleanLine } from '../facts/clean.ts';
import { compareTitles, languagesOf, titleWords } from '../facts/comparison.ts';
import { compareHolder } from '../facts/holder.ts';
import type { Facts } from '../facts/model.ts';
import { readRecipient } from '../facts/recipient.ts';
import { isString } from '../json.ts';
import { sameIdentifier } from '../net/address.ts';
import type { PageClaims } from '../sites/badge-link.ts';
import { strangeLetters } from '../trust/look-alike.ts';
import { type Check, check } from '../verify/check.ts';
import type { EndorsementVerification, Verification } from '../verify/verification.ts';
import { linesAt } from './lines-at.ts';

/** Whom the user looks at, by what the page says or the user typed. */
interface KnownPerson {
  holder: { name: string | null };
  claims: PageClaims | null;
}

/** What a reader should look at in a badge that checks out otherwise (employer facts, section 7). None of it changes the verdict. */
export async function warningsOf(verification: Verification, facts: Facts, known: KnownPerson): Promise<Check[]> {
  const { picture } = verification.credential;
  const mixed = [facts.issuerName, facts.title].flatMap((fact) => (fact === null ? [] : mixedScripts(fact.value)));
  return [
    ...((await isSelfIssued(verification, facts, known))
      ? [check('holder_is_issuer', { name: facts.issuerName?.value ?? verification.issuerId ?? '' })]
      : []),
    ...mixed,
    ...(picture ? pictureCheck(picture, languagesOf(facts.title), facts.issuerName?.value ?? '') : []),
  ];
}

/** Letters of another alphabet in a Latin word (T10): Greek and Cyrillic stand at three digits. */
function mixedScripts(name: string): Check[] {
  const letters = strangeLetters(name).map((letter) => `${letter} (U+0${letter.charCodeAt(0).toString(16).toUpperCase()})`);
  return letters.length === 0 ? [] : [check('name_mixed_scripts', { name, term: letters.slice(0, 5).join(', ') })];
}

/** The issuer is whom the badge is issued to: by identifier, by name, or by an address of the issuer's own (T4). */
async function isSelfIssued(
  { credential, issuerId, issuerProfile }: Verification,
  facts: Facts,
  { holder, claims }: KnownPerson,
): Promise<boolean> {
  const { json } = credential;
  const { names, identifiers } = readRecipient(credential, null);
  const ids = [...linesAt(json, 'credentialSubject.id'), ...identifiers.map(({ value }) => value)];
  if (issuerId !== null && ids.some((id) => sameIdentifier(id, issuerId))) return true;
  const known = {
    name: facts.issuerName?.value ?? null,
    emails: [...linesAt(json, 'issuer.email'), ...linesAt(issuerProfile, 'email')],
  };
  const people = [...names, holder.name, claims?.holder].filter(isString);
  return (await compareHolder({ names: people, identifiers, known })).holder === 'match';
}

/** What drawing programs write, and what says no more than that it is a picture of a badge. */
const OF_DRAWING = /^(\d+|artboard|asset|badges?|copy|design|file|group|icon|image|layer|logo|png|svg|untitled)$/;

/** The picture's own title is another than the badge's, and what describes the picture does not name the badge either (T8). */
function pictureCheck(picture: PictureWords, titles: string[], issuer: string): Check[] {
  const what = picture.title ?? '';
  const [badge] = titles;
  const words = titleWords(what);
  if (badge === undefined || words.length < 2 || words.every((word) => OF_DRAWING.test(word))) return [];
  const agrees = [what, picture.text ?? ''].some(
    (said) =>
      [issuer, ...titles].some((name) => ['same', 'similar'].includes(compareTitles(said, name))) ||
      titles.some((title) => titleWords(title).every((word) => titleWords(said).includes(word))),
  );
  return agrees ? [] : [check('picture_says_other', { what: cleanLine(what), badge })];
}

/** Several endorsers, and one key that signs for all of them (T6). */
export function oneKeyChecks(endorsements: readonly EndorsementVerification[]): Check[] {
  const signed = endorsements.filter(({ authentic }) => authentic === 'signed' || authentic === 'unbound');
  const keys = new Set(signed.flatMap(({ signer }) => signer?.thumbprint ?? []));
  return [...keys]
    .map((key) => signed.filter(({ signer }) => signer?.thumbprint === key))
    .filter((all) => new Set(all.map(({ endorser }) => endorser.id)).size > 1)
    .map(({ length }) => check('endorsement_one_key', { number: String(length) }, 'endorsements'));
}
