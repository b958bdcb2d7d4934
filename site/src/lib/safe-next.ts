import { nextPath } from '#collections/customers/rules/next-path.ts';

/** The path to go to after logging in, or `fallback` when `next` is not one of this site's pages. */
export function safeNext(next: unknown, fallback: string): string {
  return nextPath(typeof next === 'string' ? next : undefined, fallback);
}
