import type { Fact } from '../lib/facts/model.ts';
import { howWords, speakerWords } from '../lib/report/words/speaker-words.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';
import { Text } from './text.tsx';

/** Where one fact comes from: speaker, how we know, the place in the document and the value as written. */
export function Provenance({ fact, host }: { fact: Fact<unknown>; host: string }) {
  const { t } = useWords();
  const speaker = speakerWords(fact, host);
  const how = howWords(fact, host);
  return (
    <dl class="provenance">
      <dt>
        <Say words={speaker.key} params={speaker.params} />
      </dt>
      <dd>
        <Say words={how.key} params={how.params} />
      </dd>
      <dt>{t('how_place')}</dt>
      <dd>
        <code>
          <Text value={fact.path} max={200} />
        </code>
      </dd>
      <dt>{t('how_as_written')}</dt>
      <dd>
        <Text value={fact.raw} max={400} />
      </dd>
    </dl>
  );
}
