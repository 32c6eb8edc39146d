import type { Doc, WorldAnswer } from '../../world/types.ts';

/** A JSON answer from a computer whose clock is `ahead` milliseconds ahead of this one's. */
export const dated = (json: Doc, ahead: number): WorldAnswer => ({
  type: 'application/json',
  body: JSON.stringify(json),
  headers: { date: new Date(Date.now() + ahead).toUTCString() },
});

export const DAY = 86_400_000;
