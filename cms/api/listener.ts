import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiHandler } from './handler.ts';
import { refusal } from './handler.ts';
import { bodyCeiling, toRequest, writeResponse } from './node-http.ts';

type Listening = {
  handle: ApiHandler;
  health: (url: string) => Promise<Response | null>;
  /** Of the address that visitors use. */
  origin: string;
  log: { error: (facts: object, words: string) => void };
};

/** Answers whatever comes in over the wire, in our shape also what is no request that anybody could mean. */
export function apiListener({ handle, health, origin, log }: Listening) {
  const answerTo = async (incoming: IncomingMessage): Promise<Response> => {
    const own = await health(incoming.url ?? '');
    if (own) return own;
    if (Number(incoming.headers['content-length'] ?? 0) > bodyCeiling)
      return refusal('too_large', 'That is too large to be sent here.', crypto.randomUUID());
    const request = toRequest(incoming, origin);
    if (!request) return refusal('malformed', 'This request was not understood.', crypto.randomUUID());
    return handle(request);
  };
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      await writeResponse(await answerTo(incoming), outgoing);
    } catch (error) {
      log.error({ err: error, path: incoming.url }, 'a request failed before it had an answer');
      if (outgoing.headersSent) outgoing.destroy();
      else
        await writeResponse(
          refusal('internal', 'Something went wrong on our side.', crypto.randomUUID()),
          outgoing,
        );
    }
  };
}
