/** One thing to be timed: `run(n)` does it once, for the n-th of the things in turn. */
export interface Subject {
  run(n: number): Promise<unknown>;
  /** How many calls are timed together: a worker's clock steps by 0.1 ms. */
  calls: number;
}

const WARM_UP = 8;

async function timed({ run, calls }: Subject): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < calls; n++) await run(n);
  return (performance.now() - start) / calls;
}

/**
 * Times the subjects in rounds, next to each other and each round beginning with another, after rounds that do not count.
 * Milliseconds a call, by round: a machine that slows down slows all of a round.
 */
export async function inRounds<Name extends string>(
  subjects: Record<Name, Subject>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -WARM_UP; round < rounds; round++) {
    const from = (round + WARM_UP) % names.length;
    const inTurn = [...names.slice(from), ...names.slice(0, from)];
    // Both ways round: who comes after a wasteful one pays for its garbage.
    for (const name of round % 2 === 0 ? inTurn : inTurn.reverse()) {
      const ms = await timed(subjects[name]);
      if (round >= 0) samples[name].push(ms);
    }
  }
  return samples;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The median of the rounds' own ratios. */
export const ratio = (over: number[], under: number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)));
