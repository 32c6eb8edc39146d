import { useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import { Say } from '../say.tsx';

interface Props {
  host: string;
  marks: { on: boolean; isLinkedIn: boolean };
  /** Called inside the click. */
  onMarks(on: boolean): void;
}

/** Marks on this site: a switch. Before the browser asks, what Assay would do there, in our own words. */
export function Marks({ host, marks: { on, isLinkedIn }, onMarks }: Props) {
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const asking = asks && !on;
  return (
    <div class="marks">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-expanded={on ? undefined : asking}
        class="switch"
        onClick={() => {
          if (on) onMarks(false);
          setAsks(!on && !asking);
        }}
      >
        <span class="track" aria-hidden="true" />
        <span>{t('popup_marks')}</span>
        <span class="muted">{t(on ? 'popup_on' : 'popup_off')}</span>
      </button>
      {asking && (
        <div class="asks">
          <p>
            <Say words="popup_marks_ask" params={{ host }} />
          </p>
          {isLinkedIn && <p>{t('popup_linkedin_notice')}</p>}
          <button type="button" class="button" onClick={() => onMarks(true)}>
            {t('action_continue')}
          </button>
        </div>
      )}
    </div>
  );
}
