import { useWords } from '../language.tsx';
import { About, type AboutProps } from './about.tsx';
import { Appearance, type AppearanceProps } from './appearance.tsx';
import { Contact, type ContactProps } from './contact.tsx';
import { Kept, type KeptProps } from './kept.tsx';
import { SECTIONS, type SectionId } from './section.tsx';
import { Sites, type SitesProps } from './sites.tsx';
import { Trouble, type TroubleProps } from './trouble.tsx';
import { YourList, type YourListProps } from './your-list.tsx';

export interface OptionsProps {
  list: YourListProps;
  sites: SitesProps;
  contact: ContactProps;
  appearance: AppearanceProps;
  kept: KeptProps;
  trouble: TroubleProps;
  about: AboutProps;
  /** The part that is being read. */
  current: SectionId;
}

const IDS = Object.keys(SECTIONS) as SectionId[];

/** The options: a quiet navigation, and one part after the other. */
export function OptionsView({ list, sites, contact, appearance, kept, trouble, about, current }: OptionsProps) {
  const { t, language } = useWords();
  return (
    <div class="options" lang={language}>
      <header>
        <h1>{t('options_title')}</h1>
        <nav aria-label={t('options_title')}>
          <ul>
            {IDS.map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                  {t(SECTIONS[id])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <YourList {...list} />
        <Sites {...sites} />
        <Contact {...contact} />
        <Appearance {...appearance} />
        <Kept {...kept} />
        <Trouble {...trouble} />
        <About {...about} />
      </main>
    </div>
  );
}
