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

const bundle = (documents: Record<string, object>) => new Map(Object.entries(documents as Record<string, JsonObject>));

/** JSON-LD contexts that signatures may rest on, by address; never fetched. Those with `@vocab` (the "examples" ones) stay out: they define everything. */
export const CONTEXTS: ReadonlyMap<string, JsonObject> = bundle({
  'https://www.w3.org/2018/credentials/v1': credentials1,
  'https://www.w3.org/ns/credentials/v2': credentials2,
  'https://w3id.org/security/data-integrity/v1': dataIntegrity1,
  'https://w3id.org/security/data-integrity/v2': dataIntegrity2,
  'https://w3id.org/security/multikey/v1': multikey,
  'https://www.w3.org/ns/credentials/status/v1': bitstring,
  'https://w3id.org/security/suites/ed25519-2020/v1': ed25519,
  'https://w3id.org/vc/status-list/2021/v1': statusList2021,
  'https://w3id.org/dcc/v1': dcc1,
  'https://www.w3.org/ns/did/v1': did1,
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': openBadges30,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': openBadges301,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': openBadges302,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': openBadges303,
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': openBadgesExtensions,
});

/** The SHA-256 of each in its JCS form (RFC 8785). A test holds every one; nothing else reads them, so that the worker does not carry them. */
export const CONTEXT_PINS: Record<string, string> = {
  'https://www.w3.org/2018/credentials/v1': 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://w3id.org/security/data-integrity/v1': '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/multikey/v1': 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://www.w3.org/ns/credentials/status/v1': 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  'https://w3id.org/vc/status-list/2021/v1': '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  'https://w3id.org/dcc/v1': '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
  'https://www.w3.org/ns/did/v1': 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
};
