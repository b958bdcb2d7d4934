import { catalogue } from '#kernel/messages.ts';

export const serviceWords = catalogue({
  en: {
    key: 'A key is made of small letters, digits and hyphens and begins with a letter, for example deep-clean.',
    keyTwice: (key: string) => `Another price of this service has the key “${key}” already.`,
    price: 'A price is an amount such as 499 or 1250.50, or 0.',
    priceOnline: 'Whoever books online pays at least ₹1.',
    sac: 'The SAC of a service has six digits and begins with 99, for example 998313.',
    minutes: 'Whole minutes, 0 or more.',
    resolution: 'Whole minutes, 1 or more.',
  },
});

/** Smallest amount that the gateway takes, in paise. */
const leastOnline = 100;

const isWhole = (value: unknown, least: number) => Number.isSafeInteger(value) && (value as number) >= least;

/** @param keys the keys of all prices of the service, this one among them */
export function tierKeyProblem(key: unknown, keys: readonly unknown[]): string | null {
  if (typeof key !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key) || key.length > 40)
    return serviceWords().key;
  return keys.filter((other) => other === key).length > 1 ? serviceWords().keyTwice(key) : null;
}

/** What is agreed on the phone may cost nothing; what is paid online must be an amount that can be paid. */
export function tierPriceProblem(price: unknown, booking: unknown): string | null {
  if (!isWhole(price, 0)) return serviceWords().price;
  return booking === 'online' && !isWhole(price, leastOnline) ? serviceWords().priceOnline : null;
}

/** Services stand in chapter 99 of the scheme of classification (Notification 11/2017, annexure). */
export function sacProblem(sac: unknown): string | null {
  return typeof sac === 'string' && /^99\d{4}$/.test(sac) ? null : serviceWords().sac;
}

/** Says what is wrong with the minutes that a price includes, or null: whole ones, and 0 where it promises none. */
export function minutesProblem(minutes: unknown): string | null {
  return isWhole(minutes, 0) ? null : serviceWords().minutes;
}

/** Says what is wrong with the business minutes from payment to completion, or null: whole ones, 1 or more. */
export function resolutionProblem(minutes: unknown): string | null {
  return isWhole(minutes, 1) ? null : serviceWords().resolution;
}
