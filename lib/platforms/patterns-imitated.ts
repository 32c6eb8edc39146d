/** Domains that are imitated: in these even one changed letter is an imitation … */
const IMITATED =
  'credly.com youracclaim.com accredible.com openbadgefactory.com openbadgepassport.com verifierplus.org cancred.ca ecampusontario.ca hackerrank.com freecodecamp.org coursera.org linkedin.com microsoft.com udacity.com salesforce.com'.split(
    ' ',
  );
/** … and in these, whose words are common, only the whole name inside another host is. */
const EMBEDDED =
  'credential.net badgr.com badgr.io badges.parchment.com badges.parchment.ca mycreds.ca edx.org sertifier.com udemy.com'.split(
    ' ',
  );
/** So many of the first are so distinctive that another ending is an imitation too. */
const DISTINCT = 6;

const names = [...IMITATED, ...EMBEDDED].join('|').replaceAll('.', '\\.');
const genuine = new RegExp(`(?:^|\\.)(?:${names})$`);
const embedded = new RegExp(`(?:^|[.-])(${names})(?=[.-]|$)`);

/** At most `most` letters inserted, left out, replaced or swapped with their neighbours make one of the other. */
export function withinEdits(a: string, b: string, most: number): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [left, right] = [a.slice(same), b.slice(same)];
  if (left === right || most === 0) return left === right;
  const without = (of: number, ofOther: number): boolean => withinEdits(left.slice(of), right.slice(ofOther), most - 1);
  const isSwapped = left[0] === right[1] && left[1] === right[0];
  return without(1, 0) || without(0, 1) || without(1, 1) || (isSwapped && without(2, 2));
}

/** The Latin letters that punycode leaves of `label`, in order, are most of `name`: letters of other scripts stand in for the rest. */
export function homograph(label: string, name: string): boolean {
  const rest = /^xn--(.+)-/.exec(label)?.[1] ?? '';
  return rest.length >= name.length / 2 && rest.length < name.length && new RegExp([...rest].join('.*')).test(name);
}

/** How many labels make the ending under which domains are sold: "co.uk" counts two. Good enough without the public list. */
function endingOf(host: string): number {
  return /\.(?:com?|org?|net?|ac|edu|gov)\.[a-z]{2}$/.test(host) ? 2 : 1;
}

function imitatedHost(host: string): string | null {
  if (genuine.test(host)) return null;
  const inside = embedded.exec(host)?.[1];
  if (inside) return inside;
  const labels = host.split('.');
  const domain = labels.slice(-2).join('.');
  for (const [index, known] of IMITATED.entries()) {
    const name = known.slice(0, known.indexOf('.'));
    if (withinEdits(domain, known, 1)) return known;
    if (index < DISTINCT && labels.at(-1 - endingOf(host)) === name) return known;
    if (labels.some((label) => homograph(label, name))) return known;
  }
  return null;
}

/** The genuine host that an address at an unknown host imitates, by its host or by bait ("https://www.credly.com@host/"); null for none. */
export function imitatedBy(url: URL): string | null {
  return imitatedHost(url.hostname.replace(/\.$/, '')) ?? embedded.exec(url.username.toLowerCase())?.[1] ?? null;
}
