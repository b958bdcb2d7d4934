import type { TicketStatus } from '#collections/tickets/rules/lifecycle.ts';
import { hasClock } from '#collections/tickets/rules/sla.ts';

/** A consent is a row, taking it back is another: neither is ever changed. */
export const consentActs = ['given', 'withdrawn'] as const;
export type ConsentAct = (typeof consentActs)[number];

/** What she says of her data: there is a copy of it, or she accepts that there is none. */
export const backups = ['kept', 'none'] as const;
export type Backup = (typeof backups)[number];

/** `none`: nobody has asked. A scope that was changed is `asked` again, whatever she said to the one before. */
export type ConsentState = 'none' | 'asked' | ConsentAct;

/** How the newest scope of a ticket stands, by the last act about it. */
export function consentState(asked: { last: { act: ConsentAct } | null } | null): ConsentState {
  return asked ? (asked.last?.act ?? 'asked') : 'none';
}

/** Whether there is work ahead for which it could be asked and given. */
export function mayConsent(status: TicketStatus): boolean {
  return hasClock(status);
}
