/** Something owed: the booked price of a ticket, or an extra of it by its id. */
export type Owed = { ticketNumber: string; extra?: string | null };

const of = ({ ticketNumber, extra }: Owed) =>
  extra
    ? `/api/portal/extras/${encodeURIComponent(extra)}`
    : `/api/portal/tickets/${encodeURIComponent(ticketNumber)}`;

/** Doors of the API that paying goes through. */
export const doors = {
  pay: (owed: Owed) => `${of(owed)}/pay`,
  check: (owed: Owed) => `${of(owed)}/payment-check`,
  confirm: '/api/portal/payments/confirm',
} as const;
