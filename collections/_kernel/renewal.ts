const name = 'x-renewal';

/**
 * Headers of a request that a page makes by itself, because something has happened and not because somebody did
 * something: it does not move the session's idle limit. Whoever sends them without need only shortens their own session.
 */
export const ofRenewal: Readonly<Record<string, string>> = { [name]: '1' };

/** Whether a request was made by a page itself. */
export function isRenewal(headers: { get(name: string): string | null }): boolean {
  return headers.get(name) !== null;
}
