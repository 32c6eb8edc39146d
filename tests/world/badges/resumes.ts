import { PEOPLE, type Person } from '../people.ts';
import { badgr } from '../platforms/badgr.ts';
import { credly, slug } from '../platforms/credly.ts';
import { factoryAssertion } from '../platforms/open-badge-factory.ts';
import type { WorldBadge } from '../types.ts';
import { CLOUD } from './hosted.ts';

const NAMES =
  'Adaeze Nwosu|Aleksandra Wójcik|Ananya Chatterjee|Benoît Thibodeau|Björk Þorsteinsdóttir|Carlos Peña Iglesias|Chiamaka Eze|Danylo Kovalenko|Dieudonné Mbeki|Elif Yıldız|Emeka Obi|Farah Al-Khatib|Gurpreet Singh Dhaliwal|Hana Kobayashi|Iman Warsame|Ingrid Østergård|Jiří Dvořák|Kahontakwas Deer|Keala Kaʻaihue|Lindiwe Dlamini|Luís Gonçalves|Maëlle Robichaud|Marisol Núñez Ortega|Mehdi Bouazizi|Mei-Ling Chao|Nanuq Ittusardjuat|Noor Rahimi|Oluwaseun Adeyemi|Parisa Moradi|Quang Trần Văn|Rania Haddad|Seán Mac Giolla Bhríde|Sigrún Jónsdóttir|Sunita Thapa|Tadhg O’Donovan|Tenzin Wangmo|Uchenna Okafor|Vasile Ionescu|Wanjiru Kamau|Xóchitl Hernández'.split(
    '|',
  );

/** Forty people who applied for one position. */
export const APPLICANTS: Person[] = NAMES.map((name) => ({
  ...PEOPLE.mateusz,
  name,
  slug: slug(name),
  email: `${slug(name).replaceAll('-', '.')}@mail.example`,
  headline: 'Applicant, cloud administrator',
}));

const SERVERS = { ...CLOUD, name: 'Server Operations', level: 'Foundational', category: 'Learning' };

/** One badge of each applicant: most on Credly, some on Badgr and CanCred, a few of them not what they seem. */
export const RESUME_BADGES: WorldBadge[] = APPLICANTS.map((holder, index) => {
  const number = String(index + 1).padStart(2, '0');
  const issuedOn = `2024-${String((index % 12) + 1).padStart(2, '0')}-15T12:00:00.000Z`;
  const shared = { name: `resume-${number}`, holder, issuedOn, onPage: '', note: 'One of forty.' };
  if (index % 5 === 3) {
    return badgr({
      ...shared,
      title: 'Linux Essentials',
      issuer: 'Prairie Online College',
      description: 'Finds the way around a shell.',
      criteria: 'Pass the bench examination.',
      api: 'https://api.ca.badgr.io',
      link: (id) => `https://badges.parchment.ca/public/assertions/${id}`,
      ...(index === 13 ? { expected: 'revoked' as const, revoked: 'Issued in error' } : { expected: 'hosted' as const }),
    });
  }
  if (index % 10 === 4) {
    return factoryAssertion({
      ...shared,
      title: 'Help Desk Practice',
      issuer: 'Lakehead Adult Learning',
      description: 'Forty hours at a help desk.',
      criteria: 'Forty hours, signed by the desk.',
      expected: 'hosted',
      host: 'factory.cancred.ca',
    });
  }
  const states: Record<number, Pick<Parameters<typeof credly>[0], 'expected' | 'answer' | 'expires'>> = {
    6: { expected: 'revoked', answer: 410 },
    17: { expected: 'unchecked', answer: 404 },
    25: { expected: 'expired', expires: '2025-02-15T12:00:00.000Z' },
  };
  return credly({ ...shared, template: index % 2 === 0 ? CLOUD : SERVERS, expected: 'hosted', ...states[index] });
});
