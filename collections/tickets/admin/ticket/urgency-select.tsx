import { useId } from 'react';
import { type Urgency, urgencies } from '../../contract.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { hasClock } from '../../rules/sla.ts';
import { words as ticketWords } from '../words.ts';
import { words } from './words.ts';

type Props = { ticket: DeskTicketView; busy: boolean; onUrgency: (to: Urgency) => void };

/** Whether whoever looks may say how urgent it is. */
export function mayChangeUrgency({ mayWork, status }: DeskTicketView): boolean {
  return mayWork && (hasClock(status) || status === 'awaiting_payment');
}

/** How urgent a ticket is; whoever works on tickets says otherwise here, until it is done. */
export function UrgencySelect({ ticket, busy, onUrgency }: Props) {
  const id = useId();
  const names = ticketWords().urgencies;
  const { urgency } = ticket;
  if (!mayChangeUrgency(ticket)) return null;
  return (
    <div>
      <dt>
        <label htmlFor={id}>{words().urgency}</label>
      </dt>
      <dd>
        <select
          disabled={busy}
          id={id}
          onChange={({ target }) => {
            const to = urgencies.find((each) => each === target.value);
            if (to) onUrgency(to);
          }}
          value={urgency}
        >
          {urgencies.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}
