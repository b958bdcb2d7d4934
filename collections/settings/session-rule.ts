/** How remote sessions are asked for. */
export type SessionRule = {
  /** What a technician asks to look at and to change, unless she says something else. */
  scope: string;
  /** Days that a recording is kept. */
  recordingDays: number;
};

/** What holds until staff say something else. */
export const defaultSessionRule: SessionRule = {
  scope:
    'The settings and programs that have to do with the problem on the ticket. Personal files, mail and banking stay closed.',
  recordingDays: 30,
};

/** The rule without gaps: what nobody has said is as by default. */
export function completeSessionRule(
  stored: { [Key in keyof SessionRule]?: SessionRule[Key] | null } | null | undefined,
): SessionRule {
  return {
    scope: stored?.scope ?? defaultSessionRule.scope,
    recordingDays: stored?.recordingDays ?? defaultSessionRule.recordingDays,
  };
}
