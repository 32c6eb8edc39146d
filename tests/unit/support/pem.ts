import { createPublicKey } from 'node:crypto';
import type { WorldKey } from '../../world/keys.ts';

/** The public key as issuers of Open Badges 1.x and 2.0 publish it. */
export const pemOf = ({ jwk }: WorldKey): string =>
  createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
