import { type Rule, SAID, those } from './rule.ts';

/** "Stackable", the optional sixth (002:L230): of interest to some; without a statement there is no line at all. */
export const STACKABLE: readonly Rule[] = [
  [
    'ST-1',
    SAID,
    ({ stack }) =>
      stack.flatMap((one) =>
        those(
          one,
          ({ title }) => title ?? one.raw,
          ({ relation }) => relation !== 'stand-alone',
        ),
      ),
  ],
];
