const of = (id: string) => `/api/portal/templates/${encodeURIComponent(id)}`;

/** Doors of the API that keep templates. */
export const doors = {
  save: '/api/portal/templates',
  one: of,
  rename: (id: string) => `${of(id)}/rename`,
  remove: (id: string) => `${of(id)}/remove`,
} as const;
