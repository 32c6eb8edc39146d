import { Component, createRef } from 'preact';
import { isBadge } from '../lib/facts/no-badge.ts';
import type { Report } from '../lib/report/report.ts';
import { IconButton } from './icon-button.tsx';
import { useWords } from './language.tsx';
import type { CardActs } from './view.ts';
import { WayOut } from './way-out.tsx';

interface Props {
  report: Report;
  acts: CardActs;
  /** The badge's own page. */
  wayOut: string | null;
  onTryAgain: (() => void) | undefined;
  /** Asking the person is what helps most. */
  askFirst: boolean;
}

interface State {
  text: string;
  copied: boolean | null;
}

/** The ways on from a card, always in view. What was copied stands above them, to be read, and selected where the browser refused. */
export class Actions extends Component<Props, State> {
  override state: State = { text: '', copied: null };
  readonly box = createRef<HTMLTextAreaElement>();
  readonly foot = createRef<HTMLElement>();

  async copy(what: 'ask' | 'summary'): Promise<void> {
    const { report, acts } = this.props;
    const text = (await acts.textOf?.(what, report).catch(() => '')) ?? '';
    const copied = (await acts.onCopy?.(text).catch(() => false)) ?? false;
    this.setState({ text, copied }, () => {
      const box = this.box.current;
      // Above the actions, which stay in view and may take more lines than one.
      if (box) box.style.scrollMarginBlockEnd = `${(this.foot.current?.offsetHeight ?? 0) + 10}px`;
      box?.scrollIntoView({ block: 'nearest' });
      if (!copied) box?.select();
    });
  }

  render({ report, acts, wayOut, onTryAgain, askFirst }: Props, { text, copied }: State) {
    const { t } = useWords();
    return (
      <>
        {text !== '' && (
          <div class="copied">
            <textarea readOnly rows={7} aria-label={t('copied_text')} value={text} ref={this.box} />
          </div>
        )}
        <footer class="actions" ref={this.foot}>
          <p class="done" role="status">
            {copied !== null && t(copied ? 'copied' : 'copied_not')}
          </p>
          {onTryAgain && (
            <button type="button" class="button" onClick={onTryAgain}>
              {t('action_try_again')}
            </button>
          )}
          {acts.textOf && isBadge(report) && (
            <button type="button" class={askFirst ? 'primary' : 'button'} onClick={() => void this.copy('ask')}>
              {t('action_ask')}
            </button>
          )}
          {wayOut !== null && <WayOut href={wayOut} />}
          <span class="more">
            {acts.textOf && <IconButton icon="copy" label="action_copy" onClick={() => void this.copy('summary')} />}
            {acts.onSheet && <IconButton icon="print" label="action_print" onClick={acts.onSheet} />}
          </span>
        </footer>
      </>
    );
  }
}
