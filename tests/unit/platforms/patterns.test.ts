import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownHost, isPlatformHost, keyOf, readAddress } from '../../../lib/platforms/patterns.ts';
import { destinationOf, isWorthReading } from '../../../lib/platforms/patterns-notice.ts';
import { findBadges } from '../../../lib/sites/index.ts';
import { page } from '../sites/page.ts';

const U = '7c1f0a52-3b6d-4e8f-9a10-2b3c4d5e6f70';
const V = '11111111-2222-4333-8444-555555555555';
const B = 'Kq3vTz8LmN0pRs5uWx7YaB';
const H40 = '0123456789abcdef0123456789abcdef01234567';
const H32 = 'fedcba9876543210fedcba9876543210';
const H64 = 'a1'.repeat(32);

/** href, platform, id, proof. */
const AWARDS: [string, string, string | null, string][] = [
  [`https://www.credly.com/badges/${U}/linked_in_profile?trk=public_profile_see-credential`, 'credly', U, 'hosted'],
  [`https://www.youracclaim.com/badges/${U}?source=linked_in_profile`, 'credly', U, 'hosted'],
  [`http://credly.com/badges/${U.toUpperCase()}`, 'credly', U, 'hosted'],
  [`https://www.credly.com/earner/earned/badge/${U}`, 'credly', U, 'hosted'],
  [`https://www.credly.com/embedded_badge/${U}`, 'credly', U, 'hosted'],
  [`https://api.credly.com/v1/obi/v2/badge_assertions/${U}`, 'credly', U, 'hosted'],
  [`https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${U}`, 'credly', U, 'signed'],
  [`https://skillshop.credential.net/${U}#acc.WEAxxxx1`, 'accredible', U, 'hosted'],
  [`https://edu.google.accredible.com/${U}`, 'accredible', U, 'hosted'],
  ['https://www.credential.net/10000007', 'accredible', '10000007', 'hosted'],
  [`https://api.accredible.com/v1/obi/badge_assertions/${U}`, 'accredible', U, 'hosted'],
  [`https://credentials.databricks.com/${U}`, 'accredible', U, 'hosted'],
  [`https://achieve.snowflake.com/${U}`, 'accredible', U, 'hosted'],
  [`https://api.badgr.io/public/assertions/${B}`, 'badgr', B, 'hosted'],
  [`https://badges.parchment.com/public/assertions/${B}?identity__email=x%40y.z`, 'badgr', B, 'hosted'],
  [`https://ca.badgr.com/public/assertions/${B}`, 'badgr', B, 'hosted'],
  [`https://college.badges.parchment.ca/public/assertions/${B}`, 'badgr', B, 'hosted'],
  [`https://asu.badgr.com/public/assertions/${B}?v=`, 'badgr', B, 'hosted'],
  [`https://api.eu.badgr.io/public/assertions/${B}.json?v=2_0`, 'badgr', B, 'hosted'],
  [`https://eu.badgr.com/backpack/badges/${B}`, 'badgr', B, 'hosted'],
  [`https://openbadgefactory.com/v1/assertion/${H40}.html`, 'open-badge-factory', H40, 'hosted'],
  [`https://openbadgefactory.com/obv3/credentials/${H40}`, 'open-badge-factory', H40, 'signed'],
  [`https://factory.cancred.ca/v1/assertion/${H40}`, 'cancred', H40, 'hosted'],
  [`https://factory.cancred.ca/validator?id=${H40}&lang=en`, 'cancred', H40, 'hosted'],
  [
    `https://factory.cancred.ca/validator/result?a=https%3A%2F%2Ffactory.cancred.ca%2Fv1%2Fassertion%2F${H40}.json&trk=x`,
    'cancred',
    H40,
    'hosted',
  ],
  [
    `https://openbadgefactory.com/validator/result?a=https%3A%2F%2Fopenbadgefactory.com%2Fv1%2Fassertion%2F${H40}.json`,
    'open-badge-factory',
    H40,
    'hosted',
  ],
  ['https://openbadgepassport.com/app/badge/info/1000012/pic/embed', 'open-badge-passport', '1000012', 'hosted'],
  ['https://badges.ecampusontario.ca/app/badge/info/90012', 'open-badge-passport', '90012', 'hosted'],
  ['https://passport.cancred.ca/app/badge/info/12', 'open-badge-passport', '12', 'hosted'],
  [`https://moodle.college.example/badges/badge.php?hash=${H40}`, 'moodle', H40, 'hosted'],
  [`https://x.example/moodle/badges/assertion.php?b=${H40}&obversion=2`, 'moodle', H40, 'hosted'],
  [`https://x.example/public/badges/json/assertion.php?b=${H40}&obversion=v2p0`, 'moodle', H40, 'hosted'],
  ['https://x.example/mod/customcert/verify_certificate.php?code=Ab3dEf', 'moodle', 'Ab3dEf', 'page'],
  [`https://openbadges.education/public/assertions/${B}`, 'open-education-badges', B, 'signed'],
  [`https://api.openbadges.education/public/assertions/${B}.json?v=3_0`, 'open-education-badges', B, 'signed'],
  [`https://verifierplus.org/credentials/${U}`, 'verifier-plus', U, 'signed'],
  [
    'https://verifierplus.org/#verify?vc=https://college.example/vc.json',
    'verifier-plus',
    'https://college.example/vc.json',
    'signed',
  ],
  [`https://learner.mycreds.ca/badges/public/assertion/${B}`, 'mycreds', B, 'page'],
  [`https://learner.mycreds.ca/r/sharelink/${U}/${V}`, 'mycreds', null, 'page'],
  [`https://courses.edx.org/certificates/${H32}?trk=public_profile_see-credential`, 'edx', H32, 'page'],
  [`https://credentials.edx.org/records/programs/shared/${H32}`, 'edx', H32, 'page'],
  [`https://mitxonline.mit.edu/certificate/program/${U}/`, 'mitx-online', U, 'page'],
  [`https://credsverse.com/credentials/${U}`, 'certifier', U, 'page'],
  ['https://verified.sertifier.com/en/verify/00000000000012/?ref=email', 'sertifier', '00000000000012', 'page'],
  [`https://certopus.com/c/${H32}`, 'certopus', H32, 'page'],
  [`https://www.virtualbadge.io/certificate-validator?credential=${U}`, 'virtualbadge', U, 'page'],
  ['https://bcert.me/bbbbbbbbb', 'badgecert', 'bbbbbbbbb', 'page'],
  ['https://bcert.me/bc/html/show-badge.html?b=bbbbbbbb', 'badgecert', 'bbbbbbbb', 'page'],
  ['https://www.badgecraft.eu/en/user-badges/xyz', 'badgecraft', 'xyz', 'page'],
  [`https://certificate.bcdiploma.com/check/${H64}${'B'.repeat(40)}`, 'bcdiploma', `${H64}${'B'.repeat(40)}`, 'page'],
  ['https://europa.eu/europass/digital-credentials/viewer/#/y', 'europass', null, 'page'],
  [
    'https://learn.microsoft.com/api/credentials/share/en-us/JanePlaceholder-1/1A9768B6437403FB?sharingId',
    'microsoft-learn',
    '1A9768B6437403FB',
    'page',
  ],
  [
    'https://learn.microsoft.com/en-us/users/janeplaceholder-1/credentials/b9ec5b3ffb7371f7',
    'microsoft-learn',
    'b9ec5b3ffb7371f7',
    'page',
  ],
  [`https://www.skills.google/public_profiles/${U}/badges/1234569?utm_source=linkedin`, 'google-skills', `${U}/1234569`, 'page'],
  ['https://www.coursera.org/account/accomplishments/verify/BBBBBBBBBBB3', 'coursera', 'BBBBBBBBBBB3', 'page'],
  [
    'https://www.coursera.org/account/accomplishments/specialization/certificate/BBBBBBBBBBB2',
    'coursera',
    'BBBBBBBBBBB2',
    'page',
  ],
  ['https://coursera.org/verify/XYZ123ABC', 'coursera', 'XYZ123ABC', 'page'],
  [`https://www.linkedin.com/learning/certificates/${H64}?trk=x`, 'linkedin-learning', H64, 'page'],
  [`https://www.udacity.com/certificate/e/${U}`, 'udacity', U, 'page'],
  ['https://graduation.udacity.com/confirm/ABCDEF12', 'udacity', 'ABCDEF12', 'page'],
  ['https://www.freecodecamp.org/certification/jane/responsive-web-design', 'freecodecamp', 'jane/responsive-web-design', 'page'],
  ['https://www.hackerrank.com/certificates/c75f6b1d4c4f', 'hackerrank', 'c75f6b1d4c4f', 'page'],
  ['https://trailhead.salesforce.com/en/credentials/certification-detail-print/?searchString=AA+b/c=', 'trailhead', null, 'page'],
  [`https://catalog-education.oracle.com/ords/certview/sharebadge?id=${H64.toUpperCase()}`, 'oracle', H64.toUpperCase(), 'page'],
  ['https://verify.skilljar.com/c/3dff150ca463', 'skilljar', '3dff150ca463', 'page'],
  ['https://www.udemy.com/certificate/UC-BBBBBBB1/', 'udemy', 'UC-BBBBBBB1', 'page'],
  [`https://ude.my/UC-${U}`, 'udemy', `UC-${U}`, 'page'],
  [`https://creds.dock.io/${H64}`, 'dock', H64, 'page'],
  [`https://lms.college.example/certificates/${H32}`, 'open-edx', H32, 'page'],
  [`https://lms.college.example/certificates/${H32}/?lang=fr`, 'open-edx', H32, 'page'],
  [`https://edubadges.nl/public/assertions/${B}`, 'edubadges', B, 'page'],
  [`https://api.edubadges.nl/public/assertions/${B}`, 'edubadges', B, 'page'],
  [`https://college.hylandcredentials.com/certificates/${U}`, 'blockcerts', U, 'page'],
  [`https://www.blockcerts.org/${H32}`, 'blockcerts', H32, 'page'],
  ['https://learncard.app/share-boost?uri=lc:abc&pin=1', 'learncard', 'lc:abc', 'page'],
];

/** href, kind, platform: what is not one person's award. */
const OTHERS: [string, string, string | null][] = [
  ['https://www.credly.com/org/acme/badge/python-essentials-1.1', 'template', 'credly'],
  ['https://www.credly.com/users/jane/badges', 'profile', 'credly'],
  ['https://www.credly.com/go/AbCdEfGh', 'short-link', 'credly'],
  [`https://images.credly.com/images/${U}/image.png`, 'picture', 'credly'],
  [`https://app.diagrams.net/?redirect=https://www.credly.com/badges/${U}`, 'unknown', null],
  ['https://edu.google.accredible.com/profile/jane/wallet', 'profile', 'accredible'],
  [`https://evil.example/${U}`, 'unknown', null],
  ['https://badgr.com/public/issuers/x', 'profile', 'badgr'],
  [`https://badgr.com/public/badges/${B}`, 'template', 'badgr'],
  [`https://badgr.com/public/collections/${H32}`, 'collection', 'badgr'],
  ['https://openbadgefactory.com/v1/badge/_/T5EFYFaNXGXaD13/criteria.html', 'template', 'open-badge-factory'],
  ['https://openbadgepassport.com/app/profile/5', 'profile', 'open-badge-passport'],
  ['https://passport.cancred.ca/app/profile/10001', 'profile', 'open-badge-passport'],
  ['https://ecampusontario.pressbooks.pub/x', 'unknown', null],
  ['https://mycreds.ca/how-to-sign-in-to-mycreds/', 'unknown', null],
  ['https://x.example/badges/index.php?type=1', 'unknown', null],
  ['https://x.example/badges/badgeclass.php?id=7', 'template', 'moodle'],
  ['https://verifierplus.org/faq', 'unknown', 'verifier-plus'],
  [`https://openbadges.education/public/badges/${B}`, 'template', 'open-education-badges'],
  ['https://learn.microsoft.com/en-us/training/', 'unknown', 'microsoft-learn'],
  ['https://www.coursera.org/learn/python', 'unknown', 'coursera'],
  [`https://coursera.org/share/${H32}`, 'short-link', 'coursera'],
  ['https://www.linkedin.com/in/jane', 'unknown', null],
  ['https://lnkd.in/gAbCdEf', 'short-link', null],
  ['https://college.example/badge.json', 'unknown', null],
  [`https://college.example/en/certificates/${H32}/x`, 'unknown', null],
  [`https://college.example/certificates/${H32}0`, 'unknown', null],
  ['https://www.blockcerts.org/guide/', 'unknown', 'blockcerts'],
  ['https://college.example/badge.png', 'unknown', null],
];

/** href, what it imitates. */
const LOOK_ALIKES: [string, string][] = [
  [`https://credly.com.evil.example/badges/${U}`, 'credly.com'],
  [`https://badgr.com.evil.example/public/assertions/${B}`, 'badgr.com'],
  [`https://credIy.com/badges/${U}`, 'credly.com'],
  [`https://www.cred1y.com/badges/${U}`, 'credly.com'],
  [`https://credyl.com/badges/${U}`, 'credly.com'],
  [`https://credly.co/badges/${U}`, 'credly.com'],
  [`https://credly.co.uk/badges/${U}`, 'credly.com'],
  [`https://www-credly.com/badges/${U}`, 'credly.com'],
  [`https://сredly.com/badges/${U}`, 'credly.com'], // a Cyrillic "с"
  [`https://accrediblé.com/${U}`, 'accredible.com'],
  [`https://www.credly.com@evil.example/badges/${U}`, 'credly.com'],
  [`https://linkedin.com.evil.example/learning/certificates/${H64}`, 'linkedin.com'],
];

describe('readAddress', () => {
  it.each(AWARDS)('reads %s as an award', (href, platform, id, proof) => {
    expect(readAddress(href)).toMatchObject({ kind: 'award', platform, id, proof });
  });

  it.each(OTHERS)('does not read %s as an award', (href, kind, platform) => {
    expect(readAddress(href)).toMatchObject({ kind, platform, id: null });
  });

  it.each(LOOK_ALIKES)('warns of %s', (href, resembles) => {
    expect(readAddress(href)).toMatchObject({ kind: 'look-alike', platform: null, id: null, resembles });
  });

  it.each([
    'https://badger.com/x',
    'https://certifier.com/x',
    'https://credible.org/x',
    'https://blog.credly.com/x',
    'https://xn--mnchen-3ya.de/x',
    'https://accredible.college.edu/x',
    'https://credly.school.ca/x',
    'https://credly.college.example/x',
  ])('does not accuse %s', (href) => {
    expect(readAddress(href)?.kind).toBe('unknown');
  });

  it.each([
    'mailto:jane@example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    '/badges/x',
    '',
    'https://',
    'hxxps://credly.com/badges/x',
  ])('is null for %j', (href) => {
    expect(readAddress(href)).toBeNull();
  });

  it('unwraps redirect wrappers, three deep and no deeper', () => {
    const badge = `https://www.credly.com/badges/${U}`;
    const wrap = (inner: string) =>
      `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(inner)}&urlhash=x&mt=y&isSdui=true&lipi=z`;
    expect(readAddress(wrap(badge))?.url).toBe(badge);
    expect(readAddress(`/redir/redirect?url=${encodeURIComponent(badge)}`, 'https://www.linkedin.com/in/jane')?.url).toBe(badge);
    expect(readAddress(wrap(wrap(wrap(badge))))?.url).toBe(badge);
    expect(readAddress(wrap(wrap(wrap(wrap(badge)))))?.platform).toBeNull();
    expect(readAddress(wrap('javascript:alert(1)'))).toBeNull();
  });

  it('removes tracking and e-mail addresses and leaves the rest as it was written', () => {
    expect(readAddress(`http://WWW.Credly.com/badges/${U.toUpperCase()}?utm_source=a&source=b&trk=c&keep=%2B/+#d`)?.url).toBe(
      `https://www.credly.com/badges/${U}?keep=%2B/+#d`,
    );
    expect(readAddress(`https://api.badgr.io/public/assertions/${B}?identity__email=jane%40example.com`)?.url).toBe(
      `https://api.badgr.io/public/assertions/${B}`,
    );
    expect(readAddress('https://user:secret@college.example/a')?.url).toBe('https://college.example/a');
  });

  it('never throws, and never keeps a tracking parameter', () => {
    const part = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('https://www.linkedin.com/safety/go?url=', 'https://credly.com/badges/', '%', '@', 'xn--'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const href = parts.join('');
        const address = readAddress(href);
        if (address === null) return;
        expect(new URL(address.url).protocol).toBe('https:');
        expect(new URL(address.url).searchParams.has('identity__email')).toBe(false);
        expect(readAddress(address.url)).not.toBeNull();
        keyOf(address);
      }),
    );
  });
});

describe('isWorthReading', () => {
  const worth = (href: string) => {
    const url = destinationOf(href);
    return url !== null && isWorthReading(url);
  };
  const known = OTHERS.filter(([, kind, platform]) => kind !== 'unknown' || platform !== null);

  it.each([...AWARDS, ...known, ...LOOK_ALIKES].map(([href]) => href))('lets the page script see %s', (href) => {
    expect(worth(href)).toBe(true);
  });

  it.each(AWARDS)('leaves %s to be found on a page', (href, platform, id) => {
    const { links } = findBadges(page(`<a href="${href}">x</a>`), { href: 'https://portfolio.example/' });
    expect(links).toMatchObject([{ platform, id, kind: 'award' }]);
  });

  it.each(OTHERS.filter((other) => !known.includes(other)).map(([href]) => href))('passes over %s', (href) => {
    expect(worth(href)).toBe(false);
  });
});

describe('keyOf', () => {
  const key = (href: string) =>
    keyOf(readAddress(href) ?? { url: '', platform: null, id: null, kind: 'unknown', proof: 'unknown' });

  it('is one for every address of one badge', () => {
    expect(key(`https://www.credly.com/badges/${U}/public_url`)).toBe(key(`http://youracclaim.com/badges/${U.toUpperCase()}`));
    expect(key(`https://badges.parchment.ca/public/assertions/${B}`)).toBe(
      key(`https://api.ca.badgr.io/public/assertions/${B}.json`),
    );
    expect(key('https://www.openbadgepassport.com/app/badge/info/3')).toBe(
      key('https://openbadgepassport.com/app/badge/info/3/embed'),
    );
  });

  it('differs where one number means two things', () => {
    expect(key(`https://badgr.com/public/assertions/${B}`)).not.toBe(key(`https://ca.badgr.com/public/assertions/${B}`));
    expect(key('https://openbadgepassport.com/app/badge/info/3')).not.toBe(
      key('https://badges.ecampusontario.ca/app/badge/info/3'),
    );
    expect(key(`https://a.example/certificates/${H32}`)).not.toBe(key(`https://b.example/certificates/${H32}`));
    expect(key(`https://a.example/badges/badge.php?hash=${H40}`)).not.toBe(key(`https://b.example/badges/badge.php?hash=${H40}`));
  });
});

describe('hosts', () => {
  it('knows the hosts of platforms, and follows redirects only where credentials are', () => {
    expect(isPlatformHost('api.ca.badgr.io')).toBe(true);
    expect(isPlatformHost('WWW.credly.com')).toBe(true);
    expect(isPlatformHost('www.coursera.org')).toBe(false);
    expect(isKnownHost('www.coursera.org')).toBe(true);
    expect(isPlatformHost('credly.com.evil.example')).toBe(false);
    expect(isPlatformHost('moodle.example')).toBe(false);
  });
});
