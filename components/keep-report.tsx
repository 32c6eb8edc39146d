import { useWords } from './language.tsx';

interface Props {
  kept: boolean;
  isPrivate: boolean;
  onKeep(keep: boolean): void;
}

/** Keeps a report beyond this session, or forgets it; in a private window it says why it cannot. */
export function KeepReport({ kept, isPrivate, onKeep }: Props) {
  const { t } = useWords();
  if (isPrivate) return <p class="keep muted">{t('side_keep_private')}</p>;
  return (
    <p class="keep">
      <button type="button" class="button" onClick={() => onKeep(!kept)}>
        {t(kept ? 'side_forget' : 'side_keep')}
      </button>
      <span class="muted" role="status">
        {t(kept ? 'side_kept' : 'side_keep_what')}
      </span>
    </p>
  );
}
