import bitstringStatusListV1 from '../../../assets/contexts/bitstring-status-list-v1.json' with { type: 'json' };
import blockcerts20 from '../../../assets/contexts/blockcerts-2.0.json' with { type: 'json' };
import blockcerts21 from '../../../assets/contexts/blockcerts-2.1.json' with { type: 'json' };
import blockcerts30 from '../../../assets/contexts/blockcerts-3.0.json' with { type: 'json' };
import blockcerts31 from '../../../assets/contexts/blockcerts-3.1.json' with { type: 'json' };
import blockcerts32 from '../../../assets/contexts/blockcerts-3.2.json' with { type: 'json' };
import citizenshipV3 from '../../../assets/contexts/citizenship-v3.json' with { type: 'json' };
import citizenshipV4rc1 from '../../../assets/contexts/citizenship-v4rc1.json' with { type: 'json' };
import clr201 from '../../../assets/contexts/clr-2.0.1.json' with { type: 'json' };
import clr20 from '../../../assets/contexts/clr-2.0.json' with { type: 'json' };
import credentialsV1 from '../../../assets/contexts/credentials-v1.json' with { type: 'json' };
import credentialsV2 from '../../../assets/contexts/credentials-v2.json' with { type: 'json' };
import dataIntegrityV1 from '../../../assets/contexts/data-integrity-v1.json' with { type: 'json' };
import dataIntegrityV2 from '../../../assets/contexts/data-integrity-v2.json' with { type: 'json' };
import dccV1 from '../../../assets/contexts/dcc-v1.json' with { type: 'json' };
import didV1 from '../../../assets/contexts/did-v1.json' with { type: 'json' };
import ed255192018V1 from '../../../assets/contexts/ed25519-2018-v1.json' with { type: 'json' };
import ed255192020V1 from '../../../assets/contexts/ed25519-2020-v1.json' with { type: 'json' };
import index from '../../../assets/contexts/index.json' with { type: 'json' };
import jws2020V1 from '../../../assets/contexts/jws-2020-v1.json' with { type: 'json' };
import merkle2019V1 from '../../../assets/contexts/merkle-2019-v1.json' with { type: 'json' };
import multikeyV1 from '../../../assets/contexts/multikey-v1.json' with { type: 'json' };
import openBadges2 from '../../../assets/contexts/open-badges-2.json' with { type: 'json' };
import openBadges301 from '../../../assets/contexts/open-badges-3.0.1.json' with { type: 'json' };
import openBadges302 from '../../../assets/contexts/open-badges-3.0.2.json' with { type: 'json' };
import openBadges303 from '../../../assets/contexts/open-badges-3.0.3.json' with { type: 'json' };
import openBadges30 from '../../../assets/contexts/open-badges-3.0.json' with { type: 'json' };
import openBadges30202205 from '../../../assets/contexts/open-badges-3.0-2022-05.json' with { type: 'json' };
import openBadges30Extensions from '../../../assets/contexts/open-badges-3.0-extensions.json' with { type: 'json' };
import statusList2021V1 from '../../../assets/contexts/status-list-2021-v1.json' with { type: 'json' };
import type { JsonObject } from '../../json.ts';

/** Every file of assets/contexts by its name, for Node. The worker has none of this: there they are files of the package (`wxt.config.ts`). */
export const BUNDLE = {
  index: index,
  'credentials-v1': credentialsV1,
  'credentials-v2': credentialsV2,
  'data-integrity-v1': dataIntegrityV1,
  'data-integrity-v2': dataIntegrityV2,
  'multikey-v1': multikeyV1,
  'bitstring-status-list-v1': bitstringStatusListV1,
  'status-list-2021-v1': statusList2021V1,
  'ed25519-2018-v1': ed255192018V1,
  'ed25519-2020-v1': ed255192020V1,
  'jws-2020-v1': jws2020V1,
  'merkle-2019-v1': merkle2019V1,
  'did-v1': didV1,
  'dcc-v1': dccV1,
  'clr-2.0': clr20,
  'open-badges-3.0': openBadges30,
  'open-badges-3.0-2022-05': openBadges30202205,
  'open-badges-3.0.1': openBadges301,
  'open-badges-3.0.2': openBadges302,
  'open-badges-3.0.3': openBadges303,
  'open-badges-3.0-extensions': openBadges30Extensions,
  'open-badges-2': openBadges2,
  'blockcerts-2.0': blockcerts20,
  'blockcerts-2.1': blockcerts21,
  'blockcerts-3.0': blockcerts30,
  'blockcerts-3.1': blockcerts31,
  'blockcerts-3.2': blockcerts32,
  'clr-2.0.1': clr201,
  'citizenship-v3': citizenshipV3,
  'citizenship-v4rc1': citizenshipV4rc1,
} as Record<string, object> as Record<string, JsonObject>;
