import type { Format } from '../../../../lib/credential/model.ts';
import type { FactsInput, Reading } from '../../../../lib/facts/index.ts';
import type { Fact, Facts, How, Speaker } from '../../../../lib/facts/model.ts';
import { isObject, type Json, type JsonObject } from '../../../../lib/json.ts';
import type { Authentic } from '../../../../lib/verify/check.ts';
import { accredible, credentialOf, credly } from '../inputs.ts';

/** The formats of the reference (employer facts, section 0.2), by its own tags; OB1 is 0.5 to 1.1, NL the Dutch education extension. */
export type TableFormat = 'OB1' | 'OB2' | 'OB3' | 'OB3-NL' | 'CLR2' | 'ELM' | 'SDJ-WB' | 'SDJ-OB' | 'CRD' | 'ACC';

/** The work to look at stands beside the facts; it is a question of its own (Q22). */
export type FactName = keyof Facts | 'portfolio';

/** What is expected of one fact. An object as `value` may leave members out. Without `speaker` and `how`: the format's, see `SPEAKS`. */
export interface Stated {
  value: unknown;
  path: string;
  /** Without it: what stands in the document at `path`. */
  raw?: string;
  speaker?: Speaker;
  how?: How;
}

/** A document, and everything that it states of the fact, in order. */
export interface Case {
  of: FactsInput;
  says: Stated[];
}

/** One fact at one path of one format: a credential that has it, one that lacks it, one that has it in another shape. */
export interface FactRow {
  format: TableFormat;
  fact: FactName;
  /** As written in the reference. */
  path: string;
  has: Case;
  /** Holds what is there around it, and says nothing of the fact. */
  lacks: FactsInput;
  oddly: Case & { odd: string };
}

/** The reference says that the format has no such member: what a hasty reader would take for it is not read. */
export interface NoneRow {
  format: TableFormat;
  fact: FactName;
  none: true;
  /** In words, what looks like it. */
  looks: string;
  lookAlike: FactsInput;
}

export type Row = FactRow | NoneRow;

/** Who speaks in the table's inputs, and how we know it. */
export const SPEAKS: Record<TableFormat, { speaker: Speaker; how: How; authentic: Authentic }> = {
  OB1: { speaker: { who: 'issuer' }, how: 'TLS', authentic: 'hosted' },
  OB2: { speaker: { who: 'issuer' }, how: 'TLS', authentic: 'hosted' },
  OB3: { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  'OB3-NL': { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  CLR2: { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  ELM: { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  'SDJ-WB': { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  'SDJ-OB': { speaker: { who: 'issuer' }, how: 'SIG', authentic: 'signed' },
  CRD: { speaker: { who: 'platform', host: 'www.credly.com' }, how: 'TLS-P', authentic: 'unsigned' },
  ACC: { speaker: { who: 'platform', host: 'api.accredible.com' }, how: 'TLS-P', authentic: 'unsigned' },
};

const FORMATS: Record<TableFormat, Format> = {
  OB1: 'open-badges-1.1',
  OB2: 'open-badges-2.0',
  OB3: 'open-badges-3.0',
  'OB3-NL': 'open-badges-3.0',
  CLR2: 'clr-2.0',
  ELM: 'elm-3',
  'SDJ-WB': 'sd-jwt-vc',
  'SDJ-OB': 'sd-jwt-vc',
  // The badge itself says nothing here: what is read is the platform's record.
  CRD: 'open-badges-2.0',
  ACC: 'open-badges-2.0',
};

/** The input of one format around its document; of a platform, around `data` of its record. `over` adds a badge class, an issuer profile … */
export function inputOf(format: TableFormat, json: JsonObject, over: Partial<FactsInput> = {}): FactsInput {
  const record = format === 'CRD' ? credly(json) : format === 'ACC' ? accredible(json) : null;
  return {
    credential: credentialOf(FORMATS[format], record === null ? json : {}, format === 'CLR2' ? { kind: 'clr' } : {}),
    badgeClass: null,
    issuerProfile: null,
    authentic: SPEAKS[format].authentic,
    platform: null,
    record,
    ...over,
  };
}

/** Every fact of that name, a single one and none as a list. */
export function factsOf({ facts, portfolio }: Reading, name: FactName): Fact<unknown>[] {
  // The members of a piece of work stand beside its fact.
  if (name === 'portfolio') return portfolio.map((work) => ({ ...work.fact, value: work }));
  const found = facts[name];
  return found === null ? [] : Array.isArray(found) ? found : [found];
}

/** What stands at a path of the input's own document: `$`, `B` or `I` (see `Fact.path`). Undefined where nothing does. */
export function standsAt({ credential, badgeClass, issuerProfile, record }: FactsInput, path: string): Json | undefined {
  const steps = path.match(/[^.[\]']+/g) ?? [];
  const root: Json = { $: record === null ? credential.json : record.json, B: badgeClass, I: issuerProfile };
  return steps.reduce<Json | undefined>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, root);
}

/** What a document is made of, then everything that it states. */
export type Says = [JsonObject, ...Stated[]];

/** Writes the rows of one format whose documents `of` makes. */
export const rowsOf = (format: TableFormat, of: (data: JsonObject) => FactsInput) => ({
  row: (fact: FactName, path: string, has: Says, lacks: JsonObject, odd: string, oddly: Says): FactRow => ({
    format,
    fact,
    path,
    has: { of: of(has[0]), says: has.slice(1) as Stated[] },
    lacks: of(lacks),
    oddly: { of: of(oddly[0]), says: oddly.slice(1) as Stated[], odd },
  }),
  none: (fact: FactName, looks: string, lookAlike: JsonObject): NoneRow => ({
    format,
    fact,
    none: true,
    looks,
    lookAlike: of(lookAlike),
  }),
});
