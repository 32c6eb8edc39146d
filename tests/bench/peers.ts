import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { verifyCredential as verifyDcc } from '@digitalcredentials/verifier-core';

type Load = (url: string) => object | undefined;

/** `@digitalbazaar/vc` as its README says, with a static loader. True when it says that the credential is verified. */
export function digitalBazaar(load: Load): (credential: object) => Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = async (url: string) => {
    const document = load(url);
    if (document === undefined) throw new Error(`no document: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  return async (credential) => {
    const { verified } = await vc.verifyCredential({ credential, suite, documentLoader });
    return verified;
  };
}

/** `@digitalcredentials/verifier-core` as its README says, without registries. True when its log has the signature as valid. */
export async function digitalCredentials(credential: object): Promise<boolean> {
  const { log = [] } = await verifyDcc({ credential: credential as never, knownDIDRegistries: [] });
  return log.some(({ id, valid }) => id === 'valid_signature' && valid);
}

/**
 * Runs something where the network holds one document: the JSON Schema of Open Badges, which verifier-core's loader lacks. It is answered at
 * once by one that asks for nothing, and kept. Nobody's console is timed.
 */
export async function withoutNetwork<T>(run: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  const { log, error, warn } = console;
  const quiet = () => undefined;
  Object.assign(console, { log: quiet, error: quiet, warn: quiet });
  globalThis.fetch = async (address) => {
    if (!/schema\.json$/.test(String(address))) throw new TypeError(`no network in this bench: ${String(address)}`);
    return new Response(JSON.stringify({ $schema: 'https://json-schema.org/draft/2019-09/schema', type: 'object' }), {
      headers: { 'content-type': 'application/json' },
    });
  };
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
    Object.assign(console, { log, error, warn });
  }
}
