/** Where the panel shows a ticket, below `/admin`. */
export function deskPath(ticket: string): string {
  return `/collections/tickets/${ticket}`;
}
