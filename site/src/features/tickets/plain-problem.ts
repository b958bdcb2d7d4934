import type { Problem } from '#site/lib/api.ts';
import type { PlainStart } from './posted.ts';

/** What the server said to a plain form, where it is not said at a field already. */
export function asProblem(plain: PlainStart | undefined): Problem | null {
  if (!plain || Object.keys(plain.fields).length > 0) return null;
  return { code: 'invalid', message: plain.message, requestId: '', retryAfter: null };
}
