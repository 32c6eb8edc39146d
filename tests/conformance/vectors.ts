import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Vectors of standards bodies, read in place where a checkout has them beside it: `describe.runIf(here)`. */
const ROOT = join(import.meta.dirname, '../../../shared/vectors/primitives');
export const here = existsSync(ROOT);

export const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Read while tests are collected, so that it has an answer where there are no vectors. */
export const json = <T>(path: string, otherwise: T): T => (here ? (JSON.parse(text(path)) as T) : otherwise);

export const files = (folder: string): string[] =>
  here ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort() : [];
