import bitstring from '../../../assets/contexts/bitstring-status-list-v1.json' with { type: 'json' };
import credentials1 from '../../../assets/contexts/credentials-v1.json' with { type: 'json' };
import credentials2 from '../../../assets/contexts/credentials-v2.json' with { type: 'json' };
import dataIntegrity1 from '../../../assets/contexts/data-integrity-v1.json' with { type: 'json' };
import dataIntegrity2 from '../../../assets/contexts/data-integrity-v2.json' with { type: 'json' };
import dcc1 from '../../../assets/contexts/dcc-v1.json' with { type: 'json' };
import did1 from '../../../assets/contexts/did-v1.json' with { type: 'json' };
import ed25519 from '../../../assets/contexts/ed25519-2020-v1.json' with { type: 'json' };
import multikey from '../../../assets/contexts/multikey-v1.json' with { type: 'json' };
import openBadges301 from '../../../assets/contexts/open-badges-3.0.1.json' with { type: 'json' };
import openBadges302 from '../../../assets/contexts/open-badges-3.0.2.json' with { type: 'json' };
import openBadges303 from '../../../assets/contexts/open-badges-3.0.3.json' with { type: 'json' };
import openBadges30 from '../../../assets/contexts/open-badges-3.0.json' with { type: 'json' };
import openBadgesExtensions from '../../../assets/contexts/open-badges-3.0-extensions.json' with { type: 'json' };
import statusList2021 from '../../../assets/contexts/status-list-2021-v1.json' with { type: 'json' };
import type { JsonObject } from '../../json.ts';

/** A context of the bundle: never fetched, and pinned by the SHA-256 of its JCS form (RFC 8785). A test holds every pin. */
export interface BundledContext {
  document: JsonObject;
  sha256: string;
}

const bundled = (document: object, sha256: string): BundledContext => ({ document: document as JsonObject, sha256 });

/** Addresses of JSON-LD contexts that signatures may rest on. Contexts with `@vocab` (the "examples" ones) stay out: they define everything. */
export const CONTEXTS: ReadonlyMap<string, BundledContext> = new Map([
  [
    'https://www.w3.org/2018/credentials/v1',
    bundled(credentials1, 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247'),
  ],
  [
    'https://www.w3.org/ns/credentials/v2',
    bundled(credentials2, 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf'),
  ],
  [
    'https://w3id.org/security/data-integrity/v1',
    bundled(dataIntegrity1, '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f'),
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    bundled(dataIntegrity2, '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305'),
  ],
  [
    'https://w3id.org/security/multikey/v1',
    bundled(multikey, 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc'),
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    bundled(bitstring, 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492'),
  ],
  [
    'https://w3id.org/security/suites/ed25519-2020/v1',
    bundled(ed25519, 'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691'),
  ],
  [
    'https://w3id.org/vc/status-list/2021/v1',
    bundled(statusList2021, '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6'),
  ],
  ['https://w3id.org/dcc/v1', bundled(dcc1, '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42')],
  ['https://www.w3.org/ns/did/v1', bundled(did1, 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b')],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    bundled(openBadges30, '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b'),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    bundled(openBadges301, '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5'),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    bundled(openBadges302, 'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c'),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    bundled(openBadges303, 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99'),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    bundled(openBadgesExtensions, '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7'),
  ],
]);
