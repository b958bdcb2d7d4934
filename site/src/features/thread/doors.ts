/** Doors of the API that a conversation uses. */
export const doors = {
  view: (number: string) => `/api/portal/views/tickets/${encodeURIComponent(number)}`,
  earlier: (number: string, before: string) =>
    `/api/portal/tickets/${encodeURIComponent(number)}/messages?before=${encodeURIComponent(before)}`,
  reply: (number: string) => `/api/portal/tickets/${encodeURIComponent(number)}/reply`,
  read: (number: string) => `/api/portal/tickets/${encodeURIComponent(number)}/read`,
  edit: (message: string) => `/api/portal/messages/${encodeURIComponent(message)}/edit`,
  history: (message: string) => `/api/portal/messages/${encodeURIComponent(message)}/history`,
} as const;
