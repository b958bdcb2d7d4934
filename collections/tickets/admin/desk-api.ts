import type { ErrorBody, ErrorCode } from '#kernel/errors.ts';
import { ofRenewal } from '#kernel/renewal.ts';
import type { DeskConflict } from '../desk-ticket-view.ts';
import { words } from './words.ts';

/**
 * Why the desk's API said no. `network`: no answer came, so what was asked for may have happened. `conflict` is there
 * when somebody else was quicker.
 */
export type DeskProblem = Pick<ErrorBody['error'], 'message' | 'fields'> & {
  code: ErrorCode | 'network';
  conflict: DeskConflict | null;
};
export type DeskAnswer<T> = { data: T; problem?: undefined } | { data?: undefined; problem: DeskProblem };

/** A line that takes longer is as good as none. */
const patienceMs = 20_000;

/** `byItself`: the panel asks because of what happened, not because somebody did something. */
type Asking = { byItself?: boolean };

/** Reads JSON from the desk's API. Never throws. */
export function get<T>(path: string, { byItself }: Asking = {}): Promise<DeskAnswer<T>> {
  return call(path, { headers: byItself ? ofRenewal : {} });
}

/** Sends JSON to the desk's API. Never throws. */
export function post<T>(path: string, body: unknown, { byItself }: Asking = {}): Promise<DeskAnswer<T>> {
  return call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(byItself ? ofRenewal : {}) },
    body: JSON.stringify(body),
  });
}

/** Puts JSON where it stands from then on. Never throws. */
export function put<T>(path: string, body: unknown): Promise<DeskAnswer<T>> {
  return call(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Takes something away by the desk's API. Never throws. */
export function remove(path: string): Promise<DeskAnswer<object>> {
  return call(path, { method: 'DELETE' });
}

async function call<T>(path: string, init: RequestInit): Promise<DeskAnswer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) });
    body = await response.json();
  } catch {
    return { problem: { code: 'network', message: words().network, conflict: null } };
  }
  if (response.ok) return { data: body as T };
  const { error, conflict = null } = body as Partial<ErrorBody> & { conflict?: DeskConflict };
  if (error?.code === 'not_signed_in') leaveForLogIn();
  return {
    problem: error ? { ...error, conflict } : { code: 'internal', message: words().unexpected, conflict },
  };
}

/** Whether a request without a good answer may have done its work all the same. */
export function mayHaveArrived({ code }: DeskProblem): boolean {
  return code === 'network' || code === 'internal' || code === 'temporarily_unavailable';
}

/** Goes to the log-in and back here after it; what is written is kept by then. */
export function leaveForLogIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/admin/login?redirect=${encodeURIComponent(pathname + search)}`);
}

/** The desk's doors. */
export const doors = {
  queues: (params: URLSearchParams) => `/api/desk/queues?${params}`,
  ticket: (id: string) => `/api/desk/tickets/${id}`,
  earlier: (id: string, before: string) => `/api/desk/tickets/${id}/messages?before=${before}`,
  reply: (id: string) => `/api/desk/tickets/${id}/reply`,
  move: (id: string) => `/api/desk/tickets/${id}/move`,
  cancel: (id: string) => `/api/desk/tickets/${id}/cancel`,
  assign: (id: string) => `/api/desk/tickets/${id}/assign`,
  urgency: (id: string) => `/api/desk/tickets/${id}/urgency`,
  merge: (id: string) => `/api/desk/tickets/${id}/merge`,
  mergeTargets: (id: string, part: string) =>
    `/api/desk/tickets/${id}/merge-targets?q=${encodeURIComponent(part)}`,
  readyReplies: (id: string) => `/api/desk/tickets/${id}/ready-replies`,
  read: (id: string) => `/api/desk/tickets/${id}/read`,
  edit: (message: string) => `/api/desk/messages/${message}/edit`,
  history: (message: string) => `/api/desk/messages/${message}/history`,
  answer: (modification: string) => `/api/desk/modifications/${modification}/answer`,
  uploads: '/api/desk/uploads',
  attachment: (id: string) => `/api/desk/attachments/${id}`,
} as const;
