/** Doors of the API for what is sealed. */
export const doors = {
  leave: (number: string) => `/api/portal/tickets/${encodeURIComponent(number)}/secrets`,
  withdraw: (id: string) => `/api/portal/secrets/${encodeURIComponent(id)}/withdraw`,
} as const;
