import { addDays } from '#kernel/calendar.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import type { TicketStatus } from './lifecycle.ts';
import { ticketMoves } from './lifecycle.ts';

/** Who moves a ticket. `system`: a payment that arrived, a job by the clock. */
export type MoveActor = 'customer' | 'staff' | 'system';

/** Days, from the resolution on, in which a customer can say that it is not solved; from the closing on where nothing was resolved. */
export const reopenDays = 7;

/** What a move needs besides the click: words that go into the conversation, or a reason. */
export type MoveNeed = 'words' | 'reason';

type MoveRule = {
  by: readonly MoveActor[];
  from: readonly TicketStatus[];
  to: TicketStatus;
  /** Where it leads while work has not begun, or while its customer does not agree to it any more: only staff begin it. */
  toBeforeWork?: TicketStatus;
  needs: readonly MoveNeed[];
  /** Whose of the staff it is; a technician's unless told. */
  roles?: readonly StaffRole[];
  /** Only while work has not begun. */
  beforeWork?: boolean;
  /** Only within so many days of the end: the resolution, or the closing of what was never resolved. */
  withinDays?: number;
};

/** Every move of a ticket: who may make it, from where to where, and what it needs. Endpoints, hooks, panel and portal ask this table. */
export const moveTable = {
  open: { by: ['system'], from: ['awaiting_payment'], to: 'open', needs: [] },
  start: { by: ['staff'], from: ['open', 'waiting_for_customer'], to: 'in_progress', needs: [] },
  ask: { by: ['staff'], from: ['open', 'in_progress'], to: 'waiting_for_customer', needs: ['words'] },
  answer: {
    by: ['customer'],
    from: ['waiting_for_customer'],
    to: 'in_progress',
    toBeforeWork: 'open',
    needs: ['words'],
  },
  resolve: {
    by: ['staff'],
    from: ['open', 'in_progress', 'waiting_for_customer'],
    to: 'resolved',
    needs: ['words'],
  },
  confirm: { by: ['customer'], from: ['resolved'], to: 'closed', needs: [] },
  not_yet: {
    by: ['customer'],
    from: ['resolved'],
    to: 'in_progress',
    toBeforeWork: 'open',
    needs: ['words'],
  },
  reopen: {
    by: ['customer', 'staff'],
    from: ['closed'],
    to: 'in_progress',
    toBeforeWork: 'open',
    needs: ['words'],
    withinDays: reopenDays,
  },
  close: { by: ['system'], from: ['resolved'], to: 'closed', needs: [] },
  close_unanswered: { by: ['system'], from: ['waiting_for_customer'], to: 'closed', needs: [] },
  cancel: {
    by: ['customer'],
    from: ['awaiting_payment', 'open', 'waiting_for_customer'],
    to: 'cancelled',
    needs: ['reason'],
    beforeWork: true,
  },
  cancel_unpaid: {
    by: ['staff'],
    from: ['awaiting_payment'],
    to: 'cancelled',
    needs: ['words'],
    roles: ['technician', 'accounts'],
  },
  // Money moves with it, so it is not every technician's.
  cancel_by_staff: {
    by: ['staff'],
    from: ['open', 'in_progress', 'waiting_for_customer'],
    to: 'cancelled',
    needs: ['words'],
    roles: ['accounts'],
  },
} as const satisfies Record<string, MoveRule>;
export type MoveName = keyof typeof moveTable;

/** What the table asks of a ticket. Instants are ISO 8601. */
export type Movable = {
  status: TicketStatus;
  startedAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  /** Number of the ticket that it goes on in, once it was merged: from then on it moves no more. */
  mergedInto?: string | null;
  /** Its customer has taken back what she agreed to: work begins anew, with her consent. */
  withdrawn?: boolean;
};

/** When it ended, from which the days to take it up again count; null while it has not. */
function endOf({ resolvedAt, closedAt }: Movable): string | null {
  return resolvedAt ?? closedAt;
}

/** Where a move leads from where the ticket is. */
export function statusAfter(
  name: MoveName,
  { startedAt, withdrawn = false }: Pick<Movable, 'startedAt' | 'withdrawn'>,
): TicketStatus {
  const { to, toBeforeWork = to }: MoveRule = moveTable[name];
  return startedAt === null || withdrawn ? toBeforeWork : to;
}

/** Why a move is not possible, or null when it is. */
export function moveProblem(
  name: MoveName,
  ticket: Movable,
  actor: MoveActor,
  now: Date,
): 'not_yours' | 'merged' | 'wrong_status' | 'work_has_begun' | 'too_late' | null {
  const rule: MoveRule = moveTable[name];
  if (!rule.by.includes(actor)) return 'not_yours';
  if (ticket.mergedInto) return 'merged';
  if (!rule.from.includes(ticket.status)) return 'wrong_status';
  if (!(ticketMoves[ticket.status] as readonly TicketStatus[]).includes(statusAfter(name, ticket)))
    return 'wrong_status';
  if (rule.beforeWork && ticket.startedAt !== null) return 'work_has_begun';
  if (rule.withinDays !== undefined && !within(rule.withinDays, endOf(ticket), now)) return 'too_late';
  return null;
}

/** Whether it is for somebody of the staff who holds these roles to make this move; an admin always may. */
export function isMoveOf(name: MoveName, held: readonly StaffRole[]): boolean {
  const { roles = ['technician'] }: MoveRule = moveTable[name];
  return held.includes('admin') || roles.some((role) => held.includes(role));
}

/** The moves that this actor can make now, in the order of the table. */
export function nextMoves(ticket: Movable, actor: MoveActor, now: Date): MoveName[] {
  return (Object.keys(moveTable) as MoveName[]).filter(
    (name) => moveProblem(name, ticket, actor, now) === null,
  );
}

/** Until when a customer can say that it is not solved; null when she cannot (any more). */
export function reopenUntil(ticket: Movable, now: Date): string | null {
  const moves = nextMoves(ticket, 'customer', now);
  const end = endOf(ticket);
  if (end === null || !(moves.includes('not_yet') || moves.includes('reopen'))) return null;
  const until = addDays(new Date(end), reopenDays);
  // What nobody has closed in time can be taken up still, but that is no promise.
  return now <= until ? until.toISOString() : null;
}

function within(days: number, from: string | null, now: Date): boolean {
  return from !== null && now <= addDays(new Date(from), days);
}
