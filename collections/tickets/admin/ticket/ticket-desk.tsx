'use client';

import { useStepNav } from '@payloadcms/ui';
import { useEffect } from 'react';
import { words as ticketWords } from '../words.ts';
import { TicketPage } from './ticket-page.tsx';
import { useTicket } from './use-ticket.ts';
import { words } from './words.ts';

/** A ticket of the desk, once it is there. @param me id of the member of staff who looks */
export function TicketDesk({ id, me }: { id: string; me: string }) {
  const { state, problem, ...more } = useTicket(id);
  const { setStepNav } = useStepNav();
  const text = words();
  const number = state?.ticket.number;
  useEffect(() => {
    setStepNav([{ label: text.list, url: '/collections/tickets' }, { label: number ?? '…' }]);
    if (number) document.title = document.title.replace(/^[^·]*/, `${number} `);
  }, [setStepNav, number, text.list]);

  if (state) return <TicketPage {...more} me={me} problem={problem} state={state} />;
  if (problem)
    return (
      <div className="desk-ticket desk-empty" role="alert">
        <p>{text.failed}</p>
        <p>{problem}</p>
        <button className="desk-button" onClick={() => void more.load()} type="button">
          {ticketWords().again}
        </button>
      </div>
    );
  return (
    <div className="desk-ticket desk-waiting" role="status">
      <span className="desk-hidden">{ticketWords().loading}</span>
      <span />
      <span />
      <span />
    </div>
  );
}
