import { useState } from 'react';
import { Card } from '#collections/tickets/admin/side/card.tsx';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { ExtraForm } from './extra-form.tsx';
import { ExtraItem } from './extra-item.tsx';
import { words } from './words.ts';

type Props = {
  ticket: DeskTicketView;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** What was asked for beyond the booked price and what became of it, and the way to ask for more. */
export function ExtrasCard({ ticket, onTicket, onStale }: Props) {
  const text = words();
  const { extras, form } = ticket.extras;
  const [editing, setEditing] = useState<string | null>(null);
  const common = { ticket: ticket.id, onTicket, onStale, onEnd: () => setEditing(null) };
  return (
    <Card title={text.title}>
      {extras.length === 0 && <p className="desk-hint">{text.none}</p>}
      {extras.map((extra) =>
        form && editing === extra.id && extra.may.change ? (
          <ExtraForm {...common} extra={extra} form={form} key={extra.id} />
        ) : (
          <ExtraItem
            extra={extra}
            key={extra.id}
            onChange={() => setEditing(extra.id)}
            onStale={onStale}
            onTicket={onTicket}
          />
        ),
      )}
      {form && editing === 'new' && <ExtraForm {...common} extra={null} form={form} />}
      {form && editing === null && (
        <div className="desk-buttons">
          <button className="desk-button" onClick={() => setEditing('new')} type="button">
            {text.ask}
          </button>
        </div>
      )}
    </Card>
  );
}
