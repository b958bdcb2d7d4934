import type { Audience } from './audience.ts';

/** How long a session lives: unused at most `idleMinutes`, whatever happens at most `absoluteHours`. */
export type SessionLife = { idleMinutes: number; absoluteHours: number };

export type IdentityPolicy = {
  /** Whether people may make an identity themselves. */
  signUp: boolean;
  session: SessionLife;
  /** Life on a device that is to be remembered; null where "remember me" is not offered and ignored when sent. */
  remembered: SessionLife | null;
  /** Life of the link in a verification mail. */
  verificationHours: number;
  /** Life of the link in a password mail. */
  resetMinutes: number;
  /** How long after its use a verification link still answers "verified" (a second tab, a double click). */
  verifiedAgainMinutes: number;
  /** Characters. The contract of the form asks for the same or more; this is the last line. */
  password: { min: number; max: number };
  /** Answers that must not tell whether an account exists leave on a multiple of this; 0 sends them at once. */
  answerStepMs: number;
};

/**
 * Customers (IN-3): 30 minutes unused and 7 days in all, in a cookie that ends with the browser.
 * "Remember me" remembers the device: 7 days unused and 30 days in all, in a cookie of 30 days.
 */
export const customerPolicy: IdentityPolicy = {
  signUp: true,
  session: { idleMinutes: 30, absoluteHours: 7 * 24 },
  remembered: { idleMinutes: 7 * 24 * 60, absoluteHours: 30 * 24 },
  verificationHours: 24,
  resetMinutes: 60,
  verifiedAgainMinutes: 10,
  password: { min: 8, max: 128 },
  answerStepMs: 200,
};

/** Staff: invited, never remembered; 30 minutes unused and one working day of 12 hours in all. */
export const staffPolicy: IdentityPolicy = {
  ...customerPolicy,
  signUp: false,
  session: { idleMinutes: 30, absoluteHours: 12 },
  remembered: null,
  password: { min: 12, max: 128 },
};

export const policyOf = (audience: Audience): IdentityPolicy =>
  audience === 'customer' ? customerPolicy : staffPolicy;
