/** How the desk treats tickets by the clock. Days are opening days, the share is whole percent. */
export type DeskRule = {
  /** Opening days without an answer of the customer after which she is reminded, and reminded again. */
  firstReminderDays: number;
  secondReminderDays: number;
  /** Opening days without an answer after which the ticket closes by itself. */
  closeDays: number;
  /** A promise is close to being broken when less than this share of its time is left. */
  breachingPercent: number;
  /** New tickets go to the technicians in turn, without anybody handing them out. */
  inTurn: boolean;
  /** Opening minutes without a first answer after which a ticket goes to the next technician; 0 for never. */
  takeBackMinutes: number;
};

/** What holds until staff say something else. */
export const defaultDeskRule: DeskRule = {
  firstReminderDays: 2,
  secondReminderDays: 5,
  closeDays: 10,
  breachingPercent: 25,
  inTurn: false,
  takeBackMinutes: 0,
};

/** The rule without gaps: what nobody has said is as by default. */
export function completeDeskRule(
  stored: { [Key in keyof DeskRule]?: DeskRule[Key] | null } | null | undefined,
): DeskRule {
  const said = Object.entries(stored ?? {}).filter(
    ([key, value]) => key in defaultDeskRule && value !== null,
  );
  return { ...defaultDeskRule, ...Object.fromEntries(said) };
}
