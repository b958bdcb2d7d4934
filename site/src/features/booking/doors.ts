/** Doors of the API that booking goes through. */
export const doors = {
  book: '/api/portal/tickets',
  draft: '/api/portal/drafts/booking',
  suggest: '/api/portal/help/suggest',
} as const;
