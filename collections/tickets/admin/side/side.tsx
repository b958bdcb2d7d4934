import { ProofCard } from '#collections/caller-proof/admin/proof-card.tsx';
import { ExtrasCard } from '#collections/extras/admin/extras-card.tsx';
import { SecretsCard } from '#collections/secret-drops/admin/secrets-card.tsx';
import { ConsentCard } from '#collections/session-consents/admin/consent-card.tsx';
import { RecordingsCard } from '#collections/session-recordings/admin/recordings-card.tsx';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { MergeCard } from '../merge/merge-card.tsx';
import { BookedCard } from './booked-card.tsx';
import { CustomerCard } from './customer-card.tsx';
import { PaymentCard } from './payment-card.tsx';
import { RatingCard } from './rating-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import { WishesCard } from './wishes-card.tsx';

type Props = {
  ticket: DeskTicketView;
  /** Id of the member of staff who looks. */
  me: string;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** What is known of a ticket beside its conversation. What waits for an answer comes first. */
export function Side({ ticket, me, onTicket, onStale }: Props) {
  const { secrets, consent } = ticket;
  return (
    <>
      {consent && (consent.open || consent.last) && (
        <ConsentCard consent={consent} onTicket={onTicket} ticket={ticket} />
      )}
      {ticket.modifications.length > 0 && (
        <WishesCard onStale={onStale} onTicket={onTicket} ticket={ticket} />
      )}
      {(ticket.extras.extras.length > 0 || ticket.extras.form) && (
        <ExtrasCard onStale={onStale} onTicket={onTicket} ticket={ticket} />
      )}
      {(secrets.drops.length > 0 || (ticket.assignee?.id === me && !secrets.assigneeHasKey)) && (
        <SecretsCard me={me} onStale={onStale} ticket={ticket} />
      )}
      {(consent?.last?.recording || ticket.recordings.length > 0) && (
        <RecordingsCard onTicket={onTicket} ticket={ticket} />
      )}
      {ticket.proof && <ProofCard proof={ticket.proof} />}
      <CustomerCard ticket={ticket} />
      <BookedCard ticket={ticket} />
      <PaymentCard onStale={onStale} ticket={ticket} />
      {ticket.mayWork && (ticket.merge.problem !== 'merged' || ticket.merge.joined.length > 0) && (
        <MergeCard onStale={onStale} onTicket={onTicket} ticket={ticket} />
      )}
      {ticket.rating && <RatingCard rating={ticket.rating} />}
      <TimelineCard timeline={ticket.timeline} />
    </>
  );
}
