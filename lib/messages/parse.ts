import { isObject, type Json } from '../json.ts';
import type { Seen } from '../report/seen.ts';
import type { PageClaims, SeenFindings, SeenLink, UnlinkedEntry } from '../sites/badge-link.ts';
import type { GivenFile } from '../store/jobs.ts';
import { DEFAULTS, parseSettings, type Settings } from '../store/settings.ts';
import { parsePin } from '../trust/parse-pins.ts';
import type { Pin } from '../trust/pin.ts';
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
const nothing = object<Record<string, never>>({});
const boolean: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const runId = string(64);

/** That nothing agreed is no statement. */
const seen = nullable<Seen>((value) => {
  const parsed = object<Seen>({ name: boolean, title: boolean, date: boolean })(value);
  return parsed && Object.values(parsed).includes(true) ? parsed : undefined;
});

const role = oneOf('issuer', 'industry', 'assessor', 'qa', 'blocked');

/** The pin's own rules stand with pins (`lib/trust/parse-pins`). */
const pin: Parser<Pin> = (value) => {
  const parsed = parsePin(value as Json);
  return typeof parsed === 'string' ? undefined : parsed;
};

const file = object<GivenFile>({
  name: string(LIMITS.text),
  contentType: string(LIMITS.text),
  base64: string(LIMITS.file),
});

/** Only members that the settings know, each with a value that they take. */
const change: Parser<Partial<Settings>> = (value) => {
  if (!isObject(value)) return undefined;
  const parsed = parseSettings({ ...DEFAULTS, ...value });
  const members = Object.keys(value).filter((name): name is keyof Settings => Object.hasOwn(DEFAULTS, name));
  if (members.length !== Object.keys(value).length) return undefined;
  if (members.some((name) => JSON.stringify(parsed[name]) !== JSON.stringify(value[name]))) return undefined;
  return Object.fromEntries(members.map((name) => [name, parsed[name]]));
};

const INPUTS: { [T in MessageType]: Parser<Input<T>> } = {
  'page.findings': object<Input<'page.findings'>>({ document, findings }),
  'page.left': object<Input<'page.left'>>({ document }),
  'page.state': nothing,
  'page.check': object<Input<'page.check'>>({ keys }),
  'page.open': object<Input<'page.open'>>({
    surface: oneOf('side-panel', 'sheet'),
    key: nullable(string(LIMITS.key)),
    pin: boolean,
  }),
  'page.seen': object<Input<'page.seen'>>({ key: string(LIMITS.key), seen }),
  'page.show': object<Input<'page.show'>>({ key: string(LIMITS.key) }),
  'page.marks': nothing,
  'page.words': nothing,
  'page.more': nothing,
  'tab.read': tab,
  'tab.state': tab,
  'tab.intend': object<Input<'tab.intend'>>({ tabId, keys, surface: oneOf('panel', 'side-panel') }),
  'tab.start': tab,
  'tab.show': object<Input<'tab.show'>>({
    tabId,
    key: nullable(string(LIMITS.key)),
    surface: oneOf('panel', 'side-panel'),
  }),
  'tab.seen': object<Input<'tab.seen'>>({ tabId, key: string(LIMITS.key), seen }),
  'tab.work': object<Input<'tab.work'>>({ tabId, key: string(LIMITS.key), path: string(LIMITS.text) }),
  'tab.focused': tab,
  'settings.get': nothing,
  'settings.change': object<Input<'settings.change'>>({ change }),
  'pins.list': nothing,
  'pins.put': object<Input<'pins.put'>>({ pins: list(pin, LIMITS.pins) }),
  'pins.remove': object<Input<'pins.remove'>>({ id: string(LIMITS.url), role }),
  'run.create': object<Input<'run.create'>>({
    tabId: nullable(tabId),
    keys: nullable(keys),
    text: string(LIMITS.pasted),
    files: list(file, LIMITS.files),
    opens: boolean,
    isPrivate: boolean,
  }),
  'run.add': object<Input<'run.add'>>({ id: runId, text: string(LIMITS.pasted), files: list(file, LIMITS.files) }),
  'run.open': object<Input<'run.open'>>({ id: runId }),
  'run.list': nothing,
  'run.state': object<Input<'run.state'>>({ id: runId }),
  'run.check': object<Input<'run.check'>>({ id: runId, rows: nullable(list(runId, LIMITS.keys)), fresh: boolean }),
  'run.erase': object<Input<'run.erase'>>({ id: runId }),
  'file.check': object<Input<'file.check'>>({ file }),
  'kept.state': nothing,
  'kept.keep': object<Input<'kept.keep'>>({ tabId, key: string(LIMITS.key) }),
  'kept.forget': object<Input<'kept.forget'>>({ key: string(LIMITS.key) }),
  'kept.erase': object<Input<'kept.erase'>>({
    what: list(oneOf('documents', 'reports', 'runs', 'session', 'pins', 'settings'), 6),
  }),
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
