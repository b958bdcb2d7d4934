import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { contractWords } from '#kernel/contract.ts';
import type { ErrorBody } from '#kernel/errors.ts';
import { DomainError } from '#kernel/errors.ts';
import { sqlStateOf } from './database.ts';
import { GatewayError } from './ports.ts';
import { refusals } from './words.ts';

/** The id under which site, api, jobs and log speak of one request. */
export function requestIdOf(req: PayloadRequest): string {
  const given = req.headers.get('x-request-id');
  return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
}

const privately = { 'cache-control': 'private, no-store' };

/** A JSON answer that no cache may keep. */
export function answer(
  body: unknown,
  requestId: string,
  init: { status?: number; headers?: HeadersInit } = {},
): Response {
  const headers = new Headers(init.headers);
  headers.set('cache-control', privately['cache-control']);
  headers.set('x-request-id', requestId);
  return Response.json(body ?? {}, { status: init.status ?? 200, headers });
}

/** 303 to a page of the portal. @param to a path on this site */
export function seeOther(to: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set('location', to);
  all.set('cache-control', privately['cache-control']);
  return new Response(null, { status: 303, headers: all });
}

/** Adds the cookies to an answer, each in a header of its own. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** A refusal in words, or a 500 with the reference under which the log has the rest. */
export function answerProblem(req: PayloadRequest, error: unknown, requestId: string): Response {
  const problem = asDomainError(error);
  if (problem.status >= 500)
    req.payload.logger.error({ err: error, requestId, path: req.pathname }, problem.code);
  else
    req.payload.logger.debug({ code: problem.code, detail: problem.detail, requestId, path: req.pathname });
  const body: ErrorBody = {
    error: { code: problem.code, message: problem.userMessage, fields: problem.fields, requestId },
  };
  const headers = problem.retryAfterSeconds
    ? { 'retry-after': String(problem.retryAfterSeconds) }
    : undefined;
  return answer(body, requestId, { status: problem.status, headers });
}

/**
 * SQLSTATEs that pass by themselves: connection lost, out of resources, shutting down or cancelled (classes 08, 53, 57);
 * a lock not had in time, a serialisation failure, a dead-lock, a transaction that was idle or open for too long.
 * 25P02 is none of them: going on in an aborted transaction is a mistake of ours.
 */
const passing = /^(08...|53...|57...|55P03|40001|40P01|25P03|25P04)$/;

/** SQLSTATEs of text that no column can hold, such as a NUL character. */
const unstorable = new Set(['22021', '22P05']);

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof GatewayError) {
    return new DomainError('gateway_unavailable', refusals().gateway, { cause: error });
  }
  const state = sqlStateOf(error);
  if ((state && passing.test(state)) || connectionLost(error)) {
    return new DomainError('temporarily_unavailable', refusals().slow, {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  if (state && unstorable.has(state)) {
    return new DomainError('invalid', contractWords().character, {
      cause: error,
    });
  }
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 403 || status === 404)
    return new DomainError('not_found', refusals().noPage, { cause: error });
  return new DomainError('internal', refusals().broken, {
    cause: error,
  });
}

function connectionLost(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at && typeof at === 'object'; depth += 1) {
    const { code, message } = at as { code?: unknown; message?: unknown };
    if (typeof code === 'string' && /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code)) return true;
    if (
      typeof message === 'string' &&
      /connection (terminated|timeout)|timeout exceeded when trying to connect|cannot begin transaction/i.test(
        message,
      )
    )
      return true;
    at = (at as { cause?: unknown }).cause;
  }
  return false;
}

/** A file of ours to keep or print: shown by the browser, or stored where it says `save`; kept by no cache. */
export function answerFile(
  bytes: Uint8Array,
  file: { filename: string; contentType: string; save?: boolean },
): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...privately,
      'content-type': file.contentType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `${file.save ? 'attachment' : 'inline'}; filename="${file.filename}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
