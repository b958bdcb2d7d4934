import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { Html } from '../thread/html.tsx';
import { words } from '../ticket/words.ts';
import { words as ticketWords } from '../words.ts';
import { Card } from './card.tsx';

/** What was booked, in the customer's words. */
export function BookedCard({ ticket }: { ticket: DeskTicketView }) {
  return (
    <Card title={words().side.asked}>
      <p className="desk-strong">{ticket.categoryOther ?? ticketWords().categories[ticket.category]}</p>
      {ticket.device && (
        <p>
          {ticket.device.name} · {words().side.devices[ticket.device.kind]}
          {ticket.device.system && ` · ${ticket.device.system}`}
        </p>
      )}
      <Html html={ticket.descriptionHtml} />
    </Card>
  );
}
