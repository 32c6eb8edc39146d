import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../lib/i18n/words.ts';
import { ALTERED, headlineOf, headlineText } from '../../../lib/report/headline.ts';
import { isPlatformHost } from '../../../lib/report/platform-host.ts';
import type { IssuerStanding, Report } from '../../../lib/report/report.ts';
import { type Authentic, type Check, type Current, check, type Verdict } from '../../../lib/verify/check.ts';
import { CODES, type Code, ruleOf } from '../../../lib/verify/codes.ts';
import { fact, NO_FACTS, report } from '../../components/reports.ts';

test('every answer that makes a badge altered is known to the headline', () => {
  expect([...ALTERED].sort()).toEqual(
    (Object.keys(CODES) as Code[]).filter((code) => ruleOf(code).authentic === 'tampered').sort(),
  );
});

const STANDINGS: IssuerStanding[] = ['pinned', 'listed', 'unrecognised', 'key-changed', 'blocked'];
const AXES: Record<Verdict, [Authentic, Current]> = {
  verified: ['signed', 'current'],
  hosted: ['hosted', 'current'],
  claim: ['unsigned', 'unknown'],
  unbound: ['unbound', 'current'],
  expired: ['signed', 'expired'],
  'not-yet-valid': ['signed', 'not-yet-valid'],
  suspended: ['signed', 'suspended'],
  revoked: ['signed', 'revoked'],
  unchecked: ['unknown', 'unknown'],
  invalid: ['tampered', 'unknown'],
};
const VERDICTS = Object.keys(AXES) as Verdict[];

function judged(
  verdict: Verdict,
  issuer: IssuerStanding = 'unrecognised',
  checks: Check[] = [],
  some: Partial<Report> = {},
): Report {
  const [authentic, current] = AXES[verdict];
  return report({
    verdict,
    axes: { authentic, current, issuer, holder: 'not-compared', holderBy: null },
    checks: issuer === 'pinned' ? [check('issuer_pinned', { name: 'College on the list' }), ...checks] : checks,
    ...some,
  });
}

const words = (one: Report, language: 'en' | 'fr' = 'en') => {
  const { title, sentence } = headlineText(headlineOf(one), wordsIn(language));
  return `${title}. ${sentence}`;
};

describe('every verdict and standing', () => {
  const all = VERDICTS.flatMap((verdict) => STANDINGS.map((standing) => [verdict, standing] as const));

  test.each(all)('%s with an issuer that is %s says "Verified" only for a known issuer', (verdict, standing) => {
    const headline = headlineOf(judged(verdict, standing));
    const known = verdict === 'verified' && (standing === 'pinned' || standing === 'listed');
    expect(headline.key === 'headline_verified').toBe(known);
    expect(headline.glyph === 'disc').toBe(known);
    expect(headline.tone === 'verified').toBe(known);
    expect(/verified/i.test(words(judged(verdict, standing)))).toBe(known);
    expect(/vérifié/i.test(words(judged(verdict, standing), 'fr').split('.')[0] ?? '')).toBe(known);
  });

  test.each(all)('%s with an issuer that is %s never says "not revoked" without a status', (verdict, standing) => {
    expect(words(judged(verdict, standing, [check('status_none')]))).not.toMatch(/not revoked/i);
  });

  test.each(VERDICTS.filter((verdict) => verdict !== 'invalid'))('a blocked issuer or a changed key heads %s', (verdict) => {
    expect(headlineOf(judged(verdict, 'blocked'))).toMatchObject({ key: 'headline_blocked', glyph: 'barred', tone: 'red' });
    expect(headlineOf(judged(verdict, 'key-changed'))).toMatchObject({
      key: 'headline_key_changed',
      glyph: 'key',
      tone: 'amber',
    });
  });

  test.each(all)('%s / %s leaves no placeholder open in either language', (verdict, standing) => {
    for (const language of ['en', 'fr'] as const) expect(words(judged(verdict, standing), language)).not.toMatch(/[{}]/);
  });
});

test('a status that was checked says "not revoked"', () => {
  expect(words(judged('verified', 'pinned', [check('status_clear', { host: 'college.example' })]))).toBe(
    'Verified. Signed by College on the list, on your list. Unchanged, in date, not revoked.',
  );
});

test('the name after "Signed by" is the name on the list, else the domain of the key, never what the credential says', () => {
  expect(words(judged('verified', 'pinned'))).toContain('Signed by College on the list');
  expect(words(judged('verified', 'listed'))).toContain('Signed by college.example');
  const unnamed = judged('verified', 'listed', [check('issuer_pinned', { name: '' })]);
  expect(words(unnamed)).toContain('Signed by college.example');
});

test('an unknown signer is named by its domain, and calls itself what it likes', () => {
  expect(words(judged('verified'))).toBe(
    'Signature valid; issuer not on your list. Unchanged since college.example signed it. The signer calls itself Example College.',
  );
});

test('nothing confirms the name of an identifier that is its own key', () => {
  const base = judged('verified');
  const credential = base.credential && { ...base.credential, signer: { ...base.credential.signer!, domain: null } };
  expect(words({ ...base, credential })).toContain('nothing confirms that name');
  expect(words(base)).not.toContain('nothing confirms');
});

test.each([
  [null, 'Unchanged since it was signed. It does not name the signer, and nothing confirms who that is.'],
  ['college.example', 'Unchanged since college.example signed it. It gives the signer no other name.'],
])('an identifier is no name that a signer calls itself (key at %s)', (domain, expected) => {
  const base = judged('verified');
  const { credential } = base;
  const unnamed = credential && {
    ...credential,
    issuer: { ...credential.issuer, name: null },
    signer: { ...credential.signer!, domain },
  };
  expect(words({ ...base, credential: unnamed })).toContain(expected);
  expect(words({ ...base, credential: unnamed })).not.toMatch(/calls itself|did:/);
});

describe('hosted', () => {
  const at = (document: string, issuer: IssuerStanding = 'unrecognised') =>
    headlineOf(judged('hosted', issuer, [], { source: { ...report().source, document } }));
  test.each([
    ['https://www.credly.com/api/v1/obi/v2/badge_assertions/1', 'unrecognised', 'headline_hosted_known', 'house'],
    ['https://badges.college.example/1.json', 'pinned', 'headline_hosted_known', 'house'],
    ['https://badges.college.example/1.json', 'unrecognised', 'headline_hosted_other', 'house-outline'],
    ['https://credly.com.evil.example/1.json', 'unrecognised', 'headline_hosted_other', 'house-outline'],
  ] as const)('%s (%s)', (document, issuer, key, glyph) => {
    expect(at(document, issuer)).toMatchObject({ key, glyph, tone: 'neutral' });
  });

  test('a badge that came as a file is named by the host that confirmed it, also apart from its end date', () => {
    const source = { ...report().source, given: 'badge.json', kind: 'file' as const, document: null, page: null };
    const confirmed = check('hosted_confirmed', { host: 'www.college.example' });
    expect(words(judged('hosted', 'unrecognised', [confirmed], { source }))).toContain('Published at college.example.');
    const over = judged('expired', 'unrecognised', [confirmed, check('dates_expired', { date: '2025-01-31' })], { source });
    expect(words({ ...over, axes: { ...over.axes, authentic: 'hosted' } })).toContain('college.example holds this badge');
    const open = judged('unchecked', 'unrecognised', [confirmed, check('status_unsupported', { method: 'X' })], { source });
    expect(words({ ...open, axes: { ...open.axes, authentic: 'hosted' } })).toContain('Found at college.example;');
    expect(words(judged('hosted', 'unrecognised', [], { source }))).not.toContain('college.example');
  });

  test('a platform host is a whole domain or below it', () => {
    expect(isPlatformHost('api.eu.badgr.io')).toBe(true);
    expect(isPlatformHost('notcredly.com')).toBe(false);
  });
});

describe('claim and unchecked say which of their cases it is', () => {
  test.each([
    ['claim', 'link_provider_page', 'headline_page', 'page'],
    ['claim', 'parse_html', 'headline_page', 'page'],
    ['claim', 'link_none', 'headline_stated', 'speech'],
    ['claim', 'link_template', 'headline_not_award', 'speech'],
    ['claim', 'link_profile', 'headline_not_award', 'speech'],
    ['claim', 'link_picture', 'headline_not_award', 'speech'],
    ['claim', 'link_look_alike', 'headline_look_alike', 'speech'],
    ['claim', 'hosted_out_of_scope', 'headline_unconfirmed', 'speech'],
    ['claim', 'parse_record_only', 'headline_record', 'page'],
    ['claim', 'parse_not_credential', 'headline_no_credential', 'speech'],
    ['claim', 'parse_several_side_by_side', 'headline_several', 'page'],
    ['claim', 'proof_none', 'headline_file', 'speech'],
    ['unchecked', 'net_timed_out', 'headline_unchecked', 'dash'],
    ['unchecked', 'net_not_found', 'headline_not_found', 'dash'],
    ['unchecked', 'net_permission_needed', 'headline_permission', 'dash'],
    ['unchecked', 'key_permission_needed', 'headline_permission', 'dash'],
    ['unchecked', 'proof_unsupported', 'headline_unsupported', 'dash'],
    ['unchecked', 'link_destination_hidden', 'headline_short_link', 'dash'],
    ['unchecked', 'model_context_unknown', 'headline_unchecked', 'dash'],
  ] as const)('%s by %s', (verdict, code, key, glyph) => {
    const params = { host: 'x.example', resembles: 'credly.com', suite: 'bbs-2023', context: 'https://x.example/c' };
    expect(headlineOf(judged(verdict, 'unrecognised', [check(code, params)]))).toMatchObject({ key, glyph });
  });

  test('a presentation with nothing in it is no badge, and nothing that somebody stated', () => {
    const { credential } = report();
    const empty = { credential: credential && { ...credential, format: 'presentation' as const }, credentials: [] };
    expect(headlineOf(judged('claim', 'unrecognised', [], empty)).key).toBe('headline_no_credential');
    expect(headlineOf(judged('claim')).key).toBe('headline_stated');
  });

  test('a signature that holds is said although revocation could not be checked', () => {
    const one = judged('unchecked', 'unrecognised', [check('status_unreachable', { host: 'status.example' })], {
      axes: { ...judged('unchecked').axes, authentic: 'signed' },
    });
    expect(words(one)).toBe(
      'Signature valid; revocation not checked. status.example did not say whether it was revoked. Try again later.',
    );
  });
});

describe('invalid', () => {
  const hostile = judged('invalid', 'blocked', [check('issuer_pinned', { name: 'Trusted University' }), check('proof_fails')]);

  test('names nobody, whatever the list says', () => {
    expect(headlineOf(hostile)).toMatchObject({ key: 'headline_altered', tone: 'red', params: {} });
    expect(words(hostile)).not.toMatch(/University|College/);
  });

  test.each([
    ['proof_fails', 'The contents do not match the signature.'],
    ['proof_expired', "The signature's own end date has passed (1 June 2024)."],
    ['proof_chain_broken', 'A signature that this one builds on is missing.'],
    ['proof_key_binding_fails', 'does not fit this copy.'],
    ['proof_merkle_fails', 'do not fit together'],
  ] as const)('says what %s found, and nothing else', (code, expected) => {
    const broken = judged('invalid', 'unrecognised', [check('proof_holds', { suite: 'X' }), check(code, { date: '2024-06-01' })]);
    expect(words(broken)).toContain(expected);
    expect(words(broken)).toMatch(/None of it is shown\. Ask for a fresh copy\.$/);
    expect(words(broken).includes('do not match the signature')).toBe(code === 'proof_fails');
    const wrapped = judged('invalid', 'unrecognised', [check('parse_several_side_by_side')], {
      credential: null,
      credentials: [judged('verified'), broken],
    });
    expect(words(wrapped)).toBe(
      words(broken).replace(/None of it.*/, 'This is said of one badge in it; each is judged on its own.'),
    );
  });

  test('says which part of the standard is broken, but repeats nothing of the credential', () => {
    const axes = { ...hostile.axes, authentic: 'malformed' as const };
    const broken = (member: string) => words({ ...hostile, axes, checks: [check('model_member_missing', { member })] });
    expect(broken('credentialSubject')).toContain('credentialSubject is missing or wrong');
    expect(broken('verified by <b>Trusted University</b>')).not.toContain('University');
    expect(words({ ...hostile, axes, checks: [check('model_term_undefined', { term: 'Trusted University' })] })).not.toContain(
      'University',
    );
  });
});

describe('revoked, suspended and dates', () => {
  test('the reason is quoted, and a missing one is said to be missing', () => {
    const one = judged('revoked', 'pinned', [check('status_revoked', { reason: 'issued in error', date: '2026-02-03' })]);
    expect(words(one)).toBe(
      'Revoked by the issuer. College on the list withdrew it on 3 February 2026. Reason: “issued in error”.',
    );
    expect(words(judged('revoked', 'pinned', [check('status_revoked')]))).toContain('Reason: not stated.');
  });

  test('410 of Moodle is "withdrawn, or never issued"', () => {
    const one = judged('revoked', 'unrecognised', [check('status_gone_or_never_issued', { host: 'moodle.example' })]);
    expect(headlineOf(one).key).toBe('headline_gone');
  });

  test('expired says what holds apart from the date, and that revocation was not checked', () => {
    const expired = (...checks: Check[]) =>
      words(judged('expired', 'pinned', [check('dates_expired', { date: '2025-01-31' }), ...checks]));
    expect(expired()).toContain('Expired on 31 January 2025');
    expect(expired()).toContain('signed by College on the list, on your list, and unchanged');
    expect(expired(check('status_unreachable', { host: 'x.example' }))).toContain('revocation not checked');
  });

  test('an end date without a check is taken from the facts', () => {
    expect(
      words(judged('expired', 'unrecognised', [], { facts: { ...NO_FACTS, expires: fact('2025-01-31', '$.validUntil') } })),
    ).toContain('31 January 2025');
  });
});

describe('a presentation speaks through its credentials', () => {
  const inside = (...standings: IssuerStanding[]) =>
    judged('verified', 'pinned', [], {
      credential: null,
      credentials: standings.map((standing) => judged('verified', standing)),
    });

  test('and through the one whose issuer is known least', () => {
    expect(headlineOf(inside('pinned', 'unrecognised')).key).toBe('headline_signature_valid');
    expect(headlineOf(inside('pinned', 'key-changed')).key).toBe('headline_key_changed');
    expect(headlineOf(inside('pinned', 'pinned')).key).toBe('headline_verified');
  });
});

test('checks of endorsements never head the badge', () => {
  const endorsement = check('endorsement_proof_fails', { name: 'X' }, 'endorsement 1');
  expect(headlineOf(judged('verified', 'pinned', [endorsement])).key).toBe('headline_verified');
});

test('no headline is longer than 40 characters when its host is short', () => {
  const source = { ...report().source, given: 'https://x.ca', document: 'https://x.ca', page: 'https://x.ca' };
  for (const code of Object.keys(CODES) as Code[]) {
    for (const verdict of VERDICTS) {
      const { title } = headlineText(
        headlineOf(
          judged(verdict, 'unrecognised', [check(code, { host: 'x.ca', resembles: 'x.ca', date: '2025-01-01' })], { source }),
        ),
        wordsIn('en'),
      );
      expect(title.length, title).toBeLessThanOrEqual(40);
    }
  }
});
