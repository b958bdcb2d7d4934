import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorBody, type ErrorCode, statusOf } from '#kernel/errors.ts';

/** Answers in the shape that every endpoint uses. Does nothing when an answer has begun already. */
export function refuse(
  res: ServerResponse,
  refusal: {
    code: ErrorCode;
    message: string;
    requestId: string;
    status?: number;
    retryAfterSeconds?: number;
  },
): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const body: ErrorBody = {
    error: { code: refusal.code, message: refusal.message, requestId: refusal.requestId },
  };
  res.statusCode = refusal.status ?? statusOf[refusal.code];
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  res.removeHeader('content-length');
  if (refusal.retryAfterSeconds) res.setHeader('retry-after', String(refusal.retryAfterSeconds));
  res.end(JSON.stringify(body));
}

/**
 * After a refusal the rest of a body may still be on its way: the connection is not used again, and what
 * comes is thrown away for a moment so that the browser gets to read the answer.
 * @param options.unread leaves it unread instead: reading it is what costs
 */
export function closeAfterAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  options: { unread?: boolean } = {},
): void {
  if (!res.headersSent) res.setHeader('connection', 'close');
  if (options.unread) req.unpipe().pause();
  else req.resume();
  res.once('finish', () => {
    const cut = setTimeout(() => req.socket.destroy(), 2_000);
    req.once('close', () => clearTimeout(cut));
  });
}
