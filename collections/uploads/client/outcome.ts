import type { ErrorBody } from '#kernel/errors.ts';
import type { Answer } from './request.ts';

/**
 * What an answer means for a file on its way. `broken`: try again later, `byServer` when it was not the line.
 * `gone`: begin anew. `moved`: go on at the offset. `refused`: that is the end, in the server's words if there are any.
 */
export type Outcome =
  | { is: 'done'; answer: Answer }
  | { is: 'broken'; byServer: boolean; waitMs: number | null }
  | { is: 'gone' }
  | { is: 'moved'; offset: number }
  | { is: 'refused'; status: number; words: string | null };

/** A person would wait so long without pressing anything. */
const patienceMs = 60_000;

/** What to make of an answer, null when none came; the seconds of `Retry-After` are milliseconds in `waitMs`. */
export function outcomeOf(answer: Answer | null): Outcome {
  if (!answer) return { is: 'broken', byServer: false, waitMs: null };
  const { status, header } = answer;
  if (status >= 200 && status < 300) return { is: 'done', answer };
  if (status === 404 || status === 410) return { is: 'gone' };
  const offset = offsetOf(header);
  if (status === 409 && offset !== null) return { is: 'moved', offset };
  const waitMs = Number(header('retry-after') ?? 0) * 1_000 || null;
  // A server that starts anew or a proxy that waits for it is the line's business.
  if (status === 408 || (status >= 502 && status <= 504)) return { is: 'broken', byServer: false, waitMs };
  if (status >= 500 || (status === 429 && waitMs !== null && waitMs <= patienceMs))
    return { is: 'broken', byServer: true, waitMs };
  const message = (answer.body as Partial<ErrorBody> | null)?.error?.message;
  return { is: 'refused', status, words: message ?? null };
}

/** `Upload-Offset` in bytes; null when there is none, or none that can be. */
export function offsetOf(header: Answer['header']): number | null {
  const text = header('upload-offset');
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
