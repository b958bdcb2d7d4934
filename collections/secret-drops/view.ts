import type { LockedKey } from '#kernel/key-lock.ts';
import type { Sealed } from '#kernel/sealing.ts';
import type { EndState, SecretState } from './rules/states.ts';

/** Instants are ISO 8601 in UTC. */
export type SecretView = { id: string; state: SecretState; leftAt: string; expiresAt: string };

/** What a ticket's customer sees: whom she can seal a secret for, and what became of those that she left. */
export type SecretsView = {
  /** Null while nobody could open it. */
  recipient: { key: string; publicKey: string; name: string } | null;
  drops: SecretView[];
};

export type DeskSecretView = SecretView & {
  /** Sealed for the one who looks: nobody else can open it. */
  yours: boolean;
};

export type DeskSecretsView = {
  drops: DeskSecretView[];
  /** Whether who has the ticket has a key for which customers can seal. */
  assigneeHasKey: boolean;
};

export type FetchedSecret = {
  /** What it is bound to. */
  ticket: string;
  key: string;
  sealed: Sealed;
};

export type OwnKeyView = {
  key: { id: string; publicKey: string; fingerprint: string; locked: LockedKey; since: string } | null;
};

/** What everybody of the staff may know of somebody's key. */
export type KeyView = { key: { fingerprint: string; since: string } | null };

export type SecretEnd = { state: EndState | 'waiting' | 'handed_out' };
