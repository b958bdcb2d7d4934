/** Doors of the API that the profile's forms call. */
export const doors = {
  save: '/api/portal/profile',
  consents: '/api/portal/consents',
  area: (pin: string) => `/api/portal/area?pin=${encodeURIComponent(pin)}`,
} as const;
