import type { Paise } from '#kernel/paise.ts';

/** Instants are ISO 8601 in UTC. */
export type ReceiptView = {
  number: string;
  technician: string;
  startedAt: string;
  endedAt: string;
  scope: string;
  /** Whether a recording was permitted. */
  recording: boolean;
  /** The technician's closing words, as plain text. */
  done: string;
  phrase: string | null;
  price: Paise;
  paidAt: string | null;
};
