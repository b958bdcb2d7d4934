import { serviceRateBp } from '#collections/tickets/rules/tax-rate.ts';
import { scale, sum } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { paise } from '#kernel/paise.ts';

/** Rates of GST in basis points since 22 September 2025: nil, 5 %, 18 % and 40 %. */
export const gstRatesBp = [0, 500, 1800, 4000] as const;
export type GstRateBp = (typeof gstRatesBp)[number];

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

/** The minutes that a line of time is charged as, whole blocks. What it costs says so, whatever the settings say by now. */
export function chargedMinutes({ amount, unitPrice }: Pick<ExtraLine, 'amount' | 'unitPrice'>): number {
  return Math.round((amount * 60) / unitPrice);
}

/** The time of a line as documents and mails have it, so that its amount can be worked out from it: `40 min, charged as 45 min`. */
export function timeText(line: Pick<ExtraLine, 'amount' | 'unitPrice'> & { minutes: number }): string {
  const charged = chargedMinutes(line);
  return charged === line.minutes ? `${charged} min` : `${line.minutes} min, charged as ${charged} min`;
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

/** What the lines cost together, in paise, GST included. */
export function totalOf(lines: readonly Pick<ExtraLine, 'amount'>[]): Paise {
  return sum(lines.map(({ amount }) => amount));
}
