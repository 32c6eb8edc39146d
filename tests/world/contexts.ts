import { readFileSync } from 'node:fs';

const FILES: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2',
  'https://www.w3.org/2018/credentials/v1': 'credentials-v1',
  'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'ed25519-2020-v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': 'open-badges-3.0',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'open-badges-3.0.1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'open-badges-3.0.3',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': 'clr-2.0.1',
  'https://w3id.org/openbadges/v2': 'open-badges-2',
  'https://w3id.org/blockcerts/v2': 'blockcerts-2.0',
  'https://w3id.org/blockcerts/v3': 'blockcerts-3.0',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'open-badges-3.0-extensions',
};

const cache = new Map<string, object>();

/** The only contexts that the world signs with; any other address is a mistake in the world itself. */
export async function loadContext(url: string): Promise<{ contextUrl?: undefined; documentUrl: string; document: object }> {
  const file = FILES[url];
  if (file === undefined) throw new Error(`no context for ${url}`);
  const document =
    cache.get(file) ??
    (JSON.parse(readFileSync(new URL(`../../assets/contexts/${file}.json`, import.meta.url), 'utf8')) as object);
  cache.set(file, document);
  return { documentUrl: url, document };
}

/** Signs as somebody did for whom another document stood at that address. */
export async function withEdition<T>(url: string, file: string, sign: () => Promise<T>): Promise<T> {
  const { [url]: current = '' } = FILES;
  FILES[url] = file;
  try {
    return await sign();
  } finally {
    FILES[url] = current;
  }
}
