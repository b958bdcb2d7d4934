import { randomInt } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `order_` and the like plus 14 letters or digits, as the vendor writes them. */
export function newId(prefix: string): string {
  let id = `${prefix}_`;
  for (let place = 0; place < 14; place += 1) id += letters.charAt(randomInt(letters.length));
  return id;
}

/** A bank's reference number: 12 digits. */
export function newReference(): string {
  return String(randomInt(1e11, 1e12 / 4));
}
