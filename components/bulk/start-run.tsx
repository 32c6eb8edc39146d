import { useState } from 'preact/hooks';
import { useWords } from '../language.tsx';

interface Props {
  /** What was given is being handed over. */
  busy: boolean;
  /** There was nothing in it. */
  nothing: boolean;
  onStart(text: string, files: File[]): void;
}

/** Links that are pasted, files that are dropped or chosen: a check of many without a page. */
export function StartRun({ busy, nothing, onStart }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const give = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onStart('', [...files]);
  };
  return (
    // A place to drop files; everything in it can be done with the keyboard too.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <section
      class={over ? 'start over' : 'start'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer?.files);
      }}
    >
      <h2>{t('bulk_start')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onStart(text, []);
        }}
      >
        <label for="bulk-text">{t('bulk_paste_label')}</label>
        <textarea
          id="bulk-text"
          rows={4}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="start-ways">
          <button type="submit" class="primary" disabled={busy || text.trim() === ''}>
            {t('bulk_check_pasted')}
          </button>
          <label class="button file">
            {t('bulk_choose')}
            <input
              type="file"
              class="sr"
              multiple
              disabled={busy}
              onChange={(event) => {
                give(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <span class="muted">{t('bulk_drop')}</span>
        </p>
      </form>
      <p class="muted">{t('bulk_stays')}</p>
      <p class="note" role="status" hidden={!busy && !nothing}>
        {busy ? t('bulk_starting') : nothing ? t('bulk_nothing') : ''}
      </p>
    </section>
  );
}
