const of = (number: string) => `/api/portal/tickets/${encodeURIComponent(number)}`;

/** Doors of the API that move a ticket on. */
export const doors = {
  move: (number: string) => `${of(number)}/move`,
  doubt: (number: string) => `${of(number)}/caller-doubt`,
  rate: (number: string) => `${of(number)}/rate`,
  update: (number: string) => `${of(number)}/update`,
  cancel: (number: string) => `${of(number)}/cancel`,
  modification: (number: string) => `${of(number)}/modification`,
  /** One act for many. */
  bulk: '/api/portal/tickets/bulk',
  /** The list as filtered, as a file: takes the filters' query string, or the numbers that were chosen. */
  exportList: '/api/portal/tickets/export',
  exportListPdf: '/api/portal/tickets/export/pdf',
  /** The ticket with its history and conversation as a file. */
  summary: (number: string) => `${of(number)}/pdf`,
} as const;
