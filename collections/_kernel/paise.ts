/** An amount of Indian money in whole paise (1/100 rupee). Never a float of rupees. */
export type Paise = number & { readonly __paise: unique symbol };

/**
 * Brands a number as paise.
 * @throws RangeError when it is not a safe integer
 */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of paise: ${value}`);
  return value as Paise;
}
