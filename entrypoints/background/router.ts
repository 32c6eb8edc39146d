import { type RawSender, type Self, type Sender, senderOf } from '../../lib/messages/guard.ts';
import { parseMessage, typeOf } from '../../lib/messages/parse.ts';
import { type Input, MAY_SEND, type MessageType, type Output, type Refusal, type Reply } from '../../lib/messages/protocol.ts';

type SenderOf<T extends MessageType> = Extract<Sender, { kind: (typeof MAY_SEND)[T] }>;

/** What the worker does with each message. Who may send it was decided before. */
export type Handlers = { [T in MessageType]: (input: Input<T>, sender: SenderOf<T>) => Promise<Output<T>> | Output<T> };

const refuse = (refusal: Refusal): Reply => ({ ok: false, refusal });

/** Message → who may send it → read it → handle it. Runs up to the handler without waiting, so that a click is still a click there. */
export function createRouter(handlers: Handlers, self: Self) {
  return async (raw: unknown, from: RawSender): Promise<Reply> => {
    const sender = senderOf(from, self);
    if (sender === null) return refuse('unknown_sender');
    const type = typeOf(raw);
    if (type === null) return refuse('malformed');
    if (MAY_SEND[type] !== sender.kind) return refuse('not_allowed');
    const message = parseMessage(raw);
    if (message === null) return refuse('malformed');
    try {
      // The table pairs each type with its input and sender; TypeScript cannot follow that through one call.
      const handle = handlers[message.type] as (
        input: unknown,
        sender: Sender,
      ) => Promise<Output<MessageType>> | Output<MessageType>;
      return { ok: true, value: await handle(message.input, sender) };
    } catch (error) {
      console.error(`Assay: ${message.type} failed`, error);
      return refuse('failed');
    }
  };
}
