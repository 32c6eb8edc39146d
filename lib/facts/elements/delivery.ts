import type { DeliveryValue, Facts } from '../model.ts';
import { type Found, type Rule, SAID, those } from './rule.ts';

const delivered = ({ delivery }: Facts, ...of: DeliveryValue['of'][]): Found[] =>
  those(
    delivery,
    ({ label }) => label,
    (value) => of.includes(value.of),
  );

const ofLearning = (facts: Facts): Found[] => delivered(facts, 'learning', 'schedule', 'activity');

/** "Flexible delivery options" (employer facts, section 2.2): no format says "flexible", so nothing here ever does. */
export const DELIVERY: readonly Rule[] = [
  ['FD-1', SAID, (facts) => delivered(facts, 'learning')],
  ['FD-2', SAID, (facts) => delivered(facts, 'schedule', 'activity')],
  ['FD-0', 'not-stated', (facts) => (ofLearning(facts).length > 0 ? [] : delivered(facts, 'assessment'))],
  [
    'FD-h',
    null,
    ({ workload }) =>
      those(
        workload,
        ({ amount }) => amount,
        ({ unit }) => unit === 'bucket',
      ),
  ],
  // One award records how this person took part, not the options offered.
  ['FD-note', null, (facts) => ofLearning(facts).slice(0, 1)],
];
