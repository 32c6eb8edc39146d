import { RESUMES_PAGE } from '../../world/pages/others.ts';
import {
  AMARA,
  COLLEGE_PIN,
  card,
  FATIMA,
  GENEVIEVE,
  grant,
  hang,
  MAILYS,
  open,
  overlay,
  pinAssociation,
  pinCollege,
  TOMAS,
  TUYET,
} from './acts.ts';
import { unfold } from './fits.ts';
import type { State } from './states.ts';

/** The card of one badge, as it came out of a check of everything. */
const of = (name: string, url: string, words: string | RegExp, announces?: string): State => ({
  name: `panel-${name}`,
  scene: `panel ${url}`,
  ...(announces === undefined ? {} : { announces }),
  arrange: (stage) => card(stage, url, words),
});

/** A credential under a proof that Assay does not know. */
const SIGNED_OTHERWISE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:2f0f3a3e-5a0e-4d55-9c43-6a4d2f6b1c01',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: COLLEGE_PIN.id, type: ['Profile'], name: COLLEGE_PIN.name },
  validFrom: '2025-06-20T15:00:00Z',
  name: 'Practical Data Pipelines',
  credentialSubject: {
    type: ['AchievementSubject'],
    id: 'urn:uuid:0d7a2b44-6b0b-4d0e-8d3e-0a2f6f1f9c77',
    achievement: {
      id: 'https://harbourline-college.example/achievements/pipelines',
      type: ['Achievement'],
      name: 'Practical Data Pipelines',
      description: 'Moves data of three sources into one warehouse.',
      criteria: { narrative: 'Build a working pipeline.' },
    },
  },
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'bbs-2023',
    created: '2025-06-20T15:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: `${COLLEGE_PIN.id}#k`,
    proofValue: 'u2V0CgQ',
  },
};

export const PANEL_STATES: State[] = [
  of('hosted', GENEVIEVE, 'Solutions Architect', 'Confirmed by credly.com just now'),
  of('page-only', GENEVIEVE, 'Data Analytics'),
  of('revoked', GENEVIEVE, /Revoked/, 'Revoked by the issuer'),
  of('could-not-check', GENEVIEVE, /Could not check/),
  of('unbound', GENEVIEVE, /signer not confirmed/),
  of('suspended', GENEVIEVE, /Suspended/),
  of('expired', GENEVIEVE, /Expired/),
  of('other-name', GENEVIEVE, 'Container Operator'),
  {
    name: 'panel-verified',
    announces: 'Verified',
    scene: `panel ${GENEVIEVE}`,
    async arrange(stage) {
      await pinCollege(stage, undefined, GENEVIEVE);
      await pinAssociation(stage, GENEVIEVE);
      const page = await card(stage, GENEVIEVE, 'Cloud Data Foundations');
      await stage.allowing.panelOf(page).locator('.headline.verified').waitFor();
      return page;
    },
  },
  {
    name: 'panel-asked',
    announces: 'Copied',
    scene: `panel ${GENEVIEVE}`,
    async arrange(stage) {
      const page = await card(stage, GENEVIEVE, 'Solutions Architect');
      const panel = stage.allowing.panelOf(page);
      await panel.locator('.actions').getByRole('button', { name: 'Ask the person' }).click();
      await panel.locator('.copied textarea').waitFor();
      return page;
    },
  },
  {
    name: 'panel-unfolded',
    size: { width: 1280, height: 2600 },
    scene: `panel ${GENEVIEVE}`,
    async arrange(stage) {
      const page = await card(stage, GENEVIEVE, 'Cloud Data Foundations');
      await page.setViewportSize({ width: 1280, height: 2600 });
      await unfold(page);
      return page;
    },
  },
  {
    name: 'panel-seen',
    announces: 'You confirmed it on coursera.org',
    scene: `panel ${GENEVIEVE}`,
    async arrange(stage) {
      const page = await card(stage, GENEVIEVE, 'Data Analytics');
      const form = stage.allowing.panelOf(page).locator('form.seen');
      for (const box of await form.locator('input').all()) await box.check();
      await form.locator('button').click();
      await stage.allowing.panelOf(page).locator('.headline h2', { hasText: 'You confirmed' }).waitFor();
      return page;
    },
  },
  of('warned', MAILYS, 'ssociate Energy'),
  of('endorsement-itself', MAILYS, 'Endorsement by'),
  { name: 'panel-many', arrange: (stage) => overlay(stage, RESUMES_PAGE) },
  { name: 'panel-list', scene: `panel ${AMARA}`, arrange: (stage) => overlay(stage, AMARA) },
  of('not-on-list', AMARA, 'Practical Data Pipelines'),
  of('no-link', AMARA, 'Transportation'),
  of('altered', TUYET, /Altered/),
  of('not-to-the-standard', TUYET, /Not built to the standard/),
  of('look-alike', TOMAS, /Not an address of/),
  of('not-found', TOMAS, /Nothing public/),
  of('hostile-words', TOMAS, 'Secure Coding'),
  { name: 'panel-names', scene: `panel ${FATIMA}`, arrange: (stage) => overlay(stage, FATIMA) },
  of('long', FATIMA, 'Attestation'),
  of('one-word', FATIMA, 'Donau'),
  of('right-to-left', FATIMA, 'تصميم'),
  of('both-directions', FATIMA, 'AutoCAD'),
  {
    name: 'panel-last-time',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Cloud Administrator');
      stage.world.instead(() => 'destroy');
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.locator('.fold', { hasText: 'Last time' }).waitFor();
      return page;
    },
  },
  {
    name: 'panel-unsupported',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Practical Data Pipelines');
      stage.world.instead(() => ({ type: 'application/json', body: JSON.stringify(SIGNED_OTHERWISE) }));
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.getByRole('heading', { name: 'Signed in a way Assay cannot read' }).waitFor();
      return page;
    },
  },
  {
    name: 'panel-checking',
    announces: 'Checking…',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Cloud Administrator');
      stage.world.instead(hang);
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.locator('.steps[aria-busy="true"]').waitFor();
      return page;
    },
  },
  {
    name: 'panel-halfway',
    announces: 'Checking…',
    async arrange(stage) {
      const page = await card(stage, AMARA, 'Applied Data');
      // The badge and its keys come; whoever stands behind it keeps us waiting.
      stage.world.instead((request, usual) => (request.host === 'data-skills-council.example' ? hang() : usual()));
      await stage.allowing.tell('kept.erase', { what: ['documents'] });
      const panel = stage.allowing.panelOf(page);
      await panel.getByRole('button', { name: 'Check again' }).click();
      await panel.locator('.steps[aria-busy="true"] li:not(.waiting)').first().waitFor();
      return page;
    },
  },
  {
    name: 'panel-offline',
    async arrange(stage) {
      stage.world.instead(() => 'destroy');
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-captive-portal',
    async arrange(stage) {
      stage.world.instead(() => ({ status: 511, type: 'text/html', body: '<h1>Sign in to this network</h1>' }));
      const page = await overlay(stage, TUYET);
      await stage.allowing.panelOf(page).locator('.notice').waitFor();
      return page;
    },
  },
  {
    name: 'panel-permission',
    async arrange({ strict }) {
      const page = await open(strict, AMARA);
      await grant(strict, page);
      const tabId = await strict.tabOf(page);
      const keys = (await strict.tell('tab.state', { tabId }))?.items.map(({ key }) => key) ?? [];
      await strict.tell('tab.intend', { tabId, keys, surface: 'panel' });
      await strict.tell('tab.start', { tabId });
      const panel = strict.panelOf(page);
      await panel.locator('.badges button.open', { hasText: 'Applied Data' }).click();
      await panel.locator('.permission').waitFor();
      return page;
    },
  },
];
