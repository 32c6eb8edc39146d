import { text } from '../answers.ts';
import { badge } from '../badges.ts';
import { PEOPLE, type Person } from '../people.ts';
import type { Served, WorldBadge } from '../types.ts';
import { SCRIPT } from './behaviour.ts';
import { entryOf, type Generation } from './entries.ts';
import { alsoViewed, CSS, mark, networkPage } from './layout.ts';

export const LINKEDIN = 'https://www.linkedin.com';

export interface Profile {
  person: Person;
  generation: Generation;
  /** On the profile itself, in order. */
  first: string[];
  /** Only on the page of all certifications. */
  rest: string[];
}

const words = (names: string): string[] => names.trim().split(/\s+/);

export const PROFILES: Profile[] = [
  {
    person: PEOPLE.amara,
    generation: 'ember',
    first: words('endorsed-by-industry credly-good ob3-jwt-es256 accredible-recipient-work page-only-coursera no-link'),
    rest: words('endorsed-jwt endorsed-wrong-target ob3-jwt-vcdm11 credly-expired'),
  },
  {
    person: PEOPLE.tomas,
    generation: 'ember',
    first: words(
      'impostor-did-key somebody-elses-credly look-alike-host credly-not-found issuer-unreachable unbound-embedded-jwk somebody-elses-ob3 hostile-metadata page-only-linkedin-learning page-only-microsoft-learn',
    ),
    rest: [],
  },
  {
    person: PEOPLE.jeanPhilippe,
    generation: 'legacy',
    first: words(
      'ob2-signed credly-acclaim-link baked-png-ob2 baked-png-ob3 baked-svg-ob3 ob2-hosted-own-host ob2-signed-revoked ob2-hosted-out-of-scope ob2-hosted-unreachable page-only-course-site template-link profile-link',
    ),
    rest: [],
  },
  {
    person: PEOPLE.zoe,
    generation: 'sdui',
    first: words('ob3-jwt-rs256 ob3-controller-document ob3-jwt-eddsa ob3-jwt-did-jwk tampered-jwt no-link-sdui'),
    rest: words('ob3-di-did-key endorsed-tampered endorsed-by-issuer endorsed-unsigned unbound-fragment expired-ob3-jwt'),
  },
  {
    person: PEOPLE.tuyet,
    generation: 'public',
    first: words(
      'ob3-di-did-web ob3-ed25519-2020 bitstring-clear cancred-ob2 revoked-bitstring suspended-bitstring expired-ob3 not-yet-valid status-unreachable tampered-di malformed-ob3 unbound-did-web',
    ),
    rest: [],
  },
  {
    person: PEOPLE.fatima,
    generation: 'legacy',
    first: words('name-arabic name-long name-one-word name-mixed'),
    rest: [],
  },
  {
    person: PEOPLE.mailys,
    generation: 'sdui',
    first: words(
      'sd-jwt-vc sd-jwt-vc-left-out sd-jwt-vc-revoked selective-copy european-sealed blockcert-3 ob2-endorsed ob3-older-context clr-2 self-issued endorsement-itself',
    ),
    rest: [],
  },
  {
    person: PEOPLE.genevieve,
    generation: 'ember',
    first: words(
      'case-ideal case-hosted case-page-only case-revoked case-could-not-check case-unbound case-suspended case-expired case-renewed case-other-name',
    ),
    rest: [],
  },
];

export const pathOf = (profile: Profile): string => `/in/${profile.person.slug}/`;
export const allPathOf = (profile: Profile): string => `/in/${profile.person.slug}/details/certifications/`;

/** How much of a list is there at first, and how the rest comes; from the query of the page's address. */
interface Options {
  /** Show so many entries; the rest is appended when the end of the list is scrolled into view. */
  lazy: number | null;
  /** The same, but on the press of a button alone. */
  more: number | null;
  /** Show so many rows, which "Next" fills with other entries. */
  recycle: number | null;
}

const NO_OPTIONS: Options = { lazy: null, more: null, recycle: null };

function optionsOf(path: string): Options {
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : null);
  return { lazy: number('lazy'), more: number('more'), recycle: number('recycle') };
}

/** The entries of a list, with the button that brings others. */
function listOf(generation: Generation, badges: WorldBadge[], path: string, options: Options): string {
  const shown = options.lazy ?? options.more ?? options.recycle ?? badges.length;
  const entries = badges.slice(0, shown).map((one, index) => entryOf(generation, one, index));
  const tag = generation === 'sdui' ? 'div' : 'ul';
  const button =
    options.recycle !== null
      ? '<button class="all" data-next>Next</button>'
      : shown < badges.length
        ? `<button class="all" data-more${options.lazy === null ? '' : ' data-scroll'}>Show more</button>`
        : '';
  return `<${tag} data-entries="${path}">${entries.join('\n')}</${tag}>${button}`;
}

/** The certifications section around its list, by generation. */
function section(generation: Generation, list: string, all: string): string {
  switch (generation) {
    case 'legacy':
      return `<section class="card pv-profile-section pv-profile-section--certifications-section ember-view" id="certifications-section"><h2>Licenses &amp; certifications</h2>${list}${all}</section>`;
    case 'ember':
      return `<section class="card artdeco-card pv-profile-card" data-view-name="profile-card"><div id="licenses_and_certifications" class="pv-profile-card__anchor"></div><div class="fXqoTt"><h2 class="pvs-header__title"><span aria-hidden="true">Licenses &amp; certifications</span><span class="visually-hidden">Licenses &amp; certifications</span></h2></div><div class="PrdjYw">${list}${all}</div></section>`;
    case 'sdui':
      return `<section componentkey="com.linkedin.sdui.profile.card.refACoAAB4x7QMBCertificationTopLevel" class="card _1f667e81 _02484ad3"><h2 class="_02484ad3">Licenses &amp; certifications</h2>${list}${all}</section>`;
    case 'public':
      return `<section class="card core-section-container certifications" data-section="certifications"><h2 class="core-section-container__title section-title">Licenses &amp; Certifications</h2><div class="core-section-container__content">${list}${all}</div></section>`;
  }
}

/** The top card: the name is an h1, but in the newest markup. */
function hero({ person, generation }: Profile): string {
  const name =
    generation === 'sdui'
      ? `<div componentkey="ProfileVerificationTriggerRef-${person.slug}"><h2 class="_02484ad3 name">${text(person.name)}</h2></div>`
      : `<h1 class="${generation === 'public' ? 'top-card-layout__title' : 'text-heading-xlarge inline'}">${text(person.name)}</h1>`;
  const attribute = generation === 'sdui' ? ' componentkey="com.linkedin.sdui.profile.card.refACoAAB4x7QMBTopcard"' : '';
  return `<section class="card hero top-card-layout"${attribute}><div class="cover"></div>${mark('avatar', person.name)}${name}<p>${text(person.headline)}</p><p class="muted">${text(person.place)}</p></section>`;
}

const about = ({ person, generation }: Profile): string =>
  `<section class="card"><h2>About</h2><p${generation === 'sdui' ? ' data-testid="expandable-text-box"' : ''}>${text(person.about)}</p><p>More: <a href="https://lnkd.in/g${person.slug.slice(0, 6).replace('-', 'x')}Q">https://lnkd.in/g${person.slug.slice(0, 6).replace('-', 'x')}Q</a></p></section>`;

function showAll(profile: Profile): string {
  if (profile.rest.length === 0) return '';
  const total = profile.first.length + profile.rest.length;
  const id = profile.generation === 'ember' ? ' id="navigation-index-see-all-licenses-and-certifications"' : '';
  return `<a class="all" data-spa${id} href="${allPathOf(profile)}"><span class="pvs-navigation__text">Show all ${total} licenses &amp; certifications</span></a>`;
}

const others = (profile: Profile): string => alsoViewed(PROFILES.filter((one) => one !== profile).map((one) => one.person));

const titleOf = (profile: Profile): string => `${profile.person.name} | Network`;

const main = (profile: Profile, content: string): string =>
  `<main data-title="${text(titleOf(profile))}">${profile.generation === 'sdui' ? `<section aria-label="Primary content">${content}</section>` : content}</main>`;

function profileMain(profile: Profile, options: Options): string {
  const list = listOf(profile.generation, profile.first.map(badge), pathOf(profile), options);
  return main(profile, hero(profile) + about(profile) + section(profile.generation, list, showAll(profile)));
}

function allMain(profile: Profile, options: Options): string {
  const list = listOf(profile.generation, [...profile.first, ...profile.rest].map(badge), allPathOf(profile), options);
  const back = `<section class="card"><a data-spa href="${pathOf(profile)}">← ${text(profile.person.name)}</a></section>`;
  return main(profile, back + section(profile.generation, list, ''));
}

const feedMain = `<main data-title="Feed | Network"><section class="card"><h2>Start a post</h2><p class="muted">Nothing here leads to a badge.</p></section><section class="card"><p><a data-spa href="${PROFILES.map(pathOf)[0]}">${text(PEOPLE.amara.name)}</a> finished a course.</p></section></main>`;

/** One address with its whole page, and the part of it that the page's script asks for when it changes places without loading. */
function served(path: string, title: string, content: (options: Options) => string, aside: string): Served[] {
  return [
    {
      url: LINKEDIN + path,
      handler: (request) => ({
        type: 'text/html; charset=utf-8',
        body: networkPage(title, content(optionsOf(request.path)), aside),
      }),
    },
    {
      url: `${LINKEDIN}/world/part${path}`,
      handler: () => ({ type: 'text/html; charset=utf-8', body: `${content(NO_OPTIONS)}<aside>${aside}</aside>` }),
    },
  ];
}

export const assets = (origin: string): Served[] => [
  { url: `${origin}/world/page.css`, handler: () => ({ type: 'text/css', body: CSS }) },
  { url: `${origin}/world/page.js`, handler: () => ({ type: 'text/javascript', body: SCRIPT }) },
];

export const LINKEDIN_DOCUMENTS: Served[] = [
  ...assets(LINKEDIN),
  ...served('/feed/', 'Feed | Network', () => feedMain, alsoViewed(PROFILES.map((one) => one.person))),
  ...PROFILES.flatMap((profile) => [
    ...served(pathOf(profile), titleOf(profile), (options) => profileMain(profile, options), others(profile)),
    ...served(allPathOf(profile), titleOf(profile), (options) => allMain(profile, options), others(profile)),
  ]),
];
