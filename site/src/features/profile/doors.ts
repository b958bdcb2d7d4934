/** Doors of the API that the profile's form calls. */
export const doors = {
  save: '/api/portal/profile',
  area: (pin: string) => `/api/portal/area?pin=${encodeURIComponent(pin)}`,
} as const;
