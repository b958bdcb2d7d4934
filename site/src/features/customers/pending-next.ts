import { safeNext } from '#site/lib/safe-next.ts';

const key = 'qtp-pending-next';
const day = 86_400_000;

type Kept = { next: string; at: number };

/**
 * Remembers on this device where somebody wanted to go before she had an account: the mail that confirms her
 * address opens in a new tab. It counts for a day.
 */
export function keepPendingNext(next: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ next, at: Date.now() } satisfies Kept));
  } catch {
    // Without storage she begins at her dashboard.
  }
}

/** Where she wanted to go, a path of this site, while it counts. */
export function pendingNext(): string | undefined {
  try {
    const { next, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    const age = Date.now() - Number(at);
    return (age >= 0 && age < day && safeNext(next, '')) || undefined;
  } catch {
    return undefined;
  }
}

/** Once she is there, or somebody begins anew. */
export function dropPendingNext(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
