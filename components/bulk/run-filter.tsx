import type { RunRow } from '../../lib/messages/views.ts';
import { useWords } from '../language.tsx';
import { countGroups, GROUPS, type Group } from './groups.ts';

interface Props {
  rows: RunRow[];
  groups: ReadonlySet<Group>;
  query: string;
  onGroups(groups: ReadonlySet<Group>): void;
  onQuery(query: string): void;
}

/** Leaves out rows of the table; the order stays that of the input. Nothing pressed shows all. */
export function RunFilter({ rows, groups, query, onGroups, onQuery }: Props) {
  const { t } = useWords();
  const toggle = (group: Group) => {
    const next = new Set(groups);
    if (!next.delete(group)) next.add(group);
    onGroups(next);
  };
  return (
    <search class="run-filter">
      <div class="field">
        <label for="bulk-query">{t('bulk_search')}</label>
        <input id="bulk-query" type="search" value={query} onInput={(event) => onQuery(event.currentTarget.value)} />
      </div>
      <fieldset>
        <legend class="sr">{t('bulk_filter')}</legend>
        {countGroups(rows).map(({ group, n }) => (
          <button
            key={group}
            type="button"
            class="toggle"
            data-group={group}
            aria-pressed={groups.has(group)}
            onClick={() => toggle(group)}
          >
            {t(GROUPS[group], { n })}
          </button>
        ))}
        {/* A group that ran empty while it was pressed would otherwise hide everything for good. */}
        {groups.size > 0 && (
          <button type="button" class="button" onClick={() => onGroups(new Set())}>
            {t('bulk_filter_clear')}
          </button>
        )}
      </fieldset>
    </search>
  );
}
