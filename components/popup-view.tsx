import { IconButton } from './icon-button.tsx';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { Foot } from './popup/foot.tsx';
import { Give } from './popup/give.tsx';
import type { PopupProps, ReadyState } from './popup/popup-state.ts';
import { Ready } from './popup/ready.tsx';
import { Text } from './text.tsx';

/** The popup: the page at a glance, what the links alone tell, one button that asks and checks, and a place for a link or a file. */
export function PopupView(props: PopupProps) {
  const { language } = useWords();
  const { page } = props;
  return (
    // A link or a file may be dropped anywhere on it; the field below takes the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="popup"
      lang={language}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drop(event.dataTransfer, props);
      }}
    >
      <header class="bar">
        <h1>Assay</h1>
        {'pageHost' in page && (
          <span class="muted host">
            <Text value={page.pageHost} max={60} />
          </span>
        )}
        <span class="ways">{page.kind === 'ready' && <OtherSurface page={page} onShow={props.onShow} />}</span>
      </header>
      <main>
        <Page {...props} />
        <Give {...props} />
      </main>
      <Foot {...props} />
    </div>
  );
}

function drop(given: DataTransfer | null, { onFiles, onGiven }: PopupProps): void {
  const files = [...(given?.files ?? [])];
  const text = given?.getData('text/uri-list') || given?.getData('text/plain') || '';
  if (files.length > 0) onFiles(files);
  else if (text !== '') onGiven(text);
}

/** Results can always be seen on the other surface too. */
function OtherSurface({ page: { surface }, onShow }: { page: ReadyState; onShow: PopupProps['onShow'] }) {
  return surface === 'panel' ? (
    <IconButton icon="beside" label="action_side_panel" onClick={() => onShow(null, 'side-panel')} />
  ) : (
    <IconButton icon="over" label="popup_over_page" onClick={() => onShow(null, 'panel')} />
  );
}

function Page(props: PopupProps) {
  const { t } = useWords();
  const { page } = props;
  switch (page.kind) {
    case 'reading':
      return (
        <p class="reading" role="status">
          {t('panel_reading')}
        </p>
      );
    case 'unsupported':
      return <Notice glyph="dash" title="popup_unsupported" sentence="popup_unsupported_sentence" />;
    case 'error':
      return <Notice glyph="dash" title="panel_error" sentence="panel_error_sentence" />;
    case 'ready':
      return <Ready {...props} page={page} />;
  }
}
