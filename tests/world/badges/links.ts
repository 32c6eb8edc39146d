import { html, providerPage } from '../answers.ts';
import { hex, PEOPLE, type Person, uuid } from '../people.ts';
import type { Served, WorldBadge } from '../types.ts';

const { jeanPhilippe: jp, amara, tomas, zoe, lea, mateusz } = PEOPLE;

interface LinkBadge extends Pick<WorldBadge, 'name' | 'url' | 'note'> {
  title: string;
  issuer: string;
  onPage: string;
  holder: Person;
  code: NonNullable<WorldBadge['expectedCodes']>[number];
  documents?: Served[];
}

/** Something that is a claim already by its address, or by what answers there. */
export const claim = ({ title, issuer, onPage, holder, code, documents = [], ...badge }: LinkBadge): WorldBadge => ({
  ...badge,
  claims: { title, issuer, issuedOn: onPage, holder: holder.name },
  expected: 'claim',
  expectedCodes: [code],
  documents: () => documents,
});

const page = (url: string, heading: string, lines: string[]): Served => html(url, providerPage(heading, lines));

const COURSERA = 'https://www.coursera.org/account/accomplishments/verify/K7QWX2M9TB4P';
const LEARNING = `https://www.linkedin.com/learning/certificates/${hex('linkedin learning', 64)}`;
const MICROSOFT = 'https://learn.microsoft.com/en-us/users/tomasos-2214/credentials/4B7D21E09C3A55F1';
const BRIGHTPATH = 'https://learn.brightpath.example/certificates/7741-warehouse-safety';
const LOOK_ALIKE = `https://www.credly.com.verify-badges.example/badges/${uuid('look-alike')}`;
const TYPO = `https://www.credIy.com/badges/${uuid('typo')}`.replace('credIy', 'cred1y');
const TEMPLATE = 'https://www.credly.com/org/borealis-cloud/badge/cloud-architect-professional';
const PROFILE = 'https://www.credly.com/users/jean-philippe-lamontagne-desrosiers/badges';

/** What is only a claim: a page for people, an imitation, a link that is nobody's award, nothing at all. */
export const LINKS: WorldBadge[] = [
  claim({
    name: 'page-only-coursera',
    url: COURSERA,
    title: 'Data Warehousing Specialization',
    issuer: 'Coursera',
    onPage: 'Issued Dec 2023',
    holder: amara,
    code: 'link_provider_page',
    note: 'A provider whose certificate is a page for people.',
    documents: [page(COURSERA, 'Course Certificate', ['Amara Okonkwo-Lindqvist has completed Data Warehousing.'])],
  }),
  claim({
    name: 'page-only-linkedin-learning',
    url: LEARNING,
    title: 'Running Meetings People Like',
    issuer: 'LinkedIn',
    onPage: 'Issued Aug 2022',
    holder: tomas,
    code: 'link_provider_page',
    note: 'LinkedIn Learning.',
    documents: [page(LEARNING, 'Certificate of Completion', ['Running Meetings People Like'])],
  }),
  claim({
    name: 'page-only-microsoft-learn',
    url: MICROSOFT,
    title: 'Azure Fundamentals',
    issuer: 'Microsoft',
    onPage: 'Issued Feb 2025',
    holder: tomas,
    code: 'link_provider_page',
    note: 'Microsoft Learn.',
    documents: [page(MICROSOFT, 'Credential', ['Azure Fundamentals'])],
  }),
  claim({
    name: 'page-only-course-site',
    url: BRIGHTPATH,
    title: 'Warehouse Safety',
    issuer: 'BrightPath Courses',
    onPage: 'Issued Mar 2023',
    holder: jp,
    code: 'parse_html',
    note: 'A course site that no platform list knows; it answers with a page, whatever is asked for.',
    documents: [page(BRIGHTPATH, 'Certificate 7741', ['Jean-Philippe Lamontagne-Desrosiers', 'Warehouse Safety'])],
  }),
  claim({
    name: 'look-alike-host',
    url: LOOK_ALIKE,
    title: 'Cloud Architect – Expert',
    issuer: 'Borealis Cloud',
    onPage: 'Issued Apr 2025',
    holder: tomas,
    code: 'link_look_alike',
    note: 'The genuine name inside somebody else’s host.',
    documents: [page(LOOK_ALIKE, 'Verified badge', ['Congratulations'])],
  }),
  claim({
    name: 'look-alike-typo',
    url: TYPO,
    title: 'Network Defender',
    issuer: 'Borealis Cloud',
    onPage: '',
    holder: lea,
    code: 'link_look_alike',
    note: 'One letter of the genuine name replaced by a digit.',
    documents: [page(TYPO, 'Verified badge', ['Congratulations'])],
  }),
  claim({
    name: 'template-link',
    url: TEMPLATE,
    title: 'Cloud Architect – Professional',
    issuer: 'Borealis Cloud',
    onPage: 'Issued Jan 2022',
    holder: jp,
    code: 'link_template',
    note: 'The page of a badge that anybody could earn, not of an award.',
    documents: [page(TEMPLATE, 'Cloud Architect – Professional', ['Earn this badge'])],
  }),
  claim({
    name: 'profile-link',
    url: PROFILE,
    title: 'All my badges',
    issuer: 'Credly',
    onPage: 'Issued Jan 2022',
    holder: jp,
    code: 'link_profile',
    note: 'A list of badges, not one of them.',
    documents: [page(PROFILE, 'Badges', ['12 badges'])],
  }),
  claim({
    name: 'page-only-mycreds',
    url: `https://learner.mycreds.ca/sharelink/${uuid('mycreds a')}/${uuid('mycreds b')}`,
    title: 'Apprenticeship transcript',
    issuer: 'MyCreds',
    onPage: '',
    holder: mateusz,
    code: 'link_provider_page',
    note: 'A shared transcript: a page for people.',
  }),
  claim({
    name: 'no-link',
    url: null,
    title: 'Transportation of Dangerous Goods',
    issuer: 'Port Authority',
    onPage: 'Issued Sep 2019',
    holder: amara,
    code: 'link_none',
    note: 'An entry without a link.',
  }),
  claim({
    name: 'no-link-sdui',
    url: null,
    title: 'Class 3 Water Treatment',
    issuer: 'Province of Ontario',
    onPage: 'Issued Jan 2016',
    holder: zoe,
    code: 'link_none',
    note: 'An entry without a link, in the newest markup.',
  }),
];
