import { as, type Rule, SAID } from './rule.ts';

/** "Stackable", the optional sixth (002:L230): of interest to some; without a statement there is no line at all. */
export const STACKABLE: readonly Rule[] = [
  [
    'ST-1',
    SAID,
    ({ stack }) =>
      stack.flatMap((one) =>
        as(
          one.value.relation,
          one,
          ({ relation }) => relation !== 'stand-alone',
          ({ title }) => title,
        ),
      ),
  ],
];
