import type { Json } from '../../lib/json.ts';
import { inPackage } from './words.ts';

/** Reads a JSON-LD context, which is a file of the package: bundled, contexts would be a twentieth of the worker. */
export const readContext = (file: string): Promise<Json> => inPackage(`/contexts/${file}.json`) as Promise<Json>;
