/** Doors of the API that paying goes through. */
export const doors = {
  pay: (ticketNumber: string) => `/api/portal/tickets/${encodeURIComponent(ticketNumber)}/pay`,
  check: (ticketNumber: string) => `/api/portal/tickets/${encodeURIComponent(ticketNumber)}/payment-check`,
  confirm: '/api/portal/payments/confirm',
} as const;
