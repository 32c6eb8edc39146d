import { useState } from 'preact/hooks';
import type { SiteReport } from '../../lib/messages/views.ts';
import { Field } from '../field.tsx';
import { useWords } from '../language.tsx';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';
import { type Detail, siteReportText } from './site-report-text.ts';

export interface TroubleProps {
  /** `none`: this page was not opened for a tab. Null: nothing is known of that tab (any more). */
  report: SiteReport | null | 'none';
  version: string;
  onCopy(text: string): Promise<unknown>;
  onSave(text: string): void;
}

/** A report of a page that Assay reads badly, to be trimmed and sent by a way of the person's own. */
export function Trouble({ report, version, onCopy, onSave }: TroubleProps) {
  const { t } = useWords();
  return (
    <Section id="trouble" lead="options_trouble_lead">
      {report === 'none' ? (
        <p class="muted">{t('options_trouble_how')}</p>
      ) : report === null ? (
        <p class="muted">{t('options_trouble_gone')}</p>
      ) : (
        <Editor report={report} version={version} onCopy={onCopy} onSave={onSave} />
      )}
    </Section>
  );
}

function Editor({ report, version, onCopy, onSave }: TroubleProps & { report: SiteReport }) {
  const { t } = useWords();
  const [detail, setDetail] = useState<Detail>('host');
  /** What the person made of it; another choice is another text, so that one starts anew. */
  const [edited, setEdited] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = edited ?? siteReportText(report, detail, version, t);
  return (
    <>
      <Choice
        name="detail"
        legend={t('options_trouble_detail')}
        value={detail}
        options={[
          { value: 'host', label: 'options_trouble_host', means: 'options_trouble_host_means' },
          { value: 'shape', label: 'options_trouble_shape', means: 'options_trouble_shape_means' },
        ]}
        onChange={(chosen) => {
          setDetail(chosen);
          setEdited(null);
          setCopied(null);
        }}
      />
      <Field id="trouble-text" label="options_trouble_text" help="options_trouble_text_help">
        {(control) => (
          <textarea
            {...control}
            class="mono"
            rows={detail === 'host' ? 6 : 12}
            value={text}
            onInput={({ currentTarget }) => setEdited(currentTarget.value)}
          />
        )}
      </Field>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() =>
            void onCopy(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t('options_copy')}
        </button>
        <button type="button" class="button" onClick={() => onSave(text)}>
          {t('options_save_file')}
        </button>
        <span class="muted" role="status">
          {copied === true && t('options_copied')}
          {copied === false && t('options_not_copied')}
        </span>
      </div>
    </>
  );
}
