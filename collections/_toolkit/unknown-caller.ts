import type { AuthStrategy, PayloadRequest } from 'payload';

const mark = 'x-caller-unknown';

/**
 * A strategy that fails closed and says so: while the database is away nobody can be told from anybody, and a page
 * must answer "try again" rather than "log in". Payload itself only logs the error of a strategy and goes on.
 */
export function unlessUnknown(authenticate: AuthStrategy['authenticate']): AuthStrategy['authenticate'] {
  return async (args) => {
    try {
      return await authenticate(args);
    } catch (error) {
      args.payload.logger.warn({ err: error }, 'it could not be told who is asking');
      args.headers.set(mark, '1');
      return { user: null };
    }
  };
}

/** True when looking the session up failed, as opposed to finding none. */
export function isUnknownCaller(req: PayloadRequest): boolean {
  return req.headers.has(mark);
}

/** Removes what only we may set. */
export function withoutMark(headers: Headers): void {
  headers.delete(mark);
}
