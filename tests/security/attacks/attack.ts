import type { Holder, Report } from '../../../lib/report/report.ts';
import type { Pin } from '../../../lib/trust/pin.ts';
import type { Verdict } from '../../../lib/verify/check.ts';
import type { Code } from '../../../lib/verify/codes.ts';
import type { WorldAnswer } from '../../world/types.ts';

/** What an address answers in an attack: as it travels, or how it fails. */
export type Answered = WorldAnswer | 'destroy' | 'hangs';

/** Everything that the engine is given, as data: the same in Node and in the extension's worker. The clock is the real one. */
export interface Given {
  input: { kind: 'file'; bytes: Uint8Array } | { kind: 'link'; url: string };
  /** The whole network: what each https address answers. One that is not named is a host that is down. */
  documents: Record<string, Answered>;
  pins: Pin[];
  /** The person whom the page names. */
  holder: string | null;
}

/** One attempt to get more out of the engine than is true, and the answer that it must get. */
export interface Attack {
  /** A sentence: what the attacker does. */
  name: string;
  make: () => Promise<Given> | Given;
  verdict: Verdict;
  /** Where the issuer must stand; left out where pins play no part. */
  issuer?: Report['axes']['issuer'];
  /** Whether any endorsement may hold; left out where there is none. */
  holds?: boolean;
  /** The verdicts of the credentials inside, in their order. */
  inside?: Verdict[];
  holder?: Holder;
  /** The title that must be shown. */
  shows?: string;
  /** A check that must be among those of the report, its endorsements or its credentials. */
  code?: Code;
  /** Addresses (or their beginnings) that may not be asked, whoever names them. */
  mustNotFetch?: string[];
  /** Why the worker cannot be given this; then it runs in Node only. */
  onlyInNode?: string;
}
