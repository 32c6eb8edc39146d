/** Any JSON value. Outside data is typed as this until something checked it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [member: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = (value: unknown): value is string => typeof value === 'string';

/** JSON-LD style: one value, many values and none are all read as a list. */
export const listOf = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The `id` of an object or the string itself: many members hold either. */
export function idOf(value: Json | undefined): string | null {
  if (isString(value)) return value;
  if (!isObject(value)) return null;
  const id = value.id ?? value['@id'];
  return isString(id) ? id : null;
}

/** The types of a node, whether written as one string or as several. */
export const typesOf = (value: Json | undefined): string[] =>
  isObject(value) ? listOf(value.type ?? value['@type']).filter(isString) : [];
