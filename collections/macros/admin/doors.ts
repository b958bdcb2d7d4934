/** The doors of macros. */
export const doors = {
  all: '/api/desk/macros',
  ofTicket: (ticket: string) => `/api/desk/tickets/${ticket}/macros`,
  run: (ticket: string) => `/api/desk/tickets/${ticket}/macro`,
  runOnMany: (macro: string) => `/api/desk/macros/${macro}/run`,
} as const;
