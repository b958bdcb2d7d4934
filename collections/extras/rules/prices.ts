import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import { scale, sum } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';

/** Rates of GST in basis points since 22 September 2025: nil, 5 %, 18 % and 40 %. */
export const gstRatesBp = [0, 500, 1800, 4000] as const;
export type GstRateBp = (typeof gstRatesBp)[number];

/** Harmonised System code of goods, four, six or eight digits. Chapter 99 is services. */
export const hsnPattern = /^(?!99)\d{4}(?:\d{2}){0,2}$/;

/** Whether it is a code that may stand on a document: SAC of services, six digits, or HSN of goods. */
export function isTariffCode(code: string): boolean {
  return /^99\d{4}$/.test(code) || hsnPattern.test(code);
}

/** What staff recorded, before it has a price. Amounts in paise, GST included. */
export type RecordedLine =
  | { kind: 'time'; description: string; minutes: number }
  | {
      kind: 'part';
      description: string;
      hsn: string;
      quantity: number;
      unitPrice: number;
      rateBp: number;
    };

/** A line as it is asked for, and later invoiced. Amounts in paise, GST included. */
export type ExtraLine = {
  kind: 'time' | 'part';
  description: string;
  /** SAC of a service, HSN of goods. */
  code: string;
  quantity: number;
  /** Of time: what was recorded. */
  minutes: number | null;
  /** Of time: the price of an hour; of a part: of one piece. */
  unitPrice: Paise;
  rateBp: number;
  amount: Paise;
};

export type TimeRule = { hourlyRate: number; blockMinutes: number };

/**
 * What time costs: each begun block counts whole, and its share of the hourly price, GST included, is rounded half up to
 * the paisa once, over all blocks.
 */
export function timeAmount(minutes: number, { hourlyRate, blockMinutes }: TimeRule): Paise {
  const blocks = Math.ceil(minutes / blockMinutes);
  return scale(paise(hourlyRate), blocks * blockMinutes, 60);
}

/** Puts a price on what was recorded. @param sac of the ticket's own service */
export function pricedLines(lines: readonly RecordedLine[], rule: TimeRule & { sac: string }): ExtraLine[] {
  return lines.map((line): ExtraLine => {
    const { kind, description } = line;
    if (kind === 'time') {
      const { minutes } = line;
      const amount = timeAmount(minutes, rule);
      const unitPrice = paise(rule.hourlyRate);
      return {
        kind,
        description,
        code: rule.sac,
        quantity: 1,
        minutes,
        unitPrice,
        rateBp: serviceRateBp,
        amount,
      };
    }
    const { hsn: code, quantity, rateBp } = line;
    const amount = paise(line.unitPrice * quantity);
    return {
      kind,
      description,
      code,
      quantity,
      minutes: null,
      unitPrice: paise(line.unitPrice),
      rateBp,
      amount,
    };
  });
}

export function totalOf(lines: readonly Pick<ExtraLine, 'amount'>[]): Paise {
  return sum(lines.map(({ amount }) => amount));
}
