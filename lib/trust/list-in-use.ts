import type { Pin } from './pin.ts';

/** The list that headlines go by, in two figures. */
export interface ListInUse {
  issuers: number;
  /** ISO 8601; null for an empty list. */
  changedAt: string | null;
}

export const listInUse = (pins: readonly Pick<Pin, 'id' | 'pinnedAt'>[]): ListInUse => ({
  issuers: new Set(pins.map(({ id }) => id)).size,
  changedAt:
    pins
      .map(({ pinnedAt }) => pinnedAt)
      .sort()
      .at(-1) ?? null,
});
