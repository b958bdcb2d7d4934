import { formatDateTime } from '#kernel/calendar.ts';
import type { Urgency } from '../../contract.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import type { TicketStatus } from '../../rules/lifecycle.ts';
import { words as ticketWords } from '../words.ts';
import type { Change } from './changes.ts';
import { words } from './words.ts';

/** What others changed, each with the value that was seen and the one that is. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const text = words().conflict;
  const { part: what, before, now } = text.columns;
  return (
    <table className="desk-changes">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{before}</th>
          <th scope="col">{now}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.part}>
            <th scope="row">{text.parts[change.part]}</th>
            <td>{valueWords(change.part, change.before)}</td>
            <td>
              <strong>{valueWords(change.part, change.now)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueWords(part: Change['part'], value: string | null): string {
  const text = words();
  const ticket = ticketWords();
  if (value === null) return part === 'assignee' ? ticket.nobody : text.conflict.nothing;
  switch (part) {
    case 'status':
      return ticket.statuses[value as TicketStatus];
    case 'urgency':
      return ticket.urgencies[value as Urgency];
    case 'expectedAt':
      return formatDateTime(new Date(value));
    case 'payment':
      return text.side.payments[value as DeskTicketView['payment']];
    case 'messages':
      return text.conflict.newMessages(Number(value));
    default:
      return value;
  }
}
