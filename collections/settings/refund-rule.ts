/** What goes back when a ticket is cancelled. Percentages are whole, days are working days by the way it was paid. */
export type RefundRule = {
  /** Hours after the payment in which the whole amount goes back; null: until the work begins. */
  freeHours?: number | null;
  laterPercent: number;
  begunPercent: number;
  days: { upi: number; card: number; netbanking: number; wallet: number; other: number };
};

/** What holds until staff say something else: all of it goes back before the work begins (E-Commerce Rules 2020: no charge for cancelling). */
export const defaultRefundRule: RefundRule = {
  freeHours: null,
  laterPercent: 100,
  begunPercent: 50,
  days: { upi: 3, card: 7, netbanking: 5, wallet: 3, other: 7 },
};

type Gaps<T> = { [Key in keyof T]?: T[Key] extends object ? Gaps<T[Key]> | null : T[Key] | null };

/** The rule without gaps: what nobody has said is as by default. */
export function completeRefundRule(stored: Gaps<RefundRule> | null | undefined): RefundRule {
  const { freeHours, laterPercent, begunPercent, days } = defaultRefundRule;
  const methods = Object.keys(days) as (keyof RefundRule['days'])[];
  return {
    freeHours: stored?.freeHours ?? freeHours,
    laterPercent: stored?.laterPercent ?? laterPercent,
    begunPercent: stored?.begunPercent ?? begunPercent,
    days: Object.fromEntries(
      methods.map((method) => [method, stored?.days?.[method] ?? days[method]]),
    ) as RefundRule['days'],
  };
}
