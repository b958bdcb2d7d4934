import { useRef, useState } from 'react';
import type { Urgency } from '../../contract.ts';
import type { DeskConflict, DeskPerson, DeskTicketView } from '../../desk-ticket-view.ts';
import type { SpokenMove } from '../composer/draft.ts';
import type { Message } from '../composer/use-writing.ts';
import { type DeskProblem, doors, post } from '../desk-api.ts';

/** What somebody wanted to do with a ticket. */
export type Wish =
  | { do: 'start' }
  | { do: SpokenMove }
  | { do: 'assign'; to: DeskPerson | null }
  | { do: 'urgency'; to: Urgency };

/** Somebody else was quicker: what was seen, what is, and what was wanted. */
export type Conflict = { seen: DeskTicketView; answer: DeskConflict; wish: Wish };

type Given = {
  ticket: DeskTicketView;
  /** While something is being written, the ticket as it was at its beginning is what is decided by. */
  isWriting: boolean;
  onTicket: (ticket: DeskTicketView) => void;
};

/**
 * Changes a ticket by the state that the person saw. When another was quicker nothing is overwritten: the conflict is
 * kept until she has decided.
 */
export function useMoves({ ticket, isWriting, onTicket }: Given) {
  const seen = useRef(ticket);
  if (!isWriting) seen.current = ticket;
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The same click again is the same move. */
  const startKey = useRef(crypto.randomUUID());

  async function change(wish: Wish, path: string, input: object): Promise<'done' | 'conflict' | DeskProblem> {
    setBusy(true);
    setProblem(null);
    const { revision } = seen.current;
    const answer = await post<DeskTicketView>(path, { ...input, revision });
    setBusy(false);
    if (answer.data) {
      seen.current = answer.data;
      setConflict(null);
      onTicket(answer.data);
      return 'done';
    }
    const found = answer.problem.conflict;
    if (!found) return answer.problem;
    setConflict({ seen: seen.current, answer: found, wish });
    onTicket(found.current);
    return 'conflict';
  }

  async function andSay(wish: Wish, path: string, input: object): Promise<boolean> {
    const end = await change(wish, path, input);
    if (typeof end === 'object') setProblem(end.message);
    return end === 'done';
  }

  return {
    busy,
    conflict,
    problem,
    seen: seen.current,
    start: async () => {
      const done = await andSay({ do: 'start' }, doors.move(ticket.id), {
        move: 'start',
        key: startKey.current,
      });
      if (done) startKey.current = crypto.randomUUID();
      return done;
    },
    assign: (to: DeskPerson | null) =>
      andSay({ do: 'assign', to }, doors.assign(ticket.id), { assignee: to?.id ?? null }),
    urgency: (to: Urgency) => andSay({ do: 'urgency', to }, doors.urgency(ticket.id), { urgency: to }),
    /** A move with words, which stay with whoever wrote them until they are sent. */
    speak: (move: SpokenMove, { key, body, attachments }: Message) =>
      change({ do: move }, doors.move(ticket.id), {
        move,
        key,
        body,
        ...(attachments.length > 0 ? { attachments } : {}),
      }),
    /** Goes on from how the ticket is now: what others changed has been seen. */
    accept: (now: DeskTicketView) => {
      seen.current = now;
      setConflict(null);
    },
  };
}
