import type { IncomingMessage, ServerResponse } from 'node:http';
import { countRequest } from '../metrics/requests.ts';
import type { ApiHandler } from './handler.ts';
import { refusal } from './handler.ts';
import { bodyCeiling, toRequest, writeResponse } from './node-http.ts';

type Listening = {
  handle: ApiHandler;
  /** What the process says of itself, outside of all doors. */
  health: (url: string) => Promise<Response | null>;
  /** Of the address that visitors use. */
  origin: string;
  log: {
    error: (facts: object, words: string) => void;
    info: (facts: object, words: string) => void;
  };
};

/**
 * Answers whatever comes in over the wire, in our shape also what is no request that anybody could mean. Every answer
 * leaves one line in the log, under the id by which site, api, jobs and mail speak of it; paths come without their query.
 */
export function apiListener({ handle, health, origin, log }: Listening) {
  const answerTo = async (incoming: IncomingMessage): Promise<Response> => {
    if (Number(incoming.headers['content-length'] ?? 0) > bodyCeiling)
      return refusal('too_large', 'That is too large to be sent here.', crypto.randomUUID());
    const request = toRequest(incoming, origin);
    if (!request) return refusal('malformed', 'This request was not understood.', crypto.randomUUID());
    return handle(request);
  };
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const began = performance.now();
    const path = (incoming.url ?? '').split('?', 1)[0] ?? '';
    let requestId: string | null = null;
    try {
      const own = await health(incoming.url ?? '');
      if (own) return await writeResponse(own, outgoing);
      const response = await answerTo(incoming);
      requestId = response.headers.get('x-request-id');
      await writeResponse(response, outgoing);
    } catch (error) {
      log.error({ err: error, requestId, path }, 'a request failed before it had an answer');
      if (outgoing.headersSent) outgoing.destroy();
      else
        await writeResponse(
          refusal('internal', 'Something went wrong on our side.', crypto.randomUUID()),
          outgoing,
        );
    }
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const { method = '' } = incoming;
    const status = outgoing.statusCode;
    countRequest({ door: doorIn(path), method, status, ms });
    log.info({ requestId, method, path, status, ms }, 'request');
  };
}

/** The audience of a path, for counting; few values, whatever a stranger asks for. */
function doorIn(path: string): string {
  const [, first, second] = path.split('/');
  if (first === 'hooks') return 'hooks';
  if (first !== 'api') return 'none';
  return second === 'portal' || second === 'desk' ? second : 'rest';
}
