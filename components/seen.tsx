import { Component } from 'preact';
import { useWords } from './language.tsx';
import type { Seen } from './view.ts';

const BOXES = ['name', 'title', 'date'] as const;

/** What the user compares on a provider's page, kept as the user's own word. A class: hooks would weigh more than all of it. */
export class SeenForm extends Component<{ onSeen: (seen: Seen) => void }, Seen> {
  override state: Seen = { name: false, title: false, date: false };

  render({ onSeen }: { onSeen: (seen: Seen) => void }, state: Seen) {
    const { t } = useWords();
    return (
      <form
        class="seen"
        onSubmit={(event) => {
          event.preventDefault();
          onSeen({ ...state });
        }}
      >
        <fieldset>
          <legend>{t('seen_compare')}</legend>
          {BOXES.map((box) => (
            <label key={box}>
              <input
                type="checkbox"
                checked={state[box]}
                onChange={({ currentTarget }) => this.setState({ [box]: currentTarget.checked })}
              />{' '}
              {t(`seen_${box}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button" disabled={BOXES.every((box) => !state[box])}>
          {t('seen_save')}
        </button>
        <small>{t('seen_your_word')}</small>
      </form>
    );
  }
}
