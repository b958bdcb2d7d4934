import { catalogue } from './messages.ts';

export const errorWords = catalogue({
  name: 'errors',
  en: { notFound: (what: string) => `${what} was not found.` },
});

/**
 * The closed list of reasons for which the portal says no, with the HTTP status of each.
 * A code is part of the public contract: clients branch on it, people read the message.
 */
export const statusOf = {
  invalid: 422,
  malformed: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  email_not_verified: 403,
  origin_refused: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  illegal_move: 409,
  stale: 409,
  link_expired: 410,
  too_large: 413,
  unsupported_type: 415,
  too_many_requests: 429,
  internal: 500,
  gateway_unavailable: 503,
  temporarily_unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof statusOf;

/** Problems per input path (`contact.phone`), each a sentence for the person who typed it. */
export type FieldProblems = Record<string, string>;

/** The one shape in which every endpoint reports a problem. */
export type ErrorBody = {
  error: { code: ErrorCode; message: string; fields?: FieldProblems; requestId: string };
};

/**
 * A refusal that a person may read. `userMessage` and `fields` leave the server;
 * `detail` goes to the log only.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly fields: FieldProblems | undefined;
  readonly detail: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    userMessage: string,
    more: { fields?: FieldProblems; detail?: unknown; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(userMessage, { cause: more.cause });
    this.name = 'DomainError';
    this.code = code;
    this.userMessage = userMessage;
    this.fields = more.fields;
    this.detail = more.detail;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }

  /** HTTP status of the refusal. */
  get status(): number {
    return statusOf[this.code];
  }
}

/** The same words for "does not exist" and "is not yours", so that neither can be told from the other. */
export function notFound(what = 'This page'): DomainError {
  return new DomainError('not_found', errorWords().notFound(what));
}
