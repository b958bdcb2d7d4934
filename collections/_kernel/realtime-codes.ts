/** Seconds between two signs of life of the server; a page that hears nothing for two of them connects again. */
export const beatSeconds = 20;

/** Codes with which the server closes (RFC 6455 7.4.2: 4000–4999 are ours). */
export const closeCodes = {
  /** The session has ended: the page goes to the log-in. */
  signedOut: 4401,
  /** Too many connections or messages. */
  tooMany: 4429,
  /** The page took too little of what was sent: it connects again and resumes. */
  tooSlow: 4408,
  /** RFC 6455 1001: the server goes away; the page connects again. */
  goingAway: 1001,
} as const;
