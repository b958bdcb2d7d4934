import type { ErrorBody, ErrorCode } from '#kernel/errors.ts';
import { ofRenewal } from '#kernel/renewal.ts';
import { words } from '#site/messages/lines.ts';

/** A refusal, or the line being down (`network`). `message` can be shown as it is. */
export type Problem = Omit<ErrorBody['error'], 'code'> & {
  code: ErrorCode | 'network';
  retryAfter: number | null;
};

export type ApiResult<T> = { data: T; problem?: undefined } | { data?: undefined; problem: Problem };

export type CallOptions = {
  method?: 'POST' | 'PUT' | 'DELETE';
  signal?: AbortSignal;
  /** Same key, same effect: a repeat after a dropped line does nothing twice. */
  idempotencyKey?: string;
  /** The page asks because of what happened, not because somebody did something. */
  byItself?: boolean;
};

/** Told to the page when a call found that the session is over. The page offers to log in; nothing typed is lost. */
export const signedOutEvent = 'qtp:signed-out';

/** Sends JSON (or a `FormData` with files) to an address of the API. Never throws: a problem is a value. */
export async function send<T>(path: string, body: unknown, options: CallOptions = {}): Promise<ApiResult<T>> {
  const isForm = body instanceof FormData;
  let response: Response;
  try {
    response = await fetch(path, {
      method: options.method ?? 'POST',
      headers: {
        accept: 'application/json',
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        ...(options.byItself ? ofRenewal : {}),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
      },
      body: isForm ? body : JSON.stringify(body ?? {}),
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch {
    return { problem: networkProblem() };
  }
  return read<T>(response);
}

/** Reads JSON from an address of the API. */
export async function get<T>(
  path: string,
  options: Pick<CallOptions, 'signal' | 'byItself'> = {},
): Promise<ApiResult<T>> {
  const headers = { accept: 'application/json', ...(options.byItself ? ofRenewal : {}) };
  try {
    return await read<T>(await fetch(path, { headers, signal: options.signal }));
  } catch {
    return { problem: networkProblem() };
  }
}

async function read<T>(response: Response): Promise<ApiResult<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return { data: body as T };
  const problem = asProblem(body, response);
  if (problem.code === 'not_signed_in') document.dispatchEvent(new CustomEvent(signedOutEvent));
  return { problem };
}

function asProblem(body: unknown, response: Response): Problem {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  const error = (body as Partial<ErrorBody> | null)?.error;
  if (error && typeof error.code === 'string' && typeof error.message === 'string')
    return { ...error, retryAfter };
  return {
    code: 'internal',
    message: words().unexpected,
    requestId: response.headers.get('x-request-id') ?? '',
    retryAfter,
  };
}

/** The line is down, in words that can be shown. */
export function networkProblem(): Problem {
  return { code: 'network', message: words().network, requestId: '', retryAfter: null };
}
