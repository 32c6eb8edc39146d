import { createHash } from 'node:crypto';

/** A fictional candidate. */
export interface Person {
  name: string;
  email: string;
  slug: string;
  headline: string;
  place: string;
  about: string;
}

const person = (name: string, email: string, slug: string, headline: string, place: string, about: string): Person => ({
  name,
  email,
  slug,
  headline,
  place,
  about,
});

export const PEOPLE = {
  jeanPhilippe: person(
    'Jean-Philippe Lamontagne-Desrosiers',
    'jp.lamontagne@courriel.example',
    'jean-philippe-lamontagne-desrosiers',
    'Network technician | Technicien en réseautique',
    'Rimouski, Québec, Canada',
    'Twelve years of keeping regional networks up, in two languages and three kinds of weather.',
  ),
  amara: person(
    'Amara Okonkwo-Lindqvist',
    'amara.okonkwo@mail.example',
    'amara-okonkwo-lindqvist',
    'Data engineer, moving from logistics into analytics',
    'Halifax, Nova Scotia, Canada',
    'I build pipelines that people can read. Before that I planned container ships.',
  ),
  tomas: person(
    'Tomás Ó Súilleabháin',
    'tomas.os@mail.example',
    'tomas-o-suilleabhain',
    'Support engineer',
    'St. John’s, Newfoundland and Labrador, Canada',
    'Answers the telephone, then fixes the reason why it rang.',
  ),
  zoe: person(
    'Zoë Marchetti',
    'zoe.marchetti@mail.example',
    'zoe-marchetti',
    'Water treatment operator retraining in industrial automation',
    'Thunder Bay, Ontario, Canada',
    'Fifteen years on the plant floor. Now learning to program the machines that I used to oil.',
  ),
  tuyet: person(
    'Nguyễn Thị Ánh Tuyết',
    'anh.tuyet@mail.example',
    'nguyen-thi-anh-tuyet',
    'Accountant and bookkeeper, newcomer to Canada',
    'Surrey, British Columbia, Canada',
    'CPA candidate with nine years of practice in Đà Nẵng.',
  ),
  priya: person(
    'Priya Raghunathan',
    'priya.r@mail.example',
    'priya-raghunathan',
    'Quality assurance analyst',
    'Waterloo, Ontario, Canada',
    'Finds it before the customer does.',
  ),
  soren: person(
    'Søren Kjærgaard',
    'soren.kjaergaard@post.example',
    'soren-kjaergaard',
    'Junior cloud administrator',
    'Calgary, Alberta, Canada',
    'From ski patrol to site reliability.',
  ),
  lea: person(
    'Léa Bélanger-Nakamura',
    'lea@belanger-nakamura.example',
    'lea-belanger-nakamura',
    'Front-end developer',
    'Montréal, Québec, Canada',
    'I make small websites that load fast and say what they mean.',
  ),
  mateusz: person(
    'Mateusz Wiśniewski',
    'mateusz@wisniewski.example',
    'mateusz-wisniewski',
    'Instrumentation apprentice',
    'Fort McMurray, Alberta, Canada',
    'Third-year apprentice.',
  ),
  fatima: person(
    'فاطمة الزهراء بن يوسف',
    'fatima.benyoussef@mail.example',
    'fatima-zahra-benyoussef',
    'Civil engineer | مهندسة مدنية',
    'Ottawa, Ontario, Canada',
    'Bridges, in three languages.',
  ),
  mailys: person(
    'Maïlys Trudel-Benkirane',
    'mailys.trudel@courriel.example',
    'mailys-trudel-benkirane',
    'Technicienne en énergie du bâtiment | Building energy technician',
    'Gatineau, Québec, Canada',
    'Je cherche où la chaleur s’en va, et je la garde à l’intérieur.',
  ),
  genevieve: person(
    'Geneviève Arsenault-Thibodeau',
    'g.arsenault@courriel.example',
    'genevieve-arsenault-thibodeau',
    'Cloud and data, after ten years in a shipyard',
    'Moncton, New Brunswick, Canada',
    'Everything that I learned since 2020 is below, with its papers.',
  ),
} satisfies Record<string, Person>;

/** The value of a hashed OB 2.0 recipient or OB 3.0 IdentityObject: SHA-256 of the identity followed by the salt. */
export const hashed = (identity: string, salt = ''): string =>
  `sha256$${createHash('sha256')
    .update(identity + salt)
    .digest('hex')}`;

/** Stable identifiers made of a word, so that nothing in the world changes between runs. */
export const hex = (word: string, length: number): string =>
  createHash('sha256').update(`assay ${word}`).digest('hex').slice(0, length);

export function uuid(word: string): string {
  const h = hex(word, 32);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`;
}

/** A Badgr entity id: 22 URL-safe characters. */
export const slug22 = (word: string): string => createHash('sha256').update(`badgr ${word}`).digest('base64url').slice(0, 22);
