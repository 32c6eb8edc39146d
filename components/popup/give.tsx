import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';
import { Asked } from './asked.tsx';
import type { PopupProps } from './popup-state.ts';

/** A link or a badge that is not on the page: pasted, dropped or chosen. */
export function Give({ given, choosesFiles, onGiven, onCheckGiven, onFiles, onOpenTable }: PopupProps) {
  const { t } = useWords();
  const { text, tells, hosts, fault } = given;
  return (
    <section class="give">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onCheckGiven();
        }}
      >
        <label for="given">{t('popup_paste')}</label>
        <div class="line">
          <input
            id="given"
            type="text"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            value={text}
            aria-describedby="given-tells"
            {...(fault && { 'aria-invalid': 'true' as const })}
            onInput={(event) => onGiven(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={text.trim() === ''}>
            {t('action_check_one')}
          </button>
        </div>
      </form>
      <div id="given-tells" role="status">
        {fault && <p class="fault">{t(fault)}</p>}
        {!fault && tells && (
          <p class="tells">
            <Glyph name={tells.glyph} small />
            <span>
              <Say words={tells.key} params={tells.params} />
            </span>
          </p>
        )}
        <Asked hosts={hosts} badges={1} />
      </div>
      <p class="files muted">
        {choosesFiles ? (
          <label class="chooser">
            <input
              class="sr"
              type="file"
              multiple
              onChange={({ currentTarget }) => {
                onFiles([...(currentTarget.files ?? [])]);
                currentTarget.value = '';
              }}
            />
            <span class="link">{t('popup_choose_file')}</span>
          </label>
        ) : (
          <button type="button" class="link" onClick={onOpenTable}>
            {t('popup_choose_file')}
          </button>
        )}{' '}
        {t('popup_or_drop')}
      </p>
    </section>
  );
}
