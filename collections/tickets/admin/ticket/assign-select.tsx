import { useId } from 'react';
import type { DeskPerson, DeskTicketView } from '../../desk-ticket-view.ts';
import { words as ticketWords } from '../words.ts';
import { words } from './words.ts';

type Props = { ticket: DeskTicketView; busy: boolean; onAssign: (to: DeskPerson | null) => void };

/** Who has a ticket; whoever works on tickets gives it to somebody else here. */
export function AssignSelect({ ticket, busy, onAssign }: Props) {
  const id = useId();
  const text = words();
  const { assignee, people, mayWork, status } = ticket;
  const isOver = status === 'closed' || status === 'cancelled';
  if (!mayWork || isOver)
    return (
      <div>
        <dt>{text.assignee}</dt>
        <dd>{assignee?.name ?? ticketWords().nobody}</dd>
      </div>
    );
  // Somebody who does not work on tickets any more can still have one.
  const all =
    assignee && !people.some((person) => person.id === assignee.id) ? [assignee, ...people] : people;
  return (
    <div>
      <dt>
        <label htmlFor={id}>{text.assignee}</label>
      </dt>
      <dd>
        <select
          disabled={busy}
          id={id}
          onChange={({ target }) => onAssign(all.find((person) => person.id === target.value) ?? null)}
          value={assignee?.id ?? ''}
        >
          <option value="">{ticketWords().nobody}</option>
          {all.map((person) => (
            <option key={person.id} value={person.id}>
              {text.assignOption(person.name, person.openTickets)}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}
