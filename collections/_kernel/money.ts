import { type Paise, paise } from './paise.ts';

export const zeroPaise: Paise = paise(0);

/**
 * Divides exactly and rounds to the nearest integer, halves away from zero (so that a credit mirrors
 * the debit). The only rounding that money goes through.
 * @throws RangeError when the denominator is not positive
 */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** `amount × numerator ÷ denominator`, rounded half up, exact whatever the size of the product. */
export function scale(amount: Paise, numerator: number, denominator: number): Paise {
  return paise(Number(halfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator))));
}

/** `bp` basis points of an amount: 1800 is 18 %. */
export function shareOf(amount: Paise, bp: number): Paise {
  return scale(amount, bp, 10_000);
}

/** Exact to the paisa. @throws RangeError when the result is no safe integer */
export function add(a: Paise, b: Paise): Paise {
  return paise(a + b);
}

/** Negative when `b` is more. @throws RangeError when the result is no safe integer */
export function subtract(a: Paise, b: Paise): Paise {
  return paise(a - b);
}

/** Zero paise for none. @throws RangeError when the result is no safe integer */
export function sum(amounts: Iterable<Paise>): Paise {
  let total = 0;
  for (const amount of amounts) total += amount;
  return paise(total);
}

/** Negative when `a` is less, for sorting. */
export function compare(a: Paise, b: Paise): number {
  return a - b;
}

/**
 * Splits an amount by weights so that the parts add up to it again (largest remainder; on equal
 * remainders the earlier part is served first). A part never exceeds its weight while the amount does
 * not exceed the sum of the weights.
 * @throws RangeError when a weight is no whole number ≥ 0, or all are zero while the amount is not
 */
export function allocate(amount: Paise, weights: readonly number[]): Paise[] {
  const whole = weights.map((weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`);
    return BigInt(weight);
  });
  const total = whole.reduce((a, b) => a + b, 0n);
  if (total === 0n) {
    if (amount !== 0) throw new RangeError('nothing to split the amount over');
    return weights.map(() => zeroPaise);
  }
  const sign = amount < 0 ? -1n : 1n;
  const magnitude = BigInt(amount) * sign;
  const parts = whole.map((weight, index) => {
    const product = magnitude * weight;
    return { index, share: product / total, remainder: product % total };
  });
  let left = magnitude - parts.reduce((a, part) => a + part.share, 0n);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  // `+ 0` turns the −0 of a negative zero share into 0
  return parts.map((part) => paise(Number(part.share * sign) + 0));
}
/**
 * `₹1,23,456.78`: Indian grouping, always two decimals unless `dropZeroPaise` is set and there are none.
 * A negative amount reads `-₹499.00`. Exact for every safe integer (no float of rupees is made).
 */
export function formatInr(amount: Paise, options: { dropZeroPaise?: boolean } = {}): string {
  const magnitude = Math.abs(amount);
  const rupees = groupIndian(Math.floor(magnitude / 100));
  const rest = magnitude % 100;
  const decimals = options.dropZeroPaise && rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${amount < 0 ? '-' : ''}₹${rupees}${decimals}`;
}

function groupIndian(whole: number): string {
  return String(whole).replace(/(\d)(?=(?:\d\d)+\d$)/g, '$1,');
}

const ones = [
  ...['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven'],
  ...['Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen'],
];
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

/**
 * The amount in words as Indian invoices print it:
 * `Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Paise Seventy-Eight Only`.
 */
export function rupeesInWords(amount: Paise): string {
  const magnitude = Math.abs(amount);
  const rupees = Math.floor(magnitude / 100);
  const rest = magnitude % 100;
  const parts: string[] = [];
  if (rupees > 0 || rest === 0) parts.push(`Rupees ${inWords(rupees)}`);
  if (rest > 0) parts.push(`Paise ${inWords(rest)}`);
  return `${amount < 0 ? 'Minus ' : ''}${parts.join(' and ')} Only`;
}

function inWords(n: number): string {
  if (n < 20) return ones[n] ?? '';
  if (n < 100) return `${tens[Math.floor(n / 10)]}${n % 10 ? `-${ones[n % 10]}` : ''}`;
  const [size, word] =
    n >= 10_000_000
      ? ([10_000_000, 'Crore'] as const)
      : n >= 100_000
        ? ([100_000, 'Lakh'] as const)
        : n >= 1000
          ? ([1000, 'Thousand'] as const)
          : ([100, 'Hundred'] as const);
  const head = `${inWords(Math.floor(n / size))} ${word}`;
  return n % size ? `${head} ${inWords(n % size)}` : head;
}
