import type { MetadataName, MetadataState } from '../../facts/metadata/model.ts';
import type { MessageKey } from '../../i18n/words.ts';

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : Name;

const underscored = <Name extends string>(name: Name) => name.replaceAll('-', '_') as Underscored<Name>;

/** An item that the lists look for (employer facts, section 2.3). */
export const metadataName = (name: MetadataName): MessageKey => `metadata_of_${underscored(name)}`;

/** Whether and how it is stated. */
export const metadataState = (state: MetadataState): MessageKey => `metadata_${underscored(state)}`;
