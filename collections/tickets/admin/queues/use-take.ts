import { useState } from 'react';
import type { DeskRow } from '../../desk-queues-view.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { hasClock } from '../../rules/sla.ts';
import { doors, post } from '../desk-api.ts';
import { words } from './words.ts';

/** Whether somebody can take it: nobody has it, and there is work to do. */
export function mayBeTaken({ assignee, status }: DeskRow): boolean {
  return assignee === null && hasClock(status);
}

/** Takes tickets of a list, each by the state in which it stood there. `said` is what became of the last one. */
export function useTake(me: string, after: () => Promise<void>) {
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function take({ id, number, revision }: DeskRow): Promise<void> {
    if (busy) return;
    setBusy(id);
    const text = words();
    const { problem } = await post<DeskTicketView>(doors.assign(id), { assignee: me, revision });
    const other = problem?.conflict?.current.assignee;
    if (!problem) setSaid(text.taken(number));
    else if (other && other.id !== me) setSaid(text.takenBy(number, other.name));
    else setSaid(problem.conflict ? text.changed(number) : problem.message);
    await after();
    setBusy(null);
  }

  return { busy, said, take };
}
