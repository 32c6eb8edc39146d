import { learnCodeWords } from '../../../lib/i18n/code-words.ts';
import { catalogueOf } from '../../../lib/i18n/sentence.ts';
import type { Json } from '../../../lib/json.ts';
import { setContextSource } from '../../../lib/verify/jsonld/contexts.ts';
import { type EngineFigures, measureEngine } from '../engine.ts';
import type { Material } from '../material.ts';

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

// As in the product's worker: contexts and sentences are files of the package.
setContextSource((file) => read<Json>(`/contexts/${file}.json`));

async function bench(): Promise<EngineFigures> {
  learnCodeWords(catalogueOf(await read('/words.json')));
  return measureEngine(await read<Material>('/material.json'));
}

/** For the debugger, which calls it in this worker (`../worker.ts`). */
Object.assign(globalThis, { bench });
