import { cleanText } from '#kernel/hostile.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';

const longestName = 80;

/**
 * The name to greet a person by, or null. A name is typed by whoever registers an address, also somebody
 * else's: one that mail programs would turn into a link is not repeated, or we would carry strangers' links.
 */
export function greetable(name: string): string | null {
  const plain = cleanText(name).replaceAll(/\s+/g, ' ').trim();
  const linkLike = /[/\\@:<>]|www\b|[^\s.]\.[^\s.]|\d{6,}/iu;
  return plain === '' || plain.length > longestName || linkLike.test(plain) ? null : plain;
}

/** Paise from a stored delivery, as people read them. */
export function inr(amount: number): string {
  return formatInr(paise(amount));
}
