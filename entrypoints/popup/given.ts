import { linkTells } from '../../components/link-tells.ts';
import type { GivenState } from '../../components/popup/popup-state.ts';
import { hostsOf, resolve } from '../../lib/platforms/index.ts';
import type { Address } from '../../lib/platforms/platform.ts';
import { type Given, ofText } from '../background/run-input.ts';

export const NOTHING_GIVEN: GivenState = { text: '', tells: null, hosts: [], fault: null };

const isReadable = ({ input }: Given): boolean => input.kind !== 'unreadable';

/** What a pasted text is by itself: no permission and no request. `hosts` are all that a check of it asks, allowed or not. */
export function readGiven(text: string): { tells: GivenState['tells']; hosts: string[]; isReadable: boolean } {
  const given = ofText(text).filter(isReadable);
  const addresses = given.flatMap(({ input }) => (input.kind === 'link' ? [input.address] : []));
  return {
    tells: tellsOf(given, addresses),
    hosts: [...new Set(addresses.flatMap((address) => hostsOf(resolve(address))))],
    isReadable: given.length > 0,
  };
}

function tellsOf(given: Given[], addresses: Address[]): GivenState['tells'] {
  const [address] = addresses;
  if (given.length === 0) return null;
  if (given.length > 1) return { key: 'popup_given_many', params: { n: String(given.length) }, glyph: 'list' };
  return address === undefined ? { key: 'popup_given_badge', params: {}, glyph: 'page' } : linkTells({ link: address });
}
