import type { DeskTicketView } from '../../desk-ticket-view.ts';

/** A part of a ticket that somebody may have changed while another was about to decide. */
export type ChangedPart =
  | 'status'
  | 'assignee'
  | 'subject'
  | 'urgency'
  | 'expectedAt'
  | 'payment'
  | 'messages';

/** What it was for whoever decides, and what it is; null where there is nothing. */
export type Change = { part: ChangedPart; before: string | null; now: string | null };

const parts: readonly { part: ChangedPart; of: (ticket: DeskTicketView) => string | null }[] = [
  { part: 'status', of: ({ status }) => status },
  { part: 'assignee', of: ({ assignee }) => assignee?.name ?? null },
  { part: 'subject', of: ({ subject }) => subject },
  { part: 'urgency', of: ({ urgency }) => urgency },
  { part: 'expectedAt', of: ({ expectedAt }) => expectedAt },
  { part: 'payment', of: ({ payment }) => payment },
];

/** What has changed between the state that somebody saw and another, each with both values. */
export function changesBetween(seen: DeskTicketView, now: DeskTicketView): Change[] {
  const changed = parts
    .map(({ part, of }): Change => ({ part, before: of(seen), now: of(now) }))
    .filter(({ before, now: after }) => before !== after);
  const known = new Set(seen.messages.map(({ id }) => id));
  const fresh = now.messages.filter(({ id, author }) => author !== 'you' && !known.has(id)).length;
  return fresh === 0 ? changed : [...changed, { part: 'messages', before: null, now: String(fresh) }];
}
