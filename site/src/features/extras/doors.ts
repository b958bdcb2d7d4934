/** Doors of the API about extra work and parts. */
export const doors = {
  answer: (id: string) => `/api/portal/extras/${encodeURIComponent(id)}/answer`,
} as const;
