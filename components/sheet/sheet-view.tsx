import { useWords } from '../language.tsx';
import { Notice } from '../notice.tsx';
import { Evidence } from './evidence.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import type { SheetProps } from './view.ts';

/** The evidence sheet of one badge: the card, laid out for paper. */
export function SheetView({ state, version, onPrint }: SheetProps) {
  const { language, t } = useWords();
  return (
    <div class="sheet" lang={language}>
      <header class="sheet-bar">
        <strong>Assay</strong>
        {state.kind === 'report' && (
          <button type="button" class="primary" onClick={onPrint}>
            {t('action_print')}
          </button>
        )}
      </header>
      <main>
        <h1>{t('sheet_title')}</h1>
        <Body state={state} version={version} />
      </main>
    </div>
  );
}

function Body({ state, version }: Pick<SheetProps, 'state' | 'version'>) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return (
        <p class="reading" role="status">
          {t('sheet_loading')}
        </p>
      );
    case 'error':
      return <Notice glyph="dash" title="bulk_error" sentence="sheet_error_sentence" />;
    case 'gone':
      return <Notice glyph="dash" title="sheet_gone" sentence="sheet_gone_sentence" />;
    case 'report':
      return (
        <>
          <Evidence report={state.report} />
          <SheetFoot {...state} version={version} />
        </>
      );
  }
}
