/** A part that is often needed. Price in paise for one piece, GST included; the rate in basis points. */
export type ListedPart = { name: string; hsn: string; unitPrice: number; rateBp: string };

/** What more than the booked price costs, and how much of it can be asked for at once. Amounts in paise, GST included. */
export type ExtrasRule = {
  hourlyRate: number;
  /** Each begun block of time counts whole. */
  blockMinutes: number;
  /** From this total on, whoever asks for it confirms the amount once more. */
  askTwiceFrom: number;
  /** More than this is not asked for at once. */
  most: number;
  parts: ListedPart[];
};

/** What holds until staff say something else. */
export const defaultExtrasRule: ExtrasRule = {
  hourlyRate: 99_900,
  blockMinutes: 15,
  askTwiceFrom: 1_000_000,
  most: 5_000_000,
  parts: [],
};

type Gaps = { [Key in keyof Omit<ExtrasRule, 'parts'>]?: number | null } & {
  parts?: (ListedPart & { id?: string | null })[] | null;
};

/** The rule without gaps: what nobody has said is as by default. */
export function completeExtrasRule(stored: Gaps | null | undefined): ExtrasRule {
  const { hourlyRate, blockMinutes, askTwiceFrom, most } = defaultExtrasRule;
  return {
    hourlyRate: stored?.hourlyRate ?? hourlyRate,
    blockMinutes: stored?.blockMinutes ?? blockMinutes,
    askTwiceFrom: stored?.askTwiceFrom ?? askTwiceFrom,
    most: stored?.most ?? most,
    parts: stored?.parts ?? [],
  };
}
