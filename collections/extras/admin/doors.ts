/** The desk's doors about extra work and parts. */
export const doors = {
  propose: (ticket: string) => `/api/desk/tickets/${ticket}/extras`,
  change: (id: string) => `/api/desk/extras/${id}/change`,
  withdraw: (id: string) => `/api/desk/extras/${id}/withdraw`,
} as const;
