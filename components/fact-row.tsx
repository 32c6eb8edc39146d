import { Component, type ComponentChildren } from 'preact';
import type { Fact } from '../lib/facts/model.ts';
import type { MessageKey } from '../lib/i18n/words.ts';
import { speakerWords } from '../lib/report/words/speaker-words.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.tsx';
import { Provenance } from './provenance.tsx';
import { Speaker } from './speaker.tsx';

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

let rows = 0;

/** One fact: its label, its value, and behind a button who says it and how we know. A class: hooks would weigh more than all of it. */
export class FactRow extends Component<Props, { open: boolean }> {
  override state = { open: false };
  readonly id = `fact-${++rows}`;

  render({ label, facts, row: { host, common }, children }: Props, { open }: { open: boolean }) {
    const { t } = useWords();
    const [first] = facts;
    const speaker = first && speakerWords(first, host);
    const said = speaker && t(speaker.key, speaker.params);
    const question = said === undefined ? '' : t('how_question_named', { speaker: said });
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
              aria-controls={this.id}
              aria-label={question}
              title={question}
              onClick={() => this.setState({ open: !open })}
            >
              <Glyph name="info" small />
            </button>
          </dd>
        )}
        {facts.length > 0 && (
          <dd class="behind" id={this.id} hidden={!open}>
            <p class="caption">{t('how_question')}</p>
            {facts.slice(0, 20).map((fact) => (
              <Provenance key={fact.path} fact={fact} host={host} />
            ))}
          </dd>
        )}
      </div>
    );
  }
}
