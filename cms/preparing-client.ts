import { createHash } from 'node:crypto';
import pg from 'pg';

type Config = { text: string; name?: string; values?: unknown[] };

/** Each costs every connection some memory at the server: what a portal says all day fits, what was put together once does not. */
const mostStatements = 250;
/** What is searched for decides how it is found best, so such a statement is planned for its words each time. */
const plannedByValues = /\b(?:i?like|similar to)\b|@@|<%|%>/i;

/** Texts that were said once (null) or more often (their name). */
const seen = new Map<string, string | null>();
let named = 0;

/**
 * The name under which a statement is kept prepared by a connection: from the second time on that this process says
 * it. PostgreSQL then parses and plans it once a connection instead of once a request
 * (https://www.postgresql.org/docs/18/sql-prepare.html). Null where that is not wanted.
 */
export function preparedName(text: string): string | null {
  const known = seen.get(text);
  if (known) return known;
  if (plannedByValues.test(text)) return null;
  if (known === undefined) {
    forgetOnce();
    seen.set(text, null);
    return null;
  }
  if (named >= mostStatements) return null;
  named += 1;
  const name = `p_${createHash('sha1').update(text).digest('base64url')}`;
  seen.set(text, name);
  return name;
}

/** Texts with a number of parameters that changes with each request must not fill the memory. */
function forgetOnce(): void {
  if (seen.size < mostStatements * 8) return;
  for (const [text, name] of seen) if (name === null) seen.delete(text);
}

/**
 * A connection that keeps what is said often prepared; for `Client` of a `pg.Pool`. Whoever migrates a column to
 * another type starts the processes anew, as every deployment does: a kept statement knows the type of before.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg has a dozen forms of this call, of which two are looked at.
  override query(first: any, ...rest: any[]): any {
    const config = asConfig(first, rest[0]);
    const name = config && preparedName(config.text);
    // biome-ignore lint/suspicious/noExplicitAny: the same.
    const ask = super.query as (...given: any[]) => any;
    return name ? ask.call(this, { ...config, name }, ...rest) : ask.call(this, first, ...rest);
  }
}

/** One question, and no name of its own: only that can be kept. */
function asConfig(first: unknown, second: unknown): Config | null {
  const values = Array.isArray(second) && second.length > 0;
  if (typeof first === 'string') return values || isQuestion(first) ? { text: first } : null;
  if (typeof first !== 'object' || first === null || 'submit' in first) return null;
  const config = first as Config;
  if (typeof config.text !== 'string' || config.name) return null;
  return values || (config.values && config.values.length > 0) || isQuestion(config.text) ? config : null;
}

/** Without values a text may be several statements, which none can be prepared of. */
function isQuestion(text: string): boolean {
  return /^\s*(?:select|with)\b/i.test(text) && !text.includes(';');
}
