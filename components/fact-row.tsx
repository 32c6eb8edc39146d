import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Fact } from '../lib/facts/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Provenance } from './provenance.tsx';
import { Speaker } from './speaker.tsx';
import { speakerWords } from './speaker-words.ts';

/** What all rows of one section share. */
export interface RowContext {
  /** The host that holds the document. */
  host: string;
  /** The speaker of the whole section, in words; a fact by somebody else says so in its own row. */
  common: string | undefined;
}

interface Props {
  label: MessageKey;
  /** What the value rests on. */
  facts: readonly Fact<unknown>[];
  row: RowContext;
  children: ComponentChildren;
}

/** One fact: its label, its value, and behind a button who says it and how we know. */
export function FactRow({ label, facts, row: { host, common }, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [first] = facts;
  const speaker = first && speakerWords(first, host);
  const said = speaker && t(speaker.key, speaker.params);
  return (
    <div class="row">
      <dt>{t(label)}</dt>
      <dd>
        {children}
        {speaker && said !== common && (
          <p class="said">
            <Speaker fact={first} host={host} />
          </p>
        )}
      </dd>
      {said !== undefined && (
        <dd class="ask">
          <button
            type="button"
            class="icon"
            aria-expanded={open}
            aria-controls={id}
            aria-label={t('how_question_named', { speaker: said })}
            title={t('how_question_named', { speaker: said })}
            onClick={() => setOpen(!open)}
          >
            <Glyph name="info" small />
          </button>
        </dd>
      )}
      {facts.length > 0 && (
        <dd class="behind" id={id} hidden={!open}>
          <p class="caption">{t('how_question')}</p>
          {facts.slice(0, 20).map((fact) => (
            <Provenance key={fact.path} fact={fact} host={host} />
          ))}
        </dd>
      )}
    </div>
  );
}
