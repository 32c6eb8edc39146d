import { html, png, text } from '../answers.ts';
import { APPLICANTS, RESUME_BADGES } from '../badges/resumes.ts';
import { badge } from '../badges.ts';
import { badgePng } from '../bake.ts';
import { PEOPLE } from '../people.ts';
import type { Served } from '../types.ts';
import { mark, plainPage } from './layout.ts';
import { assets } from './linkedin.ts';

const { lea, mateusz } = PEOPLE;
const urlOf = (name: string): string => badge(name).url ?? '';
const link = (name: string): string => `<a href="${text(urlOf(name))}">${text(badge(name).claims.title)}</a>`;

const PORTFOLIO = 'https://lea.belanger-nakamura.example';
const APPRENTICES = 'https://apprentices.example';
const RECRUITING = 'https://recruiting.example';
const NEWS = 'https://news.example';
export const PORTFOLIO_PAGE = `${PORTFOLIO}/`;
export const CSP_PAGE = `${APPRENTICES}/mateusz-wisniewski`;
export const RESUMES_PAGE = `${RECRUITING}/resumes`;
export const EMPTY_PAGE = `${NEWS}/harbour`;
export const PORTFOLIO_BADGES = ['credly-with-work', 'open-badge-passport', 'open-education-badges-ob3', 'look-alike-typo'];
export const CSP_BADGES = [
  'credly-revoked',
  'cancred-validator',
  'obf-validator-result',
  'verifier-plus-fragment',
  'page-only-mycreds',
];

const credlyId = urlOf('credly-with-work').split('/').at(-1) ?? '';

const portfolio = plainPage(
  lea.name,
  `<div class="columns"><main><section class="card hero"><div class="cover"></div>${mark('avatar', lea.name)}<h1>${text(lea.name)}</h1><p>${text(lea.headline)}, ${text(lea.place)}</p></section>
<section class="card"><h2>Work</h2><ul><li class="entry"><a href="https://github.com/lea-bn/ticket-queue">Ticket queue</a><span class="muted">A queue that explains the wait.</span></li></ul></section>
<section class="card project"><h2>Badges</h2>
<div data-iframe-width="150" data-iframe-height="270" data-share-badge-id="${credlyId}" data-share-badge-host="https://www.credly.com"></div><script async src="https://cdn.credly.com/assets/utilities/embed.js"></script>
<p><a href="${text(urlOf('open-education-badges-ob3'))}"><img src="/badge.png" alt="Barrierefreie Webseiten"></a></p>
<iframe title="Badge" src="${text(urlOf('open-badge-passport'))}" height="120"></iframe>
<p>And one that I am less sure of: ${text(urlOf('look-alike-typo').replace('https://', ''))}.</p></section></main></div>`,
);

const strict = plainPage(
  mateusz.name,
  `<div class="columns"><main><section class="card"><h1>${text(mateusz.name)}</h1><p class="muted">${text(mateusz.headline)} · ${text(mateusz.place)}</p></section>
<section class="card"><h2>Certificates</h2><ul>${CSP_BADGES.map((name) => `<li class="entry">${link(name)}<span class="muted">${text(badge(name).claims.issuer)}</span></li>`).join('')}</ul></section></main></div>`,
);

const resumes = plainPage(
  'Applications: Cloud Administrator (40)',
  `<header class="top"><b>Recruiting</b><span>Cloud Administrator</span><span>40 applications</span></header><main>${APPLICANTS.map(
    (person, index) => {
      const shown = RESUME_BADGES[index];
      const url = shown?.url ?? '';
      return `<article class="paper"><h3>${text(person.name)}</h3><p class="muted">${text(person.email)}</p><h2>Experience</h2><p>${index % 3 === 0 ? 'Three years at a help desk.' : index % 3 === 1 ? 'Server rooms, then the cloud.' : 'Career changer.'}</p><h2>Certificates</h2><p>${text(shown?.claims.title ?? '')} – ${index % 2 === 0 ? `<a href="${text(url)}">credential</a>` : text(url)}</p></article>`;
    },
  ).join('\n')}</main>`,
);

const empty = plainPage(
  'The harbour opens early this year',
  '<div class="columns"><main><article class="card"><h1>The harbour opens early this year</h1><p>Ice left the bay on Tuesday. <a href="/ferry">The ferry</a> follows on Friday.</p></article></main></div>',
);

export const OTHER_DOCUMENTS: Served[] = [
  ...[PORTFOLIO, APPRENTICES, RECRUITING, NEWS].flatMap(assets),
  html(PORTFOLIO_PAGE, portfolio),
  png(`${PORTFOLIO}/badge.png`, badgePng()),
  { url: 'https://cdn.credly.com/assets/utilities/embed.js', handler: () => ({ type: 'text/javascript', body: '// nothing' }) },
  html(CSP_PAGE, strict, { 'content-security-policy': "default-src 'self'" }),
  html(RESUMES_PAGE, resumes),
  html(EMPTY_PAGE, empty),
];
