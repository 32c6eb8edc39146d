import { browser } from 'wxt/browser';
import type { Input, MessageType, Output, Reply } from './protocol.ts';

/** The worker did not answer as asked; `refusal` says why, or `unreachable` when nobody was there. */
export class NotAnswered extends Error {
  readonly refusal: string;
  constructor(refusal: string) {
    super(`not answered: ${refusal}`);
    this.refusal = refusal;
  }
}

/** False once this extension was updated or removed under a page that still runs its script. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/**
 * Asks the worker. One retry: a worker that is just waking can miss the first message, and every handler may be run twice.
 * @throws NotAnswered
 */
export async function send<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const reply: Reply<T> | undefined = await browser.runtime.sendMessage({ type, input });
      if (reply === undefined) throw new NotAnswered('unreachable');
      if (reply.ok) return reply.value;
      throw new NotAnswered(reply.refusal);
    } catch (cause) {
      const refused = cause instanceof NotAnswered && cause.refusal !== 'unreachable';
      if (refused || attempt > 0 || !isAlive()) throw cause instanceof NotAnswered ? cause : new NotAnswered('unreachable');
    }
  }
}
