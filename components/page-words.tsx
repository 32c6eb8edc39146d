import type { PageClaims } from '../lib/sites/badge-link.ts';
import { useWords } from './language.tsx';
import { Text } from './text.tsx';

/** What the page itself says about the badge, labelled as that and nothing more. */
export function PageWords({ claims }: { claims: PageClaims }) {
  const { t } = useWords();
  const { title, issuer, issuedOn, expiresOn } = claims;
  const said = [title, issuer, issuedOn, expiresOn].filter((one): one is string => one !== null && one.trim() !== '');
  if (said.length === 0) return null;
  return (
    <section class="page-words">
      <h3 class="sub">{t('page_words')}</h3>
      <p>
        {said.map((one, index) => (
          <>
            {index > 0 && ' · '}
            <Text value={one} max={120} />
          </>
        ))}
      </p>
    </section>
  );
}
