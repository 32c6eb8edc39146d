import { useState } from 'preact/hooks';

/** What became of something that was asked of the worker or the browser. */
export type Doing = 'idle' | 'busy' | 'failed';

/** Runs a piece of work and says how it goes; `then` runs when it went well. What comes back never fails. */
export function useDoing(): [Doing, (work: Promise<unknown>, then?: () => void) => Promise<void>] {
  const [doing, setDoing] = useState<Doing>('idle');
  return [
    doing,
    (work, then) => {
      setDoing('busy');
      return work.then(
        () => {
          setDoing('idle');
          then?.();
        },
        () => setDoing('failed'),
      );
    },
  ];
}
