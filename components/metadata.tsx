import type { MetadataItem, MetadataList } from '../lib/facts/metadata/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { metadataName, metadataState } from '../lib/report/words/metadata-words.ts';
import { useWords } from './language.tsx';

const LISTS: [MetadataList, MessageKey][] = [
  ['report', 'metadata_report'],
  ['eu', 'metadata_eu'],
];

/** How fully the badge is described, by the report's list and by the EU's. Completeness is not quality, and says so wherever it is counted. */
export function Metadata({ items }: { items: MetadataItem[] }) {
  const { t } = useWords();
  return (
    <>
      {LISTS.map(([list, title]) => {
        const own = items.filter((item) => item.list === list);
        if (own.length === 0) return null;
        const counted = own.filter(({ required, state }) => required && state !== 'not-applicable');
        const n = counted.filter(({ state }) => state === 'field').length;
        return (
          <section key={list}>
            <h3 class="sub">{t(title)}</h3>
            <p class="muted">{t('metadata_count', { n, m: counted.length })}</p>
            <ul class="metadata">
              {own.map(({ name, state, required }) => (
                <li key={name}>
                  <span>
                    {t(metadataName(name))} {!required && <span class="muted">({t('metadata_optional')})</span>}
                  </span>
                  <span class={state === 'field' || state === 'text' ? '' : 'muted'}>{t(metadataState(state))}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
