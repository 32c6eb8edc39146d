import { html, text } from '../answers.ts';
import { badge } from '../badges.ts';
import { PEOPLE, uuid } from '../people.ts';
import type { Served } from '../types.ts';
import { plainPage } from './layout.ts';
import { assets } from './linkedin.ts';

const GREENHOUSE = 'https://app.greenhouse.io';
const LEVER = 'https://hire.lever.co';
export const GREENHOUSE_PAGE = `${GREENHOUSE}/people/41225017?application_id=90817234`;
export const LEVER_PAGE = `${LEVER}/candidates/${uuid('lever candidate')}`;
export const LEVER_LIST = `${LEVER}/candidates`;

const urlOf = (name: string): string => badge(name).url ?? '';
const anchor = (name: string, words = urlOf(name)): string =>
  `<a href="${text(urlOf(name))}" target="_blank" rel="noreferrer noopener">${text(words)}</a>`;

export const GREENHOUSE_BADGES = ['obf-ob3', 'moodle-good', 'verifier-plus', 'revoked-1edtech'];
export const GREENHOUSE_RESUME = ['obf-ob2', 'accredible-white-label', 'moodle-51-good', 'moodle-revoked', 'moodle-51-gone'];
export const LEVER_BADGES = ['badgr-good', 'badgr-canada', 'badgr-revoked', 'malformed-ob2'];

const { priya, soren } = PEOPLE;

const greenhouse = plainPage(
  `${priya.name} – Quality Assurance Lead`,
  `<header class="top"><b>Recruiting</b><span>Jobs</span><span>Candidates</span></header><div class="columns"><main>
<section class="card" data-provides="candidate-header"><h1>${text(priya.name)}</h1><p class="muted">Quality Assurance Lead · Application review</p><button class="show" data-provides="header-view-resume">View Resume</button></section>
<section class="card"><h2>Application</h2><dl><dt>E-mail</dt><dd><a href="mailto:${priya.email}">${priya.email}</a></dd>
<dt>LinkedIn Profile</dt><dd><a href="https://www.linkedin.com/in/${priya.slug}">https://www.linkedin.com/in/${priya.slug}</a></dd>
<dt>Website</dt><dd>${anchor('obf-ob3')}</dd><dt>Other links</dt><dd>${anchor('moodle-good')}</dd>
<dt>Cover letter</dt><dd><p>I completed Test Automation Foundations (${text(urlOf('verifier-plus'))}) and reviewed documents for accessibility: ${text(urlOf('revoked-1edtech').replace('https://', ''))}.</p></dd></dl></section>
<section class="card"><h2>Documents</h2><ul><li data-attachment-id="7301"><a href="/people/41225017/attachments/7301">Priya_Raghunathan_Resume.pdf</a></li></ul>
<iframe title="Resume" height="420" src="/people/41225017/resume_text"></iframe></section>
<section class="card"><h2>Preview</h2><iframe title="Document viewer" height="160" src="https://viewer.document-preview.example/pdf?document_url=https%3A%2F%2Ffiles.document-preview.example%2Fresume.pdf%3Fsignature%3Dabc"></iframe></section>
</main></div>`,
);

const resume = plainPage(
  'Resume',
  `<article class="paper"><h1>${text(priya.name)}</h1><p>${text(priya.headline)} · ${text(priya.place)} · ${priya.email}</p>
<h2>Experience</h2><p>Six years in quality assurance for health software.</p>
<h2>Certificates</h2><ul>${GREENHOUSE_RESUME.map((name) => `<li>${text(badge(name).claims.title)}: ${name.startsWith('moodle') ? anchor(name, 'certificate') : text(urlOf(name))}</li>`).join('')}</ul></article>`,
);

/** The panel over the list: a name, an address for e-mail, links, and free text. */
const flyover = `<div class="flyover"><div class="flyover-controls"></div><div class="height-full"><div class="absolute">
<h2>${text(soren.name)}</h2><p class="muted">${text(soren.headline)} · ${text(soren.place)}</p>
<p class="contact"><a href="mailto:${soren.email}">${soren.email}</a></p>
<ul class="links"><li>${anchor('badgr-good', 'api.badgr.io')}</li><li>${anchor('badgr-revoked', 'badgr.com')}</li><li><a href="https://linkedin.com/in/${soren.slug}">LinkedIn</a></li></ul>
<div class="interview-story"><div><div class="card-key">Additional information</div><div class="card-value">Site reliability: ${text(urlOf('badgr-canada'))}</div></div>
<div><div class="card-key">Anything else?</div><div class="card-value">I also led exercises, see ${text(urlOf('malformed-ob2').replace('https://', ''))}.</div></div></div>
</div></div></div>`;

const candidates = (open: boolean): string =>
  plainPage(
    'Candidates',
    `<header class="top"><b>Hiring</b><span>Candidates</span><span>Postings</span></header><div class="columns"><main><section class="card"><h2>Candidates</h2><ul><li class="entry"><a class="candidate" href="${LEVER_PAGE}">${text(soren.name)}</a><span class="muted">${text(soren.headline)}</span></li><li class="entry"><span>Odile Marchand</span><span class="muted">Support analyst</span></li></ul></section></main></div><div id="drawer">${open ? flyover : ''}</div><script src="/world/drawer.js"></script>`,
  );

const DRAWER = `document.addEventListener('click', async (event) => {
  const link = event.target.closest('a.candidate');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  const answer = await fetch('/world/flyover');
  await new Promise((done) => setTimeout(done, 250));
  document.querySelector('#drawer').innerHTML = await answer.text();
});`;

export const ATS_DOCUMENTS: Served[] = [
  ...assets(GREENHOUSE),
  ...assets(LEVER),
  html(`${GREENHOUSE}/people/41225017`, greenhouse),
  html(`${GREENHOUSE}/people/41225017/resume_text`, resume),
  html(
    'https://viewer.document-preview.example/pdf',
    '<!doctype html><title>Viewer</title><p>Page 1 of 2 (a picture of a document)</p>',
  ),
  html(LEVER_LIST, candidates(false)),
  html(LEVER_PAGE, candidates(true)),
  html(`${LEVER}/world/flyover`, flyover),
  { url: `${LEVER}/world/drawer.js`, handler: () => ({ type: 'text/javascript', body: DRAWER }) },
];
