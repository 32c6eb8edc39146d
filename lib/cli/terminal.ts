/** Where a command writes and reads: the terminal, or a test. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  readStdin(): Promise<Uint8Array>;
}

/** DESIGN section 6. */
export const EXIT = { ok: 0, notAllVerified: 1, error: 2 } as const;
