/** The doors of saved views. */
export const doors = {
  views: '/api/desk/views',
  view: (id: string) => `/api/desk/views/${id}`,
} as const;
