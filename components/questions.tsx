import { Component } from 'preact';
import type { Phrase } from '../lib/report/headline-parts.ts';
import { useWords } from './language.tsx';
import { Say } from './say.tsx';
import type { CardActs } from './view.ts';

interface Props {
  questions: Phrase[];
  onCopy: CardActs['onCopy'];
}

/** At most three questions from what is not stated. They can be copied; nothing is sent or kept. */
export class Questions extends Component<Props, { copied: boolean | null }> {
  override state = { copied: null };

  async copy(text: string): Promise<void> {
    this.setState({ copied: (await this.props.onCopy?.(text).catch(() => false)) ?? false });
  }

  render({ questions, onCopy }: Props, { copied }: { copied: boolean | null }) {
    const { t } = useWords();
    return (
      <>
        <ul class="questions">
          {questions.map(({ key, params }) => (
            <li key={key}>
              <Say words={key} params={params} />
            </li>
          ))}
        </ul>
        <p class="said">{t('questions_about')}</p>
        {onCopy && (
          <p>
            <button
              type="button"
              class="link"
              onClick={() => void this.copy(questions.map(({ key, params }) => t(key, params)).join('\n'))}
            >
              {t('questions_copy')}
            </button>{' '}
            <span class="muted" role="status">
              {copied !== null && t(copied ? 'copied' : 'copied_not')}
            </span>
          </p>
        )}
      </>
    );
  }
}
