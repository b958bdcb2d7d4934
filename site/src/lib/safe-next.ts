import { nextPath } from '#collections/customers/rules/next-path.ts';
import { paths } from './paths.ts';

/** The path to go to after logging in, or `fallback` when `next` is not one of this site's pages. */
export function safeNext(next: unknown, fallback: string): string {
  return nextPath(typeof next === 'string' ? next : undefined, fallback);
}

/** The page that a form was sent from, to come back to: any of this site's, also those that lead to another. */
export function samePage(from: unknown): string {
  const [, door = '', rest = ''] =
    /^(\/login|\/register)(\?.*)?$/s.exec(typeof from === 'string' ? from : '') ?? [];
  return door ? door + safeNext(`/${rest}`, '/').slice(1) : safeNext(from, paths.home);
}

/** True when the wish is to book: who comes so is new as often as not. */
export function wantsToBook(next: string | undefined): boolean {
  return next !== undefined && next.split('?')[0] === paths.newTicket();
}
