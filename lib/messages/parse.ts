import { isObject } from '../json.ts';
import type { PageClaims, SeenFindings, SeenLink, UnlinkedEntry } from '../sites/badge-link.ts';
import { LIMITS } from './limits.ts';
import { type Input, MAY_SEND, type Message, type MessageType } from './protocol.ts';

/** Reads an unknown value as T; undefined when it is anything else. */
type Parser<T> = (value: unknown) => T | undefined;

const string =
  (max: number): Parser<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : undefined;

const integer =
  (max: number): Parser<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max ? value : undefined;

const nullable =
  <T>(parser: Parser<T>): Parser<T | null> =>
  (value) =>
    value === null ? null : parser(value);

const oneOf =
  <const T extends string>(...words: T[]): Parser<T> =>
  (value) =>
    words.find((word) => word === value);

const list =
  <T>(parser: Parser<T>, max: number): Parser<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined;
    const parsed = value.map(parser);
    return parsed.some((item) => item === undefined) ? undefined : (parsed as T[]);
  };

/** Exactly these members and no other. */
const object =
  <T extends object>(members: { [K in keyof T]-?: Parser<T[K]> }): Parser<T> =>
  (value) => {
    if (!isObject(value) || Object.keys(value).some((name) => !Object.hasOwn(members, name))) return undefined;
    const parsed: Partial<T> = {};
    for (const name of Object.keys(members) as (keyof T & string)[]) {
      const member = members[name](value[name]);
      if (member === undefined) return undefined;
      parsed[name] = member;
    }
    return parsed as T;
  };

const words = nullable(string(LIMITS.text));
const tabId = integer(2 ** 31);
const document = string(64);
const keys = list(string(LIMITS.key), LIMITS.keys);

const claims = object<PageClaims>({
  title: words,
  issuer: words,
  issuedOn: words,
  expiresOn: words,
  credentialId: words,
  holder: words,
  emails: list(string(LIMITS.text), LIMITS.emails),
});

const where = string(LIMITS.text);

const findings = object<SeenFindings>({
  page: string(LIMITS.url),
  site: oneOf('linkedin', 'greenhouse', 'lever', 'generic'),
  holder: words,
  links: list(
    object<SeenLink>({ url: string(LIMITS.url), more: list(string(LIMITS.text), LIMITS.pieces), claims, where }),
    LIMITS.links,
  ),
  unlinked: list(object<UnlinkedEntry>({ claims, where }), LIMITS.links),
  coverage: object<SeenFindings['coverage']>({
    entries: integer(LIMITS.count),
    entriesWithLink: integer(LIMITS.count),
    listed: nullable(integer(LIMITS.count)),
    unread: list(string(LIMITS.text), LIMITS.unread),
  }),
});

const tab = object<{ tabId: number }>({ tabId });

const INPUTS: { [T in MessageType]: Parser<Input<T>> } = {
  'page.findings': object<Input<'page.findings'>>({ document, findings }),
  'page.left': object<Input<'page.left'>>({ document }),
  'page.state': object<Input<'page.state'>>({}),
  'page.check': object<Input<'page.check'>>({ keys }),
  'page.open': object<Input<'page.open'>>({ surface: oneOf('side-panel') }),
  'page.words': object<Input<'page.words'>>({ language: oneOf('en', 'fr') }),
  'tab.read': tab,
  'tab.state': tab,
  'tab.intend': object<Input<'tab.intend'>>({ tabId, keys, surface: oneOf('panel', 'side-panel') }),
  'tab.start': tab,
  'tab.show': object<Input<'tab.show'>>({ tabId, key: nullable(string(LIMITS.key)) }),
};

const isType = (value: unknown): value is MessageType => typeof value === 'string' && Object.hasOwn(MAY_SEND, value);

/** The type of a message, whatever else is in it; null when it is none of ours. */
export const typeOf = (raw: unknown): MessageType | null => (isObject(raw) && isType(raw.type) ? raw.type : null);

/** Reads a message, or null when any part of it is not as the protocol says: unknown members, other types, over a limit. */
export function parseMessage(raw: unknown): Message | null {
  const type = typeOf(raw);
  if (type === null || !isObject(raw) || Object.keys(raw).some((name) => name !== 'type' && name !== 'input')) return null;
  const input = INPUTS[type](raw.input);
  return input === undefined ? null : ({ type, input } as Message);
}
