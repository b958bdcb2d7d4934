/** Doors of the API that booking goes through. */
export const doors = {
  book: '/api/portal/tickets',
  draft: '/api/portal/drafts/booking',
  attachments: '/api/portal/attachments',
  attachment: (id: string) => `/api/portal/attachments/${encodeURIComponent(id)}`,
} as const;
