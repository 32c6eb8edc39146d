import { participationOnly } from '../assessed.ts';
import { FIELDS, type MetadataInput, OF_ASSESSED, PROSE } from './items.ts';
import { LISTS } from './lists.ts';
import type { MetadataItem, MetadataList, MetadataName, MetadataState } from './model.ts';

export type { MetadataInput } from './items.ts';

/** How completely a credential describes itself, item by item of both lists. It says nothing about quality. */
export const readMetadata = (input: MetadataInput): MetadataItem[] =>
  (['report', 'eu'] as const).flatMap((list) =>
    LISTS[list].names.map((name, at) => {
      const field = FIELDS[name](input.facts, input);
      const stated = field ?? PROSE[name]?.(input.facts, input);
      return {
        list,
        name,
        required: at < LISTS[list].required,
        state: field ? 'field' : stated ? 'text' : absence(list, name, input),
        path: stated?.path ?? null,
      };
    }),
  );

function absence(list: MetadataList, name: MetadataName, { facts, undisclosed }: MetadataInput): MetadataState {
  if (undisclosed) return 'undisclosed';
  return list === 'eu' && OF_ASSESSED.includes(name) && participationOnly(facts) ? 'not-applicable' : 'not-stated';
}
