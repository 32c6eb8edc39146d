import type { Check } from '../verify/check.ts';

/** Something was left out of this copy, and nobody can tell what. */
export const isUndisclosed = (checks: readonly Check[]): boolean => checks.some(({ code }) => code === 'proof_undisclosed');
