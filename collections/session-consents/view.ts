import type { Backup, ConsentAct, ConsentState } from './rules/consent.ts';

/** Everything that a customer agrees to, word by word. */
export type ConsentWording = {
  intro: string;
  scope: string;
  /** In the technician's own words. */
  asked: string;
  nothingElse: string;
  recording: string;
  recordingHint: string;
  backup: string;
  kept: string;
  none: string;
  signature: string;
  withdraw: string;
};

/** Instants are ISO 8601 in UTC. */
export type ConsentActView = {
  act: ConsentAct;
  at: string;
  /** Null where it was taken back. */
  signature: string | null;
  recording: boolean;
  backup: Backup | null;
};

/** What a technician has asked for before a session, and what its customer said to it. */
export type ConsentView = {
  /** Id of the scope: what is given is given for it alone. */
  scope: string;
  technician: string;
  askedAt: string;
  wording: ConsentWording;
  /** Of the wording as one text; her answer brings it back. */
  hash: string;
  state: Exclude<ConsentState, 'none'>;
  last: ConsentActView | null;
  /** Whether there is work ahead for which she can still agree. */
  open: boolean;
};

export type DeskConsentView = {
  state: ConsentState;
  /** What a new asking begins with: the scope that was asked for, else the house's own words. */
  suggested: string;
  scope: string | null;
  askedAt: string | null;
  last: ConsentActView | null;
  /** Whether it can be asked for now. */
  open: boolean;
};
