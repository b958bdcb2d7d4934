/** Doors of the API that files of customers go through. */
export const doors = {
  uploads: '/api/portal/uploads',
  attachment: (id: string) => `/api/portal/attachments/${encodeURIComponent(id)}`,
} as const;
