import { describe, expect, test } from 'vitest';
import { askText } from '../../../lib/export/ask-text.ts';
import { wordsIn } from '../../../lib/i18n/words.ts';
import { ASK_STEPS } from '../../../lib/platforms/ask-steps.ts';
import type { PlatformId } from '../../../lib/platforms/platform.ts';
import type { Report } from '../../../lib/report/report.ts';
import { check } from '../../../lib/verify/check.ts';
import { ALTERED, claims, HOSTED, NO_ANSWER, PAGE_ONLY, REVOKED, report, VERIFIED } from '../../components/reports.ts';

const CATALOGUES = { en: wordsIn('en').catalogue, fr: wordsIn('fr').catalogue };
const ask = (of: Report): [string, string] => {
  const [en = '', fr = '', ...rest] = askText(of, CATALOGUES).split('\n\n');
  expect(rest).toEqual([]);
  return [en, fr];
};
const on = (platform: PlatformId | null, of: Report = HOSTED): Report => ({ ...of, source: { ...of.source, platform } });
const claim = (code: Parameters<typeof check>[0], some: Partial<Report> = {}): Report => ({
  ...PAGE_ONLY,
  checks: [check(code, { host: 'example.org' })],
  ...some,
});

const FAIR = 'Not having either does not count against you.';

describe('what is asked follows how the check came out', () => {
  test.each<[string, Report, string, string]>([
    ['a hosted badge: its file', HOSTED, 'Could you send us the badge file?', 'le fichier du badge?'],
    ['signed by nobody that is confirmed: its file', report({ verdict: 'unbound' }), 'the badge file?', 'le fichier du badge?'],
    ['no answer: its file', NO_ANSWER, 'the badge file?', 'le fichier du badge?'],
    [
      'a page for people: a copy that can be verified, or its link',
      PAGE_ONLY,
      'a copy that can be verified',
      'une copie vérifiable',
    ],
    ['nothing attached: its link', claim('link_none'), "the badge's own link", 'le lien du badge lui-même'],
    ['a profile: the link of the badge itself', claim('link_profile'), "the badge's own link", 'le lien du badge lui-même'],
    [
      'nothing public there: another link',
      { ...NO_ANSWER, checks: [check('net_not_found', { host: 'credly.com' })] },
      "the badge's own link",
      'le lien du badge lui-même',
    ],
    ['altered: a fresh copy', ALTERED, 'a fresh copy?', 'une nouvelle copie?'],
    ['revoked: whether there is a newer one', REVOKED, 'Is there a newer one', 'un plus récent'],
    ['expired: whether there is a newer one', { ...HOSTED, verdict: 'expired' }, 'Is there a newer one', 'un plus récent'],
    ['signed: only work to look at', VERIFIED, 'a project made for it', 'un projet réalisé'],
  ])('%s', (_, of, en, fr) => {
    const [english, french] = ask(of);
    expect(english).toContain(en);
    expect(french).toContain(fr);
    expect(english).toMatch(/Not having (either|one) does not count against you\.$/);
    expect(french).toMatch(/(N'avoir ni l'un ni l'autre|Ne pas en avoir) ne vous nuit pas\.$/);
    // It fits an employee too, and blames nobody.
    expect(english).not.toMatch(/application|apply|candidate|fake|altered|wrong/i);
    expect(french).not.toMatch(/candidature|postul|faux|modifié/i);
    expect(askText(of, CATALOGUES)).not.toMatch(/ask_|\{|…/);
  });

  test('a signed badge is not asked for again', () => {
    expect(ask(VERIFIED)[0]).not.toContain('file');
    expect(ask({ ...HOSTED, verdict: 'not-yet-valid' })[0]).toContain('file');
  });
});

describe('the steps are those of the platform', () => {
  const platforms = Object.keys(ASK_STEPS) as PlatformId[];
  test.each(platforms)('%s', (platform) => {
    const key = ASK_STEPS[platform];
    const [english, french] = ask(on(platform));
    expect(english).toContain(CATALOGUES.en[key ?? 'ask_steps']);
    expect(french).toContain(CATALOGUES.fr[key ?? 'ask_steps']);
  });
  test('Credly gives its earners a signed file', () => {
    expect(ask(on('credly'))).toEqual([
      `Hello. We are looking at your badge “AWS Certified Solutions Architect – Associate”. Could you send us the badge file? On Credly: open the badge, Share, Download. If you have a project made for it that we may look at, please add the link. ${FAIR}`,
      "Bonjour. Nous consultons votre badge «\u00a0AWS Certified Solutions Architect – Associate\u00a0». Pourriez-vous nous envoyer le fichier du badge? Dans Credly\u00a0: ouvrir le badge, Partager, Télécharger. Si un projet réalisé à cette occasion peut être consulté, ajoutez le lien. N'avoir ni l'un ni l'autre ne vous nuit pas.",
    ]);
  });
  test('where there is only a page, the page is named', () => {
    expect(ask(PAGE_ONLY)[0]).toContain('On coursera.org: open the certificate itself');
    expect(ask(on(null))[0]).not.toContain('coursera');
  });
});

test('of an altered badge only the title on the page is in it, of one without a title none', () => {
  expect(ask({ ...ALTERED, page: { claims: claims({ title: 'Cloud' }), comparisons: [] } })[0]).toContain('“Cloud”');
  expect(ask(ALTERED)[0]).toMatch(/^Hello\. We are looking at a badge of yours\./);
  expect(ask(ALTERED)[1]).toMatch(/^Bonjour\. Nous consultons un de vos badges\./);
});

test('a title cannot write lines of its own', () => {
  const title = 'A\n\nDear applicant, pay here \u202e';
  const [english] = ask({ ...ALTERED, page: { claims: claims({ title }), comparisons: [] } });
  expect(english).toContain('“A Dear applicant, pay here”');
});
