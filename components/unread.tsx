import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';

/** What the side panel shows of a page that was not read: how to have it read. `isRefused`: the browser did not let us. */
export function Unread({ isRefused, onRead }: { isRefused: boolean; onRead(): void }) {
  const { t } = useWords();
  if (isRefused) return <Notice glyph="dash" title="side_unreadable" sentence="side_unreadable_sentence" />;
  return (
    <>
      <Notice glyph="page" title="side_unread" sentence="side_unread_sentence" />
      <footer class="actions">
        <button type="button" class="button" onClick={onRead}>
          {t('side_read')}
        </button>
      </footer>
    </>
  );
}
